import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';

export default defineDemo({
  title: {
    ja: '勾配降下の1ステップで正弦波に合わせる',
    en: 'Fitting a sine wave in one gradient step',
  },
  question: {
    ja: '10個の点で1ステップだけ更新したとき、波に近づくのはどの初期値でしょうか。',
    en: 'After one gradient step on ten points, which initial weights fit the wave?',
  },
  shows: {
    ja: '同じ乱数の重みから、MAML、一次近似のMAML、Reptile、同時学習で初期値を学習していきます。それぞれの初期値を、学習に使っていない正弦波の10個の点で1ステップだけ更新し、当てはまりを並べて比べます。ステップの長さを変えたときの誤差と、学習していない乱数の重みの誤差も示します。',
    en: 'From the same random weights, initial weights are trained live by MAML, first-order MAML, Reptile and joint training. Each is then updated by one gradient step on ten points of a sine wave that was not used for training, and the fits are shown side by side. The error after steps of other lengths is shown too, and that of the untrained random weights.',
  },
  shape: 'wide',
  height: { page: 27.6, tablet: 35.75, phone: 57 },
  params: {
    shown: choice({
      label: { ja: '太線にする予測（ステップ数）', en: 'bold prediction: number of steps' },
      default: '1',
      options: {
        '0': { ja: '0', en: '0' },
        '1': { ja: '1', en: '1' },
        '5': { ja: '5', en: '5' },
        '10': { ja: '10', en: '10' },
      },
      affects: 'draw',
    }),
    family: choice({
      label: { ja: '新しい課題', en: 'new tasks' },
      default: 'wave',
      options: {
        wave: { ja: '正弦波', en: 'sine waves' },
        line: { ja: '直線', en: 'straight lines' },
      },
      affects: 'look',
    }),
    points: slider({
      label: { ja: '点の数 K', en: 'number of points K' },
      default: 10,
      min: 2,
      max: 20,
      step: 1,
      affects: 'step',
    }),
    steps: slider({
      label: { ja: 'メタ学習の内側のステップ数', en: 'inner steps in meta-training' },
      hint: {
        ja: 'MAMLと一次近似で使います。Reptileはいつも5ステップです。',
        en: 'For MAML and first-order MAML; Reptile always takes five.',
      },
      default: 1,
      min: 1,
      max: 5,
      step: 1,
      affects: 'step',
    }),
    rate: slider({
      label: { ja: '内側の学習率 α', en: 'inner learning rate α' },
      default: 0.01,
      min: 0.001,
      max: 0.1,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
    slice: choice({
      label: { ja: '同時学習と比べる初期値', en: 'initial weights compared with joint training' },
      default: 'maml',
      options: {
        maml: { ja: 'MAML', en: 'MAML' },
        first: { ja: '一次近似', en: 'first-order' },
        reptile: { ja: 'Reptile', en: 'Reptile' },
      },
      affects: 'look',
    }),
  },
  measures: {
    before: { label: { ja: '更新前の誤差', en: 'error before any step' }, range: [0, 5] },
    one: { label: { ja: '1ステップ後の誤差', en: 'error after one step' }, range: [0, 5] },
    five: { label: { ja: '5ステップ後の誤差', en: 'error after five steps' }, range: [0, 5] },
    ten: { label: { ja: '10ステップ後の誤差', en: 'error after ten steps' }, range: [0, 5] },
  },
  arms: {
    maml: { label: { ja: 'MAML', en: 'MAML' }, tone: 'accent' },
    first: { label: { ja: '一次近似', en: 'first-order' }, tone: 'plum' },
    reptile: { label: { ja: 'Reptile', en: 'Reptile' }, tone: 'moss' },
    joint: { label: { ja: '同時学習', en: 'joint' }, tone: 'rust' },
    tuned: {
      label: { ja: '同時学習（最良α）', en: 'joint at best α' },
      tone: 'ink',
    },
    random: { label: { ja: '乱数', en: 'random' }, tone: 'pencil', baseline: true },
  },
  steps: 800,
  pace: 50,
  steadiedBy: { param: 'rate', turn: 'down' },
});
