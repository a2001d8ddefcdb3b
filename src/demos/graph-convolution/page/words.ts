import { phrases } from '../../../i18n/phrases.ts';
import { armLabels } from '../../../lab/contract/define.ts';
import demo from '../demo.ts';

export const say = phrases({
  ...armLabels(demo),
  tool: { ja: 'クリックすると', en: 'A click' },
  label: { ja: 'ラベルを与える・外す', en: 'adds or removes a label' },
  edge: { ja: '辺をつなぐ・切る', en: 'adds or cuts an edge' },
  look: { ja: '選ぶだけ', en: 'only selects' },
  as: { ja: '与えるラベル', en: 'label' },
  truth: { ja: '本当の組', en: 'the true one' },
  undo: { ja: '変更を元に戻す', en: 'undo changes' },
  title: { ja: 'GCNの予測：{says}', en: 'GCN: {says}' },
  right: {
    ja: 'ラベルのない{of}個のうち{right}個が正解',
    en: 'right on {right} of {of} nodes without a label',
  },
  noTruth: {
    ja: 'どのノードも本当の組が分からず、テストできません',
    en: 'nothing to test on, as no true group is known',
  },
  noTest: {
    ja: '組の分かるノードはすべてラベルを与えてあり、テストできません',
    en: 'nothing to test on, as every node of a known group is labelled',
  },
  oneClass: {
    ja: '組が一つしかなく、見分けるものがありません',
    en: 'nothing to distinguish, as there is only one group',
  },
  keyFill: { ja: '中：予測', en: 'inside: predicted' },
  keyRing: { ja: '縁：本当の組', en: 'rim: true' },
  keyGiven: { ja: '大：ラベルあり', en: 'large: labelled' },
  keyWrong: { ja: '×：外れ', en: '×: wrong' },
  hidden: { ja: '最後の隠れ層での向き', en: 'directions, last hidden layer' },
  output: { ja: '出力での向き', en: 'directions, output' },
  apart: { ja: '平均距離 {distance}', en: 'mean distance {distance}' },
  fit: { ja: '長さと√(d+1)：r {r}', en: 'length, √(d+1): r {r}' },
  layers: { ja: '層ごとの平均距離', en: 'mean distance after each layer' },
  row: { ja: '「{name}」の行：Â H W', en: 'Row of {name}: Â H W' },
  neighbour: { ja: '自分と隣接ノード j', en: 'self, neighbours' },
  sum: { ja: '和＝出力', en: 'sum = output' },
  says: { ja: '予測：{name} {percent}%。', en: 'Prediction: {name}, {percent}%.' },
  isGiven: { ja: 'ラベルを与えたノードです。', en: 'It is labelled.' },
  isRight: { ja: '正解です。', en: 'This is right.' },
  isWrong: { ja: '外れです（正しくは{name}）。', en: 'This is wrong: {name}.' },
  spoken: {
    ja: '{name}。{says}隣接ノードは{degree}個：{neighbours}。',
    en: '{name}. {says} Neighbours ({degree}): {neighbours}.',
  },
  exploreGraph: {
    ja: 'グラフ。矢印キーでノードの間を移動し、Enterで選んだ操作を行い、Escapeで選択を外します。',
    en: 'Graph. Arrow keys move from node to node, Enter does what is chosen above, Escape clears the selection.',
  },
  explorePlane: {
    ja: '{arm}：隠れ層の平面。矢印キーで点の間を移動し、Escapeで選択を外します。',
    en: 'Hidden layer, {arm}. Arrow keys move from point to point, Escape clears the selection.',
  },
  pending: {
    ja: '「{name}」を選びました。辺をつなぐ（切る）相手のノードを選んでください。',
    en: '{name} is chosen. Choose the other end of the edge to add or cut.',
  },
  finding: {
    ja: 'GCNは、ラベルのないノード{of}個のうち{right}個の組を正しく予測しています。辺を見ないネットワークでは{alone}個です。',
    en: 'The GCN predicts the group of {right} of the {of} nodes without a label correctly, the network that ignores the edges {alone}.',
  },
  untested: { ja: 'GCNの予測：{why}。', en: 'The GCN’s predictions: {why}.' },
  distance: {
    ja: 'ノードの平均距離は{distance}です。',
    en: 'The mean distance between nodes is {distance}.',
  },
  smooth: {
    ja: 'ノードの表現がほとんど同じ方向を向いています（平均距離{distance}）。',
    en: 'The representations of the nodes point in nearly the same direction (mean distance {distance}).',
  },
  noLabel: {
    ja: 'ラベルが一つもありません。ノードを選んでラベルを与えると学習が始まります。',
    en: 'No node is labelled. Give a node a label, and training begins.',
  },
});
