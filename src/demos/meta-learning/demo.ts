import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';

export default defineDemo({
  title: { ja: '学習率をステップごとに学ぶ', en: 'A learning rate of its own for every step' },
  question: {
    ja: '8ステップの勾配降下のために学んだ8個の学習率は、最良の一定の学習率よりどれだけ遠くまで進むでしょうか。',
    en: 'How much further do eight learned rates get in eight steps of gradient descent than the best single one?',
  },
  shows: {
    ja: '多数の小さな課題（二次関数の谷）を8ステップの勾配降下で解き、最後の損失が小さくなるように、各ステップの学習率を外側のループで学習します。一定の学習率、コサイン、モーメンタムなどと、新しい課題での損失を比べます。学習率の棒は手で動かせます。',
    en: 'Many small tasks, quadratic bowls, are solved by eight steps of gradient descent, and an outer loop learns the rate of each step so that the loss at the end becomes small. On new tasks it is compared with a fixed rate, a cosine schedule, momentum and others. The bars of the rates can be moved by hand.',
  },
  shape: 'wide',
  height: { page: 42, tablet: 74.75, phone: 76 },
  params: {
    steps: choice({
      label: { ja: '内側のステップ数 S', en: 'inner steps S' },
      default: '8',
      options: { '4': { ja: '4', en: '4' }, '8': { ja: '8', en: '8' }, '16': { ja: '16', en: '16' } }, // prettier-ignore
      affects: 'setup',
    }),
    tested: choice({
      label: { ja: '新しい課題', en: 'new tasks' },
      default: 'family',
      options: {
        family: { ja: '同じ族', en: 'same family' },
        log: { ja: '小さい曲率が多い', en: 'more small curvatures' },
        narrow: { ja: '曲率0.3〜0.6だけ', en: 'curvatures 0.3 to 0.6 only' },
        wine: { ja: '実データ：ワインの回帰', en: 'real data: regressions on wines' },
        beyond: { ja: '曲率1.2を一つ含む', en: 'one curvature of 1.2' },
      },
      affects: 'look',
    }),
    steep: slider({
      label: {
        ja: '描かれた谷の急な曲率',
        en: 'drawn bowl: steep curvature',
      },
      default: 0.9,
      min: 0.1,
      max: 1.3,
      step: 0.05,
      affects: 'look',
    }),
    order: choice({
      label: { ja: '学習率の順序', en: 'order of the learned rates' },
      default: 'learned',
      options: {
        learned: { ja: '学んだまま', en: 'as learned' },
        reversed: { ja: '逆順', en: 'reversed' },
      },
      affects: 'look',
    }),
    inner: slider({
      label: { ja: '表示する内側のステップ', en: 'inner step shown' },
      hint: { ja: 'Sより大きければ最後のステップです。', en: 'Beyond S it is the last one.' },
      default: 16,
      min: 0,
      max: 16,
      step: 1,
      affects: 'draw',
    }),
    family: choice({
      label: { ja: '課題の族の曲率', en: 'curvatures of the family' },
      default: 'uniform',
      options: {
        uniform: { ja: '0.02〜1で一様', en: 'uniform from 0.02 to 1' },
        log: { ja: '対数で一様', en: 'log-uniform' },
      },
      affects: 'setup',
    }),
    tasks: choice({
      label: { ja: 'メタ学習用の課題の数', en: 'meta-training tasks' },
      default: '256',
      options: { '1': { ja: '1', en: '1' }, '4': { ja: '4', en: '4' }, '16': { ja: '16', en: '16' }, '256': { ja: '256', en: '256' } }, // prettier-ignore
      affects: 'setup',
    }),
    horizon: choice({
      label: { ja: '短い見通しのステップ数', en: 'steps seen by the short horizon' },
      default: '2',
      options: { '1': { ja: '1', en: '1' }, '2': { ja: '2', en: '2' }, '4': { ja: '4', en: '4' } }, // prettier-ignore
      affects: 'setup',
    }),
    rate: slider({
      label: { ja: '外側の学習率', en: 'outer learning rate' },
      default: 0.03,
      min: 0.003,
      max: 0.3,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
  },
  measures: {
    fresh: {
      label: { ja: '新しい課題での最後の損失（log₁₀）', en: 'final loss on new tasks, log₁₀' },
      range: [-6, 1],
    },
    own: {
      label: {
        ja: 'メタ学習用の課題での最後の損失（log₁₀）',
        en: 'final loss on meta-training tasks, log₁₀',
      },
      range: [-6, 1],
    },
  },
  arms: {
    learned: { label: { ja: '学習', en: 'learned' }, tone: 'accent' },
    short: { label: { ja: '短い見通し', en: 'short horizon' }, tone: 'plum' },
    fixed: { label: { ja: '一定', en: 'fixed' }, tone: 'rust' },
    cosine: { label: { ja: 'コサイン', en: 'cosine' }, tone: 'moss' },
    momentum: { label: { ja: 'モーメンタム', en: 'momentum' }, tone: 'ink', baseline: true },
    chebyshev: { label: { ja: 'チェビシェフ', en: 'Chebyshev' }, tone: 'pencil', baseline: true },
    conjugate: { label: { ja: '共役勾配', en: 'conjugate gradients' }, tone: 'pencil', baseline: true }, // prettier-ignore
  },
  reportedBy: {
    own: ['learned', 'fixed'],
  },
  steps: 300,
  pace: 40,
  steadiedBy: { param: 'rate', turn: 'down' },
});
