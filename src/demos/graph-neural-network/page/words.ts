import { phrases } from '../../../i18n/phrases.ts';
import { armLabels } from '../../../lab/contract/define.ts';
import demo from '../demo.ts';

export const say = phrases({
  ...armLabels(demo),
  learned: { ja: 'ネットワークの寄与', en: 'Shares by the network' },
  truth: { ja: '本当の寄与', en: 'True shares' },
  ring: { ja: 'ピペラジン（本当は{true}）', en: 'Piperazine (true: {true})' },
  triangles: { ja: 'アジリジン二つ（本当は{true}）', en: 'Two aziridines (true: {true})' },
  area: { ja: '{area} Å²', en: '{area} Å²' },
  exploreLearned: {
    ja: '分子の図。ネットワークが求めた各原子の寄与。矢印キーで原子を選びます。',
    en: 'Drawing of the molecule with the network’s share for each atom. Arrow keys select an atom.',
  },
  exploreTruth: {
    ja: '二つめの図。各原子の本当の寄与、または二つめの分子。矢印キーで原子を選びます。',
    en: 'The second drawing: each atom’s true share, or the second molecule. Arrow keys select an atom.',
  },
  exploreMatrix: {
    ja: '隣接行列。矢印キーで結合を選びます。',
    en: 'Adjacency matrix. Arrow keys select a bond.',
  },
  atom: {
    ja: '{name}。寄与はネットワークでは{learned} Å²、原子を数えると{counted} Å²、本当は{true} Å²。{around}',
    en: '{name}. Share by the network {learned} Å², by counting atoms {counted} Å², true {true} Å². {around}',
  },
  around: { ja: '結合：{list}。', en: 'Bonded to {list}.' },
  cell: { ja: '{to}の行、{from}の列：{type}', en: 'Row {to}, column {from}: {type}' },
  none: { ja: '結合なし', en: 'no bond' },
  single: { ja: '単結合', en: 'single' },
  double: { ja: '二重結合', en: 'double' },
  triple: { ja: '三重結合', en: 'triple' },
  aromatic: { ja: '芳香族', en: 'aromatic' },
  atoms: { ja: 'ノード（原子）', en: 'Nodes (atoms)' },
  headAtom: { ja: '原子', en: 'atom' },
  headLearned: { ja: '予測', en: 'network' },
  headCounted: { ja: '数える', en: 'count' },
  headTrue: { ja: '正解', en: 'true' },
  sum: { ja: '和', en: 'sum' },
  mean: { ja: '平均', en: 'mean' },
  max: { ja: '最大', en: 'max' },
  total: { ja: '合計', en: 'total' },
  bonds: { ja: '辺（結合）', en: 'Edges (bonds)' },
  headBond: { ja: '結合', en: 'bond' },
  headType: { ja: '種類', en: 'type' },
  matrix: { ja: '隣接行列', en: 'Adjacency matrix' },
  colours: {
    ja: 'ネットワークにとって、{n}個の原子は、はじめは{start}種類、最後は最大で{count}種類です（1-WLの色）。',
    en: 'To the network, the {n} atoms are of {start} kinds at first, and of at most {count} in the end (1-WL colours).',
  },
  messages: {
    ja: 'ラウンド{round}：{name}が受け取るメッセージ（それぞれ{width}個の数）',
    en: 'Round {round}: messages to {name}, {width} numbers each',
  },
  noMessages: {
    ja: 'メッセージなし：{name}の表現',
    en: 'No messages: the representation of {name}',
  },
  messagesLabel: {
    ja: '選んだ原子へのメッセージの数値',
    en: 'The numbers of the messages to the selected atom',
  },
  from: { ja: '送る原子', en: 'from' },
  before: { ja: '前の{name}', en: '{name} before' },
  after: { ja: '後の{name}', en: '{name} after' },
  lastRound: {
    ja: 'ネットワークのラウンド数は{rounds}です。最後のラウンドを表示しています。',
    en: 'Rounds in this network: {rounds}. The last one is shown.',
  },
  finding: {
    ja: 'この分子のTPSAの予測は{predicted} Å²、正解は{true} Å²です。テスト用分子全体ではR² {r2}で、原子を数えるだけなら{atoms}、結合も数えると{bonds}です。',
    en: 'Predicted TPSA of this molecule: {predicted} Å²; true: {true} Å². On all held-out molecules R² is {r2}; counting atoms gives {atoms}, counting bonds as well {bonds}.',
  },
  pairFinding: {
    ja: '六角形にも二つの三角形にも、ネットワークは{ring} Å²と{triangles} Å²を予測します。本当は{trueRing}と{trueTriangles}です。',
    en: 'The network predicts {ring} Å² for the hexagon and {triangles} Å² for the two triangles; the true values are {trueRing} and {trueTriangles}.',
  },
});
