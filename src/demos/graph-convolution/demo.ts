import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';
import { ownFiles } from '../../lab/contract/reads.ts';
import { examples, ownProblem } from './shared/own-problem.ts';

export default defineDemo({
  title: { ja: '友人関係から所属を当てる', en: 'From friendships to groups' },
  question: {
    ja: '組ごとに一人の所属だけを教えて、残り全員の所属をつながりから当てられるでしょうか。',
    en: 'Told one member of each group, can a network tell everybody else’s group from who knows whom?',
  },
  shows: {
    ja: '空手クラブの34人のうち、所属を教えるのは2人だけです。グラフ畳み込みネットワークが、辺をたどって残りの32人の所属を当てるようになります。同じ重みから始めて辺を見ないネットワークには、これができません。',
    en: 'Of the 34 members of a karate club, two are labelled. A graph convolutional network learns to tell the side of the other 32 from the edges; the same network, from the same weights but without the edges, cannot.',
  },
  shape: 'wide',
  height: { page: 33.75, phone: 60 },
  params: {
    data: choice({
      label: { ja: 'グラフ', en: 'graph' },
      default: 'karate',
      options: {
        karate: { ja: '空手クラブ', en: 'karate club' },
        miserables: { ja: 'レ・ミゼラブル', en: 'Les Misérables' },
        own: { ja: '自分のCSV', en: 'own CSV' },
      },
      affects: 'setup',
    }),
    labels: choice({
      label: { ja: '組ごとにラベルを与えるノード', en: 'labelled node in each group' },
      default: 'hub',
      options: {
        hub: { ja: '辺が最多', en: 'most edges' },
        random: { ja: '無作為', en: 'at random' },
      },
      affects: 'setup',
    }),
    depth: slider({
      label: { ja: '層の数', en: 'layers' },
      default: 2,
      min: 1,
      max: 16,
      step: 1,
      affects: 'setup',
    }),
    rate: slider({
      label: { ja: '学習率', en: 'learning rate' },
      default: 0.01,
      min: 0.001,
      max: 0.1,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
  },
  reads: ownFiles({
    when: { data: 'own' },
    files: {
      edges: {
        label: { ja: '辺（source,target）', en: 'Edges (source,target)' },
        example: examples.edges,
      },
      labels: {
        label: { ja: 'ラベル（node,label）', en: 'Labels (node,label)' },
        header: 'node,label',
        optional: true,
        example: examples.labels,
      },
    },
    parse: ownProblem,
    help: {
      ja: '辺のファイルを選ぶと、そのグラフで学習します。1行目は source,target、2行目からは「Anna,Ben」のように1行に辺1本です（500ノード、5,000辺まで）。ノードの組を書いたファイル（1行目は node,label）も渡せます。各組の1ノードを学習に、残りを正解率に使います。このファイルがなければ、図の上でラベルを付けます。',
      en: 'Choose a file of edges: the networks learn on that graph. Its first row is source,target, then each row is one edge, such as “Anna,Ben” (up to 500 nodes and 5,000 edges). A second file (first row node,label) may give the group of some or all nodes: one node of each group is learned from, the rest are for the accuracy. Without it, you label nodes in the figure.',
    },
    most: 1e6,
  }),
  measures: {
    accuracy: {
      label: { ja: '正解率（ラベルのないノード）', en: 'accuracy, nodes without a label' },
      range: [0, 1],
    },
    distance: {
      label: {
        ja: 'ノードの平均距離（向きの違い）',
        en: 'mean distance between nodes’ directions',
      },
      range: [0, 1.4],
    },
  },
  arms: {
    gcn: { label: { ja: 'GCN', en: 'GCN' }, tone: 'accent' },
    alone: { label: { ja: '辺を見ない', en: 'edges ignored' }, tone: 'rust' },
    propagation: {
      label: { ja: 'ラベル伝播', en: 'label propagation' },
      baseline: true,
      tone: 'pencil',
    },
  },
  steps: 200,
  pace: 40,
  steadiedBy: { param: 'rate', turn: 'down' },
});
