import type { Text } from './text.ts';

export interface Part {
  name: Text;
  /** One sentence on what the techniques of this part have in common. */
  intro: Text;
}

/** The six parts of the site in the order of the contents, numbered from 1. */
export const parts: readonly Part[] = [
  {
    name: { ja: '学んだことを使い回す', en: 'Reusing what was learned' },
    intro: {
      ja: '大きなデータで学んだ特徴を、別の課題へ持っていきます。',
      en: 'Features learned on a large data set are reused for another task.',
    },
  },
  {
    name: { ja: '少ないラベルで学ぶ', en: 'Learning from few labels' },
    intro: {
      ja: 'ラベルが一つだけ、まったくない、一部だけ。足りない分をどこから補うかで方法が分かれます。',
      en: 'With one label, none, or only some, the methods differ in where they find the missing information.',
    },
  },
  {
    name: { ja: '距離学習', en: 'Metric learning' },
    intro: {
      ja: '類似度を距離で測れるように、空間そのものを学習します。',
      en: 'The space itself is learned, so that distance measures similarity.',
    },
  },
  {
    name: { ja: 'メタ学習', en: 'Meta-learning' },
    intro: {
      ja: '学び方そのものを、多数の小さな課題から学びます。',
      en: 'How to learn is itself learned, from many small tasks.',
    },
  },
  {
    name: { ja: '説明可能なAI', en: 'Explainable AI' },
    intro: {
      ja: 'モデルの答えが何によって決まったかを図にし、その図が正しいかどうかも測ります。',
      en: 'Methods that show what a model’s answer depends on, and measurements of whether they are right.',
    },
  },
  {
    name: { ja: 'グラフニューラルネットワーク', en: 'Graph neural networks' },
    intro: {
      ja: '分子や人間関係のようなデータを、グラフのまま入力します。',
      en: 'Molecules, social networks and other data with connections are given to the network as graphs.',
    },
  },
];

export interface Route {
  /** The reader's aim. */
  aim: Text;
  /** Notes in reading order; notes that do not exist yet are skipped. */
  notes: readonly string[];
}

/** Reading routes for readers with a particular aim. */
export const routes: readonly Route[] = [
  {
    aim: { ja: 'はじめて読む', en: 'New to the subject' },
    notes: ['pre-training', 'transfer-learning', 'fine-tuning'],
  },
  {
    aim: { ja: 'ラベルが足りない', en: 'Too few labels' },
    notes: [
      'pre-training',
      'transfer-learning',
      'self-supervised',
      'semi-supervised',
      'multi-task',
    ],
  },
  {
    aim: { ja: '例が数個しかないクラスを見分けたい', en: 'Classes with hardly any examples' },
    notes: ['one-shot', 'zero-shot', 'meta-learning', 'few-shot', 'maml'],
  },
  {
    aim: { ja: '似たものを探したい', en: 'Finding similar items' },
    notes: ['metric-learning', 'siamese-network', 'triplet-network', 'negative-mining'],
  },
  {
    aim: { ja: '判断の理由を知りたい', en: 'Why did it decide so?' },
    notes: ['explainable-ai', 'cam', 'grad-cam', 'lime', 'shap'],
  },
  {
    aim: { ja: 'つながりのあるデータを扱いたい', en: 'Data with connections' },
    notes: ['graph-neural-network', 'graph-convolution', 'relational-gcn'],
  },
];
