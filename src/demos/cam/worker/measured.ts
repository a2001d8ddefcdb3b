/** What most claims are measured on. */
export const heldOut = { ja: 'テスト用の100場面', en: '100 held-out scenes' };
