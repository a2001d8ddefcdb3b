/** How the evidence of the claims is told. */

export const recallLabel = { ja: 'recall@1（テスト用382枚）', en: 'recall@1 (382 test images)' };
export const hardestLabel = {
  ja: '最も近いhardのrecall@1（テスト用382枚）',
  en: 'recall@1 of nearest hard (382 test images)',
};
export const spreadLabel = {
  ja: '点の広がり（学習前の何倍か）',
  en: 'spread of the points, relative to the start',
};
export const hardLabel = {
  ja: '選んだ三つ組のうちhardの割合（2乗しない）',
  en: 'share of hard triplets among the chosen (not squared)',
};
export const lostLabel = {
  ja: '20%の誤ったラベルで失うrecall@1（16次元の球面）',
  en: 'recall@1 lost with 20% wrong labels (sphere, 16-D)',
};

export const untrainedName = { ja: '学習前', en: 'untrained' };
export const earlyNames = {
  batchEarly: { ja: 'batch-hard、30ステップ後', en: 'batch-hard, after 30 steps' },
};
export const hardNames = {
  batchFirst: { ja: 'batch-hard、学習前', en: 'batch-hard, untrained' },
  batchLast: { ja: 'batch-hard、300ステップ後', en: 'batch-hard, after 300 steps' },
  nearestFirst: { ja: '最も近い、学習前', en: 'nearest, untrained' },
  nearestLast: { ja: '最も近い、300ステップ後', en: 'nearest, after 300 steps' },
};
export const squareNames = {
  plain: { ja: 'batch-hard、2乗しない', en: 'batch-hard, not squared' },
  squared: { ja: 'batch-hard、2乗する', en: 'batch-hard, squared' },
  random: { ja: 'ランダム、2乗しない', en: 'random, not squared' },
  hardestPlain: { ja: '最も近いhard、2乗しない', en: 'nearest hard, not squared' },
  hardestSquared: { ja: '最も近いhard、2乗する', en: 'nearest hard, squared' },
};
export const spaceNames = {
  ball: { ja: '球面（16次元）', en: 'sphere, 16-D' },
  free: { ja: '16次元', en: '16-D' },
  sphere: { ja: '球面（3次元）', en: 'sphere, 3-D' },
  plane: { ja: '平面', en: 'plane' },
  untrained: { ja: '学習前（16次元の球面）', en: 'untrained, sphere, 16-D' },
  lda: { ja: 'LDA（9次元）', en: 'LDA, 9-D' },
  random: { ja: 'ランダム（16次元の球面）', en: 'random, sphere, 16-D' },
};
export const warmNames = {
  warm: { ja: '先にランダムで100ステップ', en: 'after 100 random steps' },
  cold: { ja: 'はじめから最も近いhard', en: 'nearest hard from the start' },
  before: { ja: 'その100ステップが終わった時', en: 'at the end of those 100' },
};
export const lostNames = {
  untrained: { ja: '最も近いhard（学習前との差）', en: 'nearest hard, below untrained' },
};
export const collapseNames = {
  clean: { ja: 'batch-hard、正しいラベル', en: 'batch-hard, right labels' },
  wrong: { ja: 'batch-hard、誤り20%', en: 'batch-hard, 20% wrong' },
  random: { ja: 'ランダム、誤り20%', en: 'random, 20% wrong' },
  randomClean: { ja: 'ランダム、正しいラベル', en: 'random, right labels' },
  untrained: untrainedName,
};
