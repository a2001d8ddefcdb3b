import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider, toggle } from '../../lab/contract/params.ts';
import { ownFiles } from '../../lab/contract/reads.ts';
import type { Text } from '../../i18n/text.ts';
import { examples, ownWorld } from './shared/own-world.ts';

/** Whether the edges of one of the firms' relation types are used. */
const used = (label: Text) =>
  toggle({ label, default: true, when: { data: 'companies' }, affects: 'step' });

export default defineDemo({
  title: { ja: '取引先から格付けを当てる', en: 'Rating a firm by the company it keeps' },
  question: {
    ja: '企業どうしの関係の種類を区別すると、格付けはどれだけ当たるようになるでしょうか。',
    en: 'How much does it help to tell the relation types between firms apart?',
  },
  shows: {
    ja: '架空の企業480社（合成データ）の格付けを、三つのネットワークが同時に学びます。特徴量だけを使うもの、辺も使うが関係の種類は区別しないもの、関係の種類ごとに別の重みを使うもの（R-GCN）です。選んだ1社について、どの関係がどれだけ格付けを押し上げたかを数値で示します。',
    en: 'Three networks learn to rate 480 firms that do not exist (synthetic data): one uses each firm’s features alone, one also the edges but not their relation types, one has separate weights for every relation type (R-GCN). For a firm of your choice, bars show how much each relation added to its rating.',
  },
  shape: 'wide',
  height: { page: 30.75, phone: 83 },
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
    known: slider({
      label: { ja: '格付けを教える企業の数', en: 'firms whose rating is given' },
      default: 320,
      min: 20,
      max: 320,
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
        example: examples.edges,
      },
      labels: {
        label: { ja: 'ラベル（node,label）', en: 'Labels (node,label)' },
        header: 'node,label',
        example: examples.labels,
      },
    },
    parse: ownWorld,
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
    blind: { label: { ja: '関係を区別しないGCN', en: 'relation-blind GCN' }, tone: 'rust' },
    features: { label: { ja: '特徴量だけ', en: 'features alone' }, tone: 'pencil' },
  },
  steps: 160,
  pace: 16,
  steadiedBy: { param: 'rate', turn: 'down' },
});
