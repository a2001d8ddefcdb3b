import type { Lang, Text } from '../i18n/text.ts';

/** The words that the Markdown rules put on a page. */
const words = {
  demo: { ja: 'デモ', en: 'Demo' },
  references: { ja: '参考文献', en: 'References' },
  formula: { ja: '数式', en: 'Formula' },
  table: { ja: '表', en: 'Table' },
  showMe: { ja: '確かめる', en: 'Show me' },
  answerLater: { ja: '答えは走らせてから表示します。', en: 'The answer appears after the run.' },
  runGuess: { ja: 'この予想で走らせる', en: 'Run it' },
  thenWhat: {
    ja: 'デモがこの設定に変わります。終わると元の設定に戻せます。',
    en: 'The demo changes to this setting. You can go back to yours.',
  },
  reveal: { ja: '答えを見る', en: 'See the answer' },
  note: { ja: '補足', en: 'Note' },
  warning: { ja: '注意', en: 'Mind' },
  fails: { ja: 'うまくいかない例', en: 'Where it fails' },
  footnote: { ja: '注{n}', en: 'Note {n}' },
  backToText: { ja: '注{n}、本文に戻る', en: 'Note {n}, back to the text' },
  lines: { ja: '　{from}–{to}行', en: ', lines {from}–{to}' },
  line: { ja: '　{from}行', en: ', line {from}' },
  etAl: { ja: '{first}ほか', en: '{first} et al.' },
  citation: { ja: '（{works}）', en: '({works})' },
  nextWork: { ja: '；', en: '; ' },
  locator: { ja: '、', en: ', ' },
  asSet: { ja: '既定の設定', en: 'default settings' },
  held: { ja: '{of}回中{held}回で成立', en: '{held} of {of} seeds' },
  then: { ja: '　', en: '\u2003' },
  median: { ja: '中央値 {value}', en: 'median {value}' },
  against: { ja: '{value}（対 {name}）', en: '{value} (against {name})' },
  points: { ja: '{value}ポイント', en: '{value} points' },
  list: { ja: '、', en: ', ' },
  clause: { ja: '、', en: '; ' },
  oneDot: { ja: '。点1つが1シード', en: '; one dot is one seed' },
  spread: {
    ja: '{name}は中央値{median}（{min}〜{max}）',
    en: '{name} median {median} ({min} to {max})',
  },
  plot: { ja: '{label}：{series}', en: '{label}: {series}' },
} satisfies Record<string, Text>;

/** One phrase in the note's language, its `{…}` filled in. */
export function say(
  lang: Lang,
  phrase: keyof typeof words,
  parts: Readonly<Record<string, string | number>> = {},
): string {
  return words[phrase][lang].replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name]));
}
