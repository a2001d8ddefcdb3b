import type { Lang, Text } from '../i18n/text.ts';

/** Every phrase of the demo frame. `{…}` are filled in by `say`. */
const strings = {
  run: { ja: '実行', en: 'Run' },
  play: { ja: '再生', en: 'Play' },
  pause: { ja: '一時停止', en: 'Pause' },
  step: { ja: '1ステップ', en: 'Step' },
  steps: { ja: 'ステップ', en: 'steps' },
  same: { ja: '初期値に戻す', en: 'Same start' },
  sameLong: { ja: '同じ初期値に戻す', en: 'Reset to the same start' },
  seed: { ja: '新しいシード', en: 'New seed' },
  speed: { ja: '速さ {speed}', en: 'Speed {speed}' },
  fastest: { ja: '最速', en: 'max' },
  time: { ja: '時間をさかのぼる', en: 'Scrub back through the run' },
  past: { ja: '過去の状態を表示中', en: 'looking back' },
  settings: { ja: '設定', en: 'Settings' },
  keep: { ja: 'この実行を残して比べる', en: 'Keep this run and compare' },
  kept: { ja: '残した実行', en: 'Kept runs' },
  forget: { ja: '「{run}」を消す', en: 'Remove “{run}”' },
  share: { ja: '共有', en: 'Share' },
  embed: { ja: '埋め込み', en: 'Embed' },
  download: { ja: 'ダウンロード', en: 'Download' },
  source: { ja: 'コード', en: 'Code' },
  close: { ja: '閉じる', en: 'Close' },
  copy: { ja: 'コピー', en: 'Copy' },
  copied: { ja: 'コピーしました', en: 'Copied' },
  shareLong: {
    ja: 'このリンクを開くと、同じ設定と同じシードから、同じ学習が始まります。',
    en: 'This link opens the demo with the same settings and seed, so the same run.',
  },
  embedLong: {
    ja: 'スライドや教材のページに貼り付けるコードです。いまの設定とシードで始まります。',
    en: 'Paste this into a slide or a course page. It starts from the present settings and seed.',
  },
  embedHide: { ja: '隠すもの', en: 'Hide' },
  embedAsk: { ja: '題と問い', en: 'title and question' },
  embedRun: { ja: '実行の操作', en: 'run bar' },
  embedCharts: { ja: 'グラフ', en: 'charts' },
  embedMore: { ja: '共有とダウンロード', en: 'share and download' },
  downloadSnapshot: { ja: 'いまの状態（JSON）', en: 'Present state (JSON)' },
  downloadMetrics: { ja: '測定値（CSV）', en: 'Metrics (CSV)' },
  downloadFigure: { ja: '図（PNG）', en: 'Figure (PNG)' },
  loading: { ja: '計算の準備をしています', en: 'Getting the engine ready' },
  noscript: {
    ja: 'このデモは、ブラウザの中でモデルを学習させるため、JavaScriptを使います。',
    en: 'This demo trains a model in the browser, so it needs JavaScript.',
  },
  rate: { ja: '毎秒 {rate} ステップ', en: '{rate} steps/s' },
  engine: { ja: 'WebAssembly', en: 'WebAssembly' },
  seedIs: { ja: 'シード {seed}', en: 'seed {seed}' },
  trained: { ja: '{step}ステップ学習しました。', en: 'Trained {step} steps.' },
  failed: { ja: 'デモが止まりました', en: 'The demo has stopped' },
  details: { ja: '詳細', en: 'Details' },
  retry: { ja: 'もう一度', en: 'Try again' },
  diverged: {
    ja: '{step}ステップで「{measure}」が有限の数ではなくなりました（発散）。「{param}」を{turn}から、同じ初期値に戻してください。',
    en: 'At step {step} “{measure}” was no longer a finite number: training diverged. {turn} “{param}”, then reset to the same start.',
  },
  turnDown: { ja: '下げて', en: 'Lower' },
  turnUp: { ja: '上げて', en: 'Raise' },
  badLink: {
    ja: 'リンクの設定に読めないものがあったため、既定値にしました：{problems}',
    en: 'Part of the link could not be read, so the default is used: {problems}',
  },
  badNumber: {
    ja: '{given} は{min}から{max}までの数ではありません',
    en: '{given} is not a number from {min} to {max}',
  },
  badOption: {
    ja: '{given} は選べる値（{options}）にありません',
    en: '{given} is not one of {options}',
  },
  badToggle: {
    ja: '{given} はtrueでもfalseでもありません',
    en: '{given} is neither true nor false',
  },
  badSeed: {
    ja: 'seed={seed} は0以上の整数ではありません',
    en: 'seed={seed} is not a whole number ≥ 0',
  },
  badHide: { ja: '隠せるものに {name} はありません', en: 'there is nothing named {name} to hide' },
  comparing: {
    ja: '比較のための実行 {at}/{of}：{run}',
    en: 'Run {at} of {of}, for comparison: {run}',
  },
  shown: {
    ja: '設定を変えて実行しています。',
    en: 'Running with the settings of this claim.',
  },
  restore: { ja: '元の設定に戻す', en: 'Back to my settings' },
  on: { ja: 'あり', en: 'on' },
  off: { ja: 'なし', en: 'off' },
  now: { ja: 'いまの実行', en: 'this run' },
} satisfies Record<string, Text>;

export type Phrase = keyof typeof strings;

/** One phrase in the page's language, its `{…}` filled in. */
export function say(
  lang: Lang,
  phrase: Phrase,
  parts: Readonly<Record<string, string | number>> = {},
): string {
  return strings[phrase][lang].replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name]));
}
