import { phrases } from '../../../i18n/phrases.ts';
import { armLabels } from '../../../lab/contract/define.ts';
import demo from '../demo.ts';

export const say = phrases({
  ...armLabels(demo),
  protoShort: { ja: 'Prototypical', en: 'prototypical' },
  modes: { ja: '見かた', en: 'What to do' },
  watch: { ja: '見る', en: 'Watch' },
  guess: { ja: '自分で答える', en: 'Answer yourself' },
  draw: { ja: 'クエリを描く', en: 'Draw a query' },
  watchHint: {
    ja: '未知の文字体系のエピソードです。点を選ぶと、そのクエリの距離と確率が出ます。',
    en: 'An episode from a script never seen in training. Choose a dot to see its query, distances and probabilities.',
  },
  guessHint: {
    ja: 'クエリと同じ文字のクラスを押すと、ネットワークの答えが見えます。',
    en: 'Press the class of the query’s character; then the answers appear.',
  },
  drawHint: {
    ja: '描くか、一覧から選びます。例にない文字も試してください。',
    en: 'Draw, or pick from the list. Try a character that has no examples, too.',
  },
  nextEpisode: { ja: '別のエピソード', en: 'Another episode' },
  nextQuery: { ja: '次のクエリ', en: 'Next query' },
  outside: { ja: '例にない文字を入れる', en: 'A character without examples' },
  classes: { ja: 'サポートセット', en: 'Support set' },
  support: {
    ja: 'サポートセット：{n}クラス、例{k}枚ずつ',
    en: 'Support set: {n} classes, {k} each',
  },
  choose: { ja: 'クエリは「{name}」', en: 'The query is “{name}”' },
  query: { ja: 'クエリ', en: 'query' },
  queryOf: { ja: 'クエリ「{name}」', en: 'query “{name}”' },
  ask: { ja: '上のどのクラスですか。', en: 'Which class above?' },
  probabilities: {
    ja: '各クラスの確率 p',
    en: 'p of each class, prototypical',
  },
  answers: { ja: '{arm}：{name}', en: '{arm}: {name}' },
  score: { ja: '{right}/{of} 正解', en: '{right}/{of} right' },
  plane: {
    ja: '{arm}の平面。矢印キーでクエリと例を選びます。',
    en: 'Plane of {arm}. Arrow keys choose queries and examples.',
  },
  rivalArm: { ja: '比べる相手', en: 'the method compared' },
  key: {
    ja: '点はクエリ（色は正解のクラス、×は誤答）、輪は例、◆はその平均のプロトタイプです。地の色は、平面の中で最も近いプロトタイプのクラスです。点を選ぶと出るd²は、元の空間でのプロトタイプまでの距離の2乗です。',
    en: 'Dots are queries in the colour of their class, × where the answer is wrong. Rings are examples, ◆ their mean, the prototype. The tint is the class of the prototype nearest in the plane. The d² of a selected dot is its squared distance to the prototype in the full space.',
  },
  exact: {
    ja: 'N = 3なら、この平面での近さは元の空間での近さの順と一致します。',
    en: 'With N = 3 the plane ranks the prototypes exactly as the full space does.',
  },
  kept: {
    ja: '平面に見えるのは、プロトタイプの散らばりのうち{ours}%（左）と{theirs}%（右）です。答えは元の空間で決まるため、答えと地の色が違う点もあります。',
    en: 'The planes show {ours}% (left) and {theirs}% (right) of the prototypes’ spread. Answers are decided in the full space, so some dots lie on another tint.',
  },
  aQuery: { ja: '{name}・クエリ', en: '{name} · query' },
  anExample: { ja: '{name}・例', en: '{name} · example' },
  aPrototype: { ja: '{name}・プロトタイプ', en: '{name} · prototype' },
  aboutQuery: { ja: '答え「{answer}」{mark}、d² = {d}', en: 'answer “{answer}” {mark}, d² = {d}' },
  near: {
    ja: '最も近いプロトタイプまでd² = {d}。しきい値の{threshold}以下なので、例にある文字と判断します（この判断は、{n}-way {k}-shotのテストのうち{error}%で誤りでした。テストの半分は正解なしです）。',
    en: 'Nearest prototype at d² = {d}, within the threshold {threshold}: taken for one of the classes. (In the {n}-way {k}-shot test, half of it with no right class, this rule erred on {error}%.)',
  },
  far: {
    ja: '最も近いプロトタイプまでd² = {d}。しきい値の{threshold}より遠いので、例にない文字と判断します（この判断は、{n}-way {k}-shotのテストのうち{error}%で誤りでした。テストの半分は正解なしです）。',
    en: 'Nearest prototype at d² = {d}, beyond the threshold {threshold}: taken for none of the classes. (In the {n}-way {k}-shot test, half of it with no right class, this rule erred on {error}%.)',
  },
  blank: { ja: '左の欄にクエリを描いてください。', en: 'Draw a query on the pad at the left.' },
  saidRight: { ja: '正解です。', en: 'Right.' },
  saidWrong: { ja: '不正解です。正しくは「{name}」です。', en: 'Wrong: it is “{name}”.' },
  yours: {
    ja: '{n}問中 あなた{you}・Prototypical {proto}・{rival} {other}',
    en: 'of {n}: you {you}, prototypical {proto}, {rival} {other}',
  },
  finding: {
    ja: 'このエピソードのクエリ{of}枚のうち、Prototypical Networkは{ours}枚、{rival}は{theirs}枚に正しく答えます。テスト全体では、5-way 1-shot（例は1枚）の正解率が{proto}%対{other}%です。',
    en: 'Of the {of} queries of this episode the prototypical network gets {ours} right, {rival} {theirs}. In the whole 5-way 1-shot test (one example each): {proto}% against {other}%.',
  },
  findingOwn: {
    ja: 'あなたのクエリを、Prototypical Networkは確率{p}で「{name}」と答えます。',
    en: 'The prototypical network names your query “{name}” with p = {p}.',
  },
});
