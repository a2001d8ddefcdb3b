import { phrases, type PhraseOf } from '../../../i18n/phrases.ts';

export const say = phrases({
  modes: { ja: '見かた', en: 'What to do' },
  watch: { ja: '見る', en: 'Watch' },
  guess: { ja: '自分で答える', en: 'Answer yourself' },
  draw: { ja: '自分で描く', en: 'Draw your own' },
  watchHint: {
    ja: '未知の文字体系から12問。押すと、その問題の距離が下に出ます。',
    en: 'Twelve trials from unseen scripts. Press one to see its distances below.',
  },
  guessHint: {
    ja: '同じ文字の例を選ぶと、距離が見えます。',
    en: 'Pick the same character; then the distances appear.',
  },
  drawHint: {
    ja: '例もクエリも描き直せます。クエリには、例のどれかと同じ文字を描いてください。',
    en: 'Draw any of the six. The query should show the same character as one of the five examples.',
  },
  learned: { ja: '学習した距離', en: 'learned distance' },
  pixels: { ja: '画素のままの距離', en: 'raw-pixel distance' },
  learnedShort: { ja: '学習した距離', en: 'learned' },
  pixelsShort: { ja: '画素のまま', en: 'raw pixels' },
  youShort: { ja: 'あなた', en: 'you' },
  score: { ja: '{n}問中{right}問正解', en: '{right} of {n} right' },
  right: { ja: '正解', en: 'right' },
  wrong: { ja: '不正解', en: 'wrong' },
  open: { ja: 'まだ', en: 'not yet' },
  trial: {
    ja: '問題{i}「{name}」　学習した距離：{learned}、画素のまま：{pixels}、あなた：{you}',
    en: 'Trial {i}, “{name}”. Learned: {learned}; raw pixels: {pixels}; you: {you}',
  },
  trialOpen: {
    ja: '問題{i}　学習した距離：{learned}、画素のまま：{pixels}、あなた：{you}',
    en: 'Trial {i}. Learned: {learned}; raw pixels: {pixels}; you: {you}',
  },
  board: { ja: '12問の成績', en: 'Results of the twelve trials' },
  lines: {
    ja: '{space}で測った、クエリから各例まで',
    en: 'From the query to each example, by {space}',
  },
  line: {
    ja: '{name}：距離{distance}{marks}',
    en: '{name}: distance {distance}{marks}',
  },
  isNearest: { ja: '、最も近い（答え）', en: ', nearest (the answer)' },
  isWanted: { ja: '、クエリと同じ文字', en: ', the query’s character' },
  probability: { ja: '、同じ文字である確率{p}', en: ', probability of being the same {p}' },
  example: { ja: '例{i}', en: 'example {i}' },
  query: { ja: 'クエリ', en: 'query' },
  answered: { ja: '答え「{name}」', en: 'answer “{name}”' },
  key: {
    ja: '左端がクエリ。線の長さはクエリから例までの距離です（最も遠い例が右端）。太線は最も近い例で、これが答え。囲みは正しい例。破線より近ければ、「同じ文字」の確率が½を超えます。',
    en: 'The query is on the left; each line is as long as the distance to its example (the farthest reaches the end). Thick: the nearest, the answer. Boxed: the right one. Nearer than the dashed line, p is over ½.',
  },
  ask: { ja: '同じ文字はどれですか。', en: 'Which one is the same character?' },
  next: { ja: '次の問題', en: 'Next trial' },
  saidRight: { ja: '正解です。', en: 'Right.' },
  saidWrong: { ja: '不正解です。正しくは例{i}です。', en: 'Wrong: it was example {i}.' },
  yours: {
    ja: '{n}問中 あなた{you}・学習{learned}・画素{pixels}',
    en: 'of {n}: you {you}, learned {learned}, raw {pixels}',
  },
  finding: {
    ja: '学習に使っていない文字体系の12問のうち、学習した距離では{learned}問、画素のままでは{pixels}問が正解です。全体の正解率は{unseen}%対{raw}%です。',
    en: 'Of twelve trials with unseen scripts the learned distance gets {learned} right, raw pixels {pixels}. Over all trials: {unseen}% against {raw}%.',
  },
  findingOwn: {
    ja: '描いた文字に最も近いのは、学習した距離では{learned}、画素のままでは{pixels}です。',
    en: 'Nearest to your drawing is {learned} by the learned distance, {pixels} by raw pixels.',
  },
  blank: {
    ja: 'クエリの欄に、例のどれかと同じ文字を描いてください。',
    en: 'Draw the query: the same character as one of the examples.',
  },
});

export type Phrase = PhraseOf<typeof say>;
