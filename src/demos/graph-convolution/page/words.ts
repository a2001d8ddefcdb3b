import { phrases } from '../../../i18n/phrases.ts';
import { armLabels } from '../../../lab/contract/define.ts';
import demo from '../demo.ts';

export const say = phrases({
  ...armLabels(demo),
  tool: { ja: 'クリックすると', en: 'A click' },
  label: { ja: 'ラベルを付け外し', en: 'gives or takes a label' },
  tie: { ja: '辺をつなぐ・切る', en: 'adds or cuts a tie' },
  look: { ja: '見るだけ', en: 'only looks' },
  as: { ja: '付けるラベル', en: 'label' },
  truth: { ja: '本当の組', en: 'the true one' },
  undo: { ja: '変更を元に戻す', en: 'undo changes' },
  graph: { ja: 'GCNの予測', en: 'What the GCN says' },
  right: {
    ja: 'ラベルのない{of}個のうち{right}個が正解',
    en: '{right} of {of} without a label right',
  },
  noTruth: { ja: '正解の分かるノードはありません', en: 'no node whose class is known' },
  keyFill: { ja: '中：予測', en: 'inside: predicted' },
  keyRing: { ja: '縁：本当の組', en: 'rim: true' },
  keyGiven: { ja: '大：ラベルあり', en: 'large: labelled' },
  keyWrong: { ja: '×：外れ', en: '×: wrong' },
  hidden: { ja: '最後の隠れ層での向き', en: 'directions, last hidden layer' },
  output: { ja: '出力での向き', en: 'directions, output' },
  apart: { ja: '平均距離 {distance}', en: 'mean distance {distance}' },
  layers: { ja: '層ごとの平均距離', en: 'mean distance after each layer' },
  row: { ja: '「{name}」の行：Â H W', en: 'Row of {name}: Â H W' },
  neighbour: { ja: '自分と隣人 j', en: 'self, neighbours' },
  sum: { ja: '和＝出力', en: 'sum = output' },
  says: { ja: '予測：{name} {percent}%', en: 'says {name}, {percent}%' },
  isGiven: { ja: 'ラベルを教えたノードです', en: 'labelled' },
  isRight: { ja: '正解です', en: 'right' },
  isWrong: { ja: '外れです（本当は{name}）', en: 'wrong: {name}' },
  spoken: {
    ja: '{name}。{says}。隣人は{degree}個：{neighbours}。',
    en: '{name}: {says}. {degree} neighbours: {neighbours}.',
  },
  exploreGraph: {
    ja: 'グラフ。矢印キーでノードからノードへ、Enterで選んだ道具を使い、Escapeで選択を外します。',
    en: 'Graph. Arrow keys go from node to node, Enter uses the chosen tool, Escape lets go.',
  },
  explorePlane: {
    ja: '{arm}：隠れ層の平面。矢印キーで点から点へ、Escapeで選択を外します。',
    en: 'Hidden layer, {arm}. Arrow keys go from point to point, Escape lets go.',
  },
  pending: {
    ja: '「{name}」を選びました。つなぐ（切る）相手を選んでください。',
    en: '{name} is chosen. Choose whom to tie it to (or cut it from).',
  },
  finding: {
    ja: 'GCNは、ラベルのないノード{of}個のうち{right}個の組を当てています。辺を見ないネットワークは{alone}個です。ノードの平均距離は{distance}です。',
    en: 'The GCN tells the group of {right} of {of} nodes without a label; without the edges it is {alone}. The mean distance between nodes is {distance}.',
  },
  smooth: {
    ja: 'ノードの向きがほとんど同じになり、区別がつきません（平均距離{distance}）。',
    en: 'The nodes have become nearly the same and cannot be told apart (mean distance {distance}).',
  },
  noLabel: {
    ja: 'ラベルが一つもありません。ノードを選んでラベルを付けると学習が始まります。',
    en: 'No node is labelled. Choose a node and give it a label, and learning begins.',
  },
});
