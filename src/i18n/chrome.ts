import { phrases } from './phrases.ts';
import type { Lang } from './text.ts';

/** All phrases of the site outside notes and demos. */
export const say = phrases({
  site: { ja: 'DL実用', en: 'Practical Deep Learning' },
  siteInFull: { ja: 'DL実用', en: 'Practical Deep Learning, live' },
  tagline: {
    ja: 'ブラウザの中で学習するモデルを見ながら、深層学習の手法を読むノート',
    en: 'Notes on deep-learning techniques, each with a model that trains in your browser',
  },
  skip: { ja: '本文へ', en: 'Skip to content' },
  menu: { ja: 'サイト', en: 'Site' },
  home: { ja: 'トップ', en: 'Home' },
  notes: { ja: 'ノート一覧', en: 'All notes' },
  glossary: { ja: '用語集', en: 'Glossary' },
  about: { ja: 'このサイトについて', en: 'About' },
  licences: { ja: 'データとライセンス', en: 'Data and licences' },
  contents: { ja: '目次', en: 'Contents' },
  close: { ja: '閉じる', en: 'Close' },
  onThisPage: { ja: 'このページ', en: 'On this page' },
  demo: { ja: 'デモ', en: 'Demo' },
  language: { ja: '言語', en: 'Language' },
  theme: { ja: '画面の明るさ', en: 'Colour theme' },
  themeSystem: { ja: 'システムに合わせる', en: 'Same as the system' },
  themeLight: { ja: '明るい', en: 'Light' },
  themeDark: { ja: '暗い', en: 'Dark' },
  themeNotKept: {
    ja: 'ブラウザに保存できないため、このページだけに適用されます。',
    en: 'Your browser does not let this site store the choice, so it applies to this page only.',
  },
  part: { ja: '第{part}部', en: 'Part {part}' },
  where: { ja: '第{part}部 {name}', en: 'Part {part}, {name}' },
  position: { ja: '{at} / {of}', en: '{at} / {of}' },
  prerequisites: { ja: '先に読むと分かりやすい：', en: 'Easier after' },
  neighbours: { ja: '前後のノート', en: 'Previous and next note' },
  previous: { ja: '前', en: 'Previous' },
  next: { ja: '次', en: 'Next' },
  pitch: {
    ja: '計算はすべてこのページの中で行います。サーバーもアカウントも要りません。',
    en: 'Everything is computed inside this page. No server, no account.',
  },
  intro: {
    ja: '深層学習の手法を、文章のすぐ横でモデルが学習していく様子を見ながら読むノートです。計算はこのブラウザの中で行い、設定を変えれば、結果もその場で変わります。',
    en: 'Notes on deep-learning techniques, with a model that trains beside the text while you read. Training runs in this browser; change a setting and see how the result changes.',
  },
  growthStep: { ja: '{step}ステップ', en: '{step} steps' },
  growth: {
    ja: 'Triplet Networkが、学習に使っていない手書き数字{n}枚を平面に並べていく様子。色は正解の数字、recall@1はいちばん近い点が同じ数字である割合です。',
    en: 'A triplet network lays out {n} handwritten digits that it never trains on. Colours are the true digits; recall@1 is the share whose nearest neighbour is the same digit.',
  },
  growthLink: { ja: '「{note}」で動かす', en: 'Run it in “{note}”' },
  routes: { ja: 'どこから読むか', en: 'Where to start' },
  planned: { ja: 'これから加わる部', en: 'Parts to come' },
  glossaryIntro: {
    ja: 'ノートに出てくる用語を、日本語と英語で短く説明します。',
    en: 'The terms used in the notes, each explained in a sentence or two, with its Japanese name.',
  },
  usedIn: { ja: '使っているノート', en: 'Used in' },
  embedded: { ja: '「{note}」のノートを読む', en: 'Read the note “{note}”' },
  cannotRun: {
    ja: 'この枠の中ではデモを動かせません。プログラムを読み込めないためです（埋め込み先のページが sandbox を使うときは、allow-same-origin が必要です）。次のページでご覧ください：',
    en: 'The demo cannot run in this frame, because its program cannot be loaded (a page that embeds it with sandbox has to add allow-same-origin). Open it on its own page:',
  },
  sourceOf: {
    ja: '「{demo}」で実際に動いているコードです。',
    en: 'The code that runs in “{demo}”.',
  },
  missingTitle: { ja: 'ページが見つかりません', en: 'Page not found' },
  missing: {
    ja: 'このアドレスのページはありません。移動したか、まだ書かれていないのかもしれません。',
    en: 'There is no page at this address. It may have moved, or may not have been written yet.',
  },
  toNotes: { ja: 'ノート一覧へ', en: 'See all notes' },
});

/** Each language's own name. */
export const langNames: Readonly<Record<Lang, string>> = { ja: '日本語', en: 'English' };
