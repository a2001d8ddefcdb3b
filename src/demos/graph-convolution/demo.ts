import { edgeHeaders, labelHeaders } from '../../datasets/own/headers.ts';
import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider, toggle } from '../../lab/contract/params.ts';
import { ownFiles } from '../../lab/contract/reads.ts';
import { examples } from './shared/own-example.ts';

export default defineDemo({
  title: { ja: 'つながりから所属を当てる', en: 'From connections to groups' },
  question: {
    ja: '少数のノードにだけ所属のラベルを与えて、残りの所属を辺から当てられるでしょうか。',
    en: 'With only a few nodes labelled, can a network predict the groups of all others from the edges?',
  },
  shows: {
    ja: 'ソフトウェアライブラリFlareの220のクラスのうち、10分の1に所属パッケージのラベルを与えます。グラフ畳み込みネットワークは、クラス名の単語と、どのクラスがどのクラスをインポートするかから、残りのクラスのパッケージを予測します。同じ重みから始めて辺を見ないネットワークと、重みを使わないラベル伝播が比較の相手です。',
    en: 'A tenth of the 220 classes of the software library Flare are labelled with their package. A graph convolutional network learns to predict the package of the others from the words of their names and from which class imports which. It is compared with the same network, from the same weights but without the edges, and with label propagation, which has no weights.',
  },
  shape: 'wide',
  height: { page: 33.75, tablet: 59, phone: 64 },
  params: {
    data: choice({
      label: { ja: 'グラフ', en: 'graph' },
      default: 'flare',
      options: {
        flare: { ja: 'Flareのクラス', en: 'Flare classes' },
        karate: { ja: '空手クラブ', en: 'karate club' },
        miserables: { ja: 'レ・ミゼラブル', en: 'Les Misérables' },
        own: { ja: '自分のCSV', en: 'own CSV' },
      },
      affects: 'setup',
    }),
    given: choice({
      label: { ja: '組ごとにラベルを与える数', en: 'labelled nodes in each group' },
      default: 'tenth',
      options: {
        one: { ja: '1個', en: 'one' },
        tenth: { ja: '10分の1', en: 'a tenth' },
        third: { ja: '3分の1', en: 'a third' },
      },
      affects: 'setup',
    }),
    labels: choice({
      label: { ja: 'ラベルを与えるノード', en: 'which nodes are labelled' },
      default: 'random',
      options: {
        random: { ja: '無作為', en: 'at random' },
        hub: { ja: '辺の多い順', en: 'most edges' },
        fringe: { ja: '辺の少ない順', en: 'fewest edges' },
      },
      affects: 'setup',
    }),
    features: toggle({
      label: { ja: '名前の単語を特徴量にする', en: 'words of the names as features' },
      default: true,
      affects: 'setup',
      when: { data: 'flare' },
    }),
    mass: toggle({
      label: { ja: '組の得点をそろえる', en: 'class mass normalisation' },
      hint: {
        ja: 'ラベル伝播の組ごとの得点の合計を、与えたラベルの割合に合わせます。',
        en: 'Scales the scores of label propagation, class by class, to the shares of the labels.',
      },
      default: true,
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
        headers: edgeHeaders,
        example: examples.edges,
      },
      labels: {
        label: { ja: 'ラベル（node,label）', en: 'Labels (node,label)' },
        headers: labelHeaders,
        optional: true,
        example: examples.labels,
      },
    },
    parse: async (texts) => {
      const { ownProblem } = await import('./shared/own-problem.ts');
      return ownProblem(texts);
    },
    check: async (texts) => {
      const { mistakeAlone } = await import('../../datasets/own/edges.ts');
      return mistakeAlone(texts);
    },
    said: ({ said }) => said,
    help: {
      ja: '辺のファイルを選ぶと、そのグラフで学習します。1行目は source,target、2行目からは「Anna,Ben」のように1行に辺1本です（500ノード、5,000辺まで）。ノードの組を書いたファイル（1行目は node,label）も渡せます。各組の一部のノードを学習に、残りを正解率に使います。このファイルがなければ、図の上でラベルを与えます。',
      en: 'Choose a file of edges: the networks learn on that graph. Its first row is source,target, then each row is one edge, such as “Anna,Ben” (up to 500 nodes and 5,000 edges). A second file (first row node,label) may give the group of some or all nodes: some of each group are learned from, the rest are for the accuracy. Without it, you label nodes in the figure.',
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
  reportedBy: {
    distance: ['gcn', 'alone'],
  },
  steps: 200,
  pace: 40,
  steadiedBy: { param: 'rate', turn: 'down' },
});
