import { edgeHeaders, labelHeaders } from '../../datasets/own/headers.ts';
import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider, toggle } from '../../lab/contract/params.ts';
import { ownFiles } from '../../lab/contract/reads.ts';
import type { Text } from '../../i18n/text.ts';
import { examples } from './shared/own-example.ts';

/** Whether some of the firms' edges are used. */
const used = (label: Text, hint?: Text) =>
  toggle({
    label,
    default: true,
    when: { data: 'companies' },
    affects: 'step',
    ...(hint && { hint }),
  });

export default defineDemo({
  title: { ja: '取引先や競合から格付けを予測する', en: 'Rating a firm by its neighbours' },
  question: {
    ja: '関係の種類を区別すると、予測はどれだけ正しくなるでしょうか。',
    en: 'How much does it help a prediction to tell the relation types apart?',
  },
  shows: {
    ja: '架空の企業540社（合成データ）の格付けを、四つのネットワークが同時に学びます。各社の特徴量だけを使うもの、関係の種類を区別しないもの二つ（GCNと、すべての関係を1つにまとめたR-GCN）、関係ごとに別の重みを使うもの（R-GCN）です。選んだ1社について、各関係がロジットに足す量を棒で示します。',
    en: 'Four networks learn to rate 540 firms that do not exist (synthetic data): one uses each firm’s features alone, two use the edges without their relation types (a GCN and an R-GCN with all relations merged into one), and the R-GCN has separate weights for every relation. For a firm of your choice, bars show how much each relation adds to its logit.',
  },
  shape: 'wide',
  height: { page: 33, tablet: 82.75, phone: 84.5 },
  params: {
    data: choice({
      label: { ja: 'データ', en: 'data' },
      default: 'companies',
      options: {
        companies: { ja: '架空の企業', en: 'made-up firms' },
        own: { ja: '自分のCSV', en: 'own CSV' },
      },
      hint: {
        ja: '自分のCSVでは、関係は図の上のボタンで切り替えます。',
        en: 'With a CSV of your own, its relations are switched above the figure.',
      },
      affects: 'setup',
    }),
    supplies: used({ ja: '供給を使う', en: 'use “supplies”' }),
    owns: used({ ja: '所有を使う', en: 'use “owns”' }),
    sector: used({ ja: '同業を使う', en: 'use “same sector”' }),
    competes: used({ ja: '競合を使う', en: 'use “competes”' }),
    inverse: used(
      { ja: '逆向きの関係を使う', en: 'use inverse relations' },
      { ja: '販売先（供給の逆）と子会社（所有の逆）です。', en: 'Customers and firms owned.' },
    ),
    types: choice({
      label: { ja: '関係の種類', en: 'relation types' },
      default: 'differ',
      options: {
        differ: { ja: '効き方が違う', en: 'act differently' },
        alike: { ja: '効き方が同じ', en: 'act alike' },
        shuffled: { ja: '無作為に付け替え', en: 'shuffled' },
      },
      hint: {
        ja: '「効き方が同じ」では、どの隣接ノードも格付けに同じだけ効きます。「無作為に付け替え」では、種類を辺の間で入れ替えます。',
        en: '“Act alike”: every neighbour counts the same. “Shuffled”: the types are exchanged at random among the edges.',
      },
      when: { data: 'companies' },
      affects: 'setup',
    }),
    known: slider({
      label: { ja: 'ラベルを与える数（上限）', en: 'labelled nodes, at most' },
      hint: {
        ja: '自分のCSVでは、ラベルのあるノードの3分の1をテストに使い、学習に使うのは残りだけです。',
        en: 'Of a CSV of your own, a third of the labelled nodes is tested on; only the others can be learned from.',
      },
      default: 360,
      min: 20,
      max: 360,
      step: 20,
      affects: 'setup',
    }),
    rate: slider({
      label: { ja: '学習率', en: 'learning rate' },
      default: 0.02,
      min: 0.0002,
      max: 0.2,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
  },
  reads: ownFiles({
    when: { data: 'own' },
    files: {
      edges: {
        label: { ja: '辺（source,target,relation）', en: 'Edges (source,target,relation)' },
        headers: edgeHeaders,
        example: examples.edges,
      },
      labels: {
        label: { ja: 'ラベル（node,label）', en: 'Labels (node,label)' },
        headers: labelHeaders,
        example: examples.labels,
      },
    },
    parse: async (texts) => {
      const { ownWorld } = await import('./shared/own-world.ts');
      return ownWorld(texts);
    },
    check: async (texts) => {
      const { mistakeAlone } = await import('../../datasets/own/edges.ts');
      return mistakeAlone(texts);
    },
    said: ({ said }) => said,
    help: {
      ja: '二つのファイルを選ぶと、そのグラフで学習します。辺のファイルは、1行目が source,target,relation、2行目からは「人 1,通り 1,住む」のように1行に辺1本です。ラベルのファイルは、1行目が node,label、2行目からは「人 1,北」のような行です。ラベルは一部のノードだけでもかまいません。500ノード、5,000辺、関係8種類、ラベル10種類まで使えます。',
      en: 'Choose two files: the networks learn on that graph. In the file of edges the first row is source,target,relation, then each row is one edge, such as “person 1,street 1,lives in”. In the file of labels the first row is node,label, then come rows such as “person 1,north”; not every node needs one. Up to 500 nodes, 5,000 edges, 8 relation types and 10 labels.',
    },
  }),
  measures: {
    accuracy: {
      label: { ja: '正解率（テスト用）', en: 'accuracy, held out' },
      range: [0, 1],
    },
    loss: { label: { ja: '損失（学習用）', en: 'loss, training' } },
  },
  arms: {
    relational: { label: { ja: 'R-GCN', en: 'R-GCN' }, tone: 'accent' },
    merged: {
      label: { ja: '関係を1つにまとめたR-GCN', en: 'R-GCN, relations merged' },
      tone: 'rust',
    },
    gcn: { label: { ja: 'GCN', en: 'GCN' }, tone: 'plum' },
    features: { label: { ja: '特徴量だけ', en: 'features alone' }, tone: 'pencil' },
    table: {
      label: { ja: '関係ごとの平均の表', en: 'table of means by relation' },
      baseline: true,
      tone: 'ink',
    },
    propagation: {
      label: { ja: 'ラベル伝播', en: 'label propagation' },
      baseline: true,
      tone: 'moss',
    },
  },
  reportedBy: {
    loss: ['relational', 'merged', 'gcn', 'features', 'table'],
  },
  steps: 160,
  pace: 16,
  steadiedBy: { param: 'rate', turn: 'down' },
});
