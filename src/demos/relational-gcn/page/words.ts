import { phrases } from '../../../i18n/phrases.ts';
import { armLabels } from '../../../lab/contract/define.ts';
import demo from '../demo.ts';

export const say = phrases({
  ...armLabels(demo),
  node: { ja: '注目する企業', en: 'firm' },
  ownNode: { ja: '注目するノード', en: 'node' },
  explained: { ja: '分解するロジット', en: 'logit to break down' },
  option: { ja: '{name}（{truth}）', en: '{name} ({truth})' },
  says: {
    ja: '{name}（{truth}、{known}）。正しい答えに与える確率：特徴量だけ{features}、GCN {gcn}、関係を1つにまとめたR-GCN {merged}、R-GCN {relational}。',
    en: '{name} ({truth}, {known}). Probability given to the right answer: features alone {features}, GCN {gcn}, R‑GCN with relations merged {merged}, R‑GCN {relational}.',
  },
  saysUnlabelled: {
    ja: '{name}にはラベルがありません。R-GCNの答えは「{guess}」（{share}）です。',
    en: '{name} has no label. The R-GCN’s answer is “{guess}” ({share}).',
  },
  known: { ja: '学習に使った', en: 'trained on' },
  heldOut: { ja: '学習に使っていない', en: 'held out' },
  unused: { ja: '学習にもテストにも使っていない', en: 'neither trained nor tested on' },
  lanes: {
    ja: 'テスト用の{n}社（合成データ）',
    en: '{n} held-out firms (synthetic)',
  },
  ownLanes: {
    ja: 'テスト用の{n}ノード（学習用は{known}ノード）',
    en: '{n} held-out nodes ({known} trained on)',
  },
  baselines: {
    ja: '比較：関係ごとの平均の表{table}、ラベル伝播{propagation}。',
    en: 'Baselines: table of means by relation {table}, label propagation {propagation}.',
  },
  lanesKey: { ja: '●当たり　○外れ', en: '● right  ○ wrong' },
  axis: { ja: '正しい答えに与えた確率', en: 'given to the right answer' },
  edges: { ja: '{name}の隣接ノード', en: 'Neighbours of {name}' },
  edgesKey: {
    ja: '数値は、隣接ノードからのメッセージが{what}のロジットに足す量',
    en: 'Numbers: what each message adds to the logit of {what}',
  },
  more: { ja: '{shown}/{all}個を表示', en: '{shown} of {all} drawn' },
  sums: { ja: '{what}のロジットの内訳', en: 'The logit of {what}, term by term' },
  sumsKey: {
    ja: 'R-GCNのロジット。オレンジは上げる項、青は下げる項',
    en: 'Of the R-GCN. Orange terms raise it, blue terms lower it',
  },
  own: { ja: '自分の特徴量', en: 'own features' },
  ownIdentity: { ja: '自分自身', en: 'itself' },
  bias: { ja: 'バイアス', en: 'bias' },
  sum: { ja: '合計＝ロジット', en: 'sum = logit' },
  others: { ja: '他のロジット', en: 'other logits' },
  probability: { ja: '{what}の確率（softmax）', en: 'softmax: {what}' },
  used: { ja: '使う関係', en: 'relations in use' },
  off: { ja: '使わない', en: 'off' },
  none: { ja: 'なし', en: 'none' },
  answer: {
    ja: '{arm}：{guess}（正しい答えに{share}）',
    en: '{arm}: {guess} ({share} to the right one)',
  },
  message: { ja: '{relation}：{amount}', en: '{relation}: {amount}' },
  go: { ja: '押すとこのノードに移ります。', en: 'Press to move there.' },
  exploreLanes: {
    ja: '学習に使っていないノードの点。矢印キーで点から点へ、Enterで選びます。',
    en: 'Points for the held-out nodes. Arrow keys go from point to point, Enter chooses one.',
  },
  exploreEdges: {
    ja: '選んだノードとその隣接ノード。矢印キーでノードからノードへ、Enterでそのノードに移ります。',
    en: 'The chosen node and its neighbours. Arrow keys go from node to node, Enter moves there.',
  },
  finding: {
    ja: 'テスト用の{n}件の正解率は、R-GCN {relational}、関係を1つにまとめたR-GCN {merged}、GCN {gcn}、特徴量だけ{features}です。',
    en: 'On {n} held-out nodes the accuracy is {relational} for the R-GCN, {merged} with its relations merged, {gcn} for the GCN, {features} for features alone.',
  },
  most: {
    ja: '{name}の{what}のロジット{logit}のうち、最も大きい項は「{part}」の{amount}です。',
    en: 'The largest term in {name}’s logit of {what} ({logit}) is “{part}”: {amount}.',
  },
});
