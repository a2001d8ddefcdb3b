import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';

export default defineDemo({
  title: { ja: '一歩で正弦波に合わせる', en: 'Fitting a sine wave in one step' },
  question: {
    ja: '10個の点を見て1回だけ重みを更新したとき、波に届くのはどの初期値でしょうか。',
    en: 'After one update on ten points, which initial weights reach the wave?',
  },
  shows: {
    ja: '同じ乱数から始めた初期値を、MAML、一次近似のMAML、Reptile、同時学習で育てていきます。どれも、まだ見ていない正弦波の10個の点で1回だけ更新してみて、当てはまりを比べます。育てない乱数のままの初期値も並べます。',
    en: 'Initial weights, equal at first, are trained by MAML, first-order MAML, Reptile and joint training before your eyes. Each is then updated once on ten points of a sine wave it has never seen, and the fits are shown side by side, with untrained random weights as well.',
  },
  shape: 'wide',
  height: { page: 25.6, phone: 52.8 },
  params: {
    shown: choice({
      label: { ja: '太線にする予測（更新の回数）', en: 'prediction in bold: after steps' },
      default: '1',
      options: {
        '0': { ja: '0', en: '0' },
        '1': { ja: '1', en: '1' },
        '5': { ja: '5', en: '5' },
        '10': { ja: '10', en: '10' },
      },
      affects: 'draw',
    }),
    points: slider({
      label: { ja: '点の数 K', en: 'points K' },
      default: 10,
      min: 2,
      max: 20,
      step: 1,
      affects: 'step',
    }),
    steps: slider({
      label: { ja: 'メタ学習の内側のステップ数', en: 'inner steps in meta-training' },
      hint: {
        ja: 'MAMLの2本に効きます。Reptileはいつも5回です。',
        en: 'For both kinds of MAML; Reptile always takes five.',
      },
      default: 1,
      min: 1,
      max: 5,
      step: 1,
      affects: 'step',
    }),
    rate: slider({
      label: { ja: '内側の学習率 α', en: 'inner rate α' },
      default: 0.01,
      min: 0.001,
      max: 0.1,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
    slice: choice({
      label: { ja: '同時学習の重みと比べるもの', en: 'weights compared with joint training’s' },
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
    one: { label: { ja: '1回更新した後の誤差', en: 'error after one step' }, range: [0, 5] },
    five: { label: { ja: '5回更新した後の誤差', en: 'error after five steps' }, range: [0, 5] },
    ten: { label: { ja: '10回更新した後の誤差', en: 'error after ten steps' }, range: [0, 5] },
  },
  arms: {
    maml: { label: { ja: 'MAML', en: 'MAML' }, tone: 'accent' },
    first: { label: { ja: '一次近似', en: 'first-order' }, tone: 'plum' },
    reptile: { label: { ja: 'Reptile', en: 'Reptile' }, tone: 'moss' },
    joint: { label: { ja: '同時学習', en: 'joint' }, tone: 'rust' },
    random: { label: { ja: '乱数', en: 'random' }, tone: 'pencil', baseline: true },
  },
  steps: 800,
  pace: 50,
  steadiedBy: { param: 'rate', turn: 'down' },
});
