import { defineDemo } from '../../lab/contract/define.ts';
import { slider, toggle } from '../../lab/contract/params.ts';

export default defineDemo({
  title: { ja: 'ラベルなしで数字を並べる', en: 'Sorting digits without labels' },
  question: {
    ja: 'ラベルを一度も見ないネットワークは、同じ数字を近くに集めるでしょうか。',
    en: 'Will a network that never sees a label bring equal digits together?',
  },
  shows: {
    ja: '一枚の画像を二通りに少し変え、その二枚を球面の上で近づけ、ほかの画像からは離します。SimCLRが使うのは画像だけです。点は学習に使っていない382枚で、色は見る人のためにだけ付けてあります。右には、変えた画像と、選んだ画像に近い6枚（学習前と今）、そして正解率の比較が並びます。「教師あり」は、同じエンコーダーを1,415枚すべてのラベルで学習したものです。',
    en: 'Each image is changed a little in two ways; the two are drawn together on a sphere and pushed away from all other images. SimCLR uses only images. The points are 382 that are never trained on, and their colours are for your eyes alone. Beside the sphere stand the changed images and the six nearest to a chosen one, before training and now, and accuracies to compare: full supervision is the same encoder given the labels of all 1,415 images.',
  },
  shape: 'wide',
  height: { page: 32.25, phone: 57.75 },
  params: {
    negatives: toggle({
      label: { ja: 'ほかの画像から離す（負例）', en: 'push other images away (negatives)' },
      default: true,
      affects: 'step',
    }),
    geometry: toggle({
      label: { ja: 'ずらす・回す・大きさを変える', en: 'shift, turn and scale' },
      default: true,
      affects: 'step',
    }),
    cover: toggle({
      label: { ja: '一部を隠す', en: 'cover a part' },
      default: true,
      affects: 'step',
    }),
    ink: toggle({
      label: { ja: '濃さとざらつきを変える', en: 'change the ink' },
      default: true,
      affects: 'step',
    }),
    temperature: slider({
      label: { ja: '温度 τ', en: 'temperature τ' },
      default: 0.2,
      min: 0.05,
      max: 1,
      step: 0.05,
      affects: 'step',
    }),
    rate: slider({
      label: { ja: '学習率', en: 'learning rate' },
      default: 0.003,
      min: 0.0001,
      max: 0.1,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
  },
  measures: {
    accuracy: {
      label: { ja: '検証用382枚の正解率', en: 'accuracy, held out' },
      range: [0, 1],
    },
    alignment: {
      label: { ja: 'アラインメント（小さいほど近い）', en: 'alignment (lower is closer)' },
    },
    uniformity: {
      label: { ja: '一様性（小さいほど均一）', en: 'uniformity (lower is more even)' },
    },
  },
  arms: {
    learned: { label: { ja: 'SimCLR', en: 'SimCLR' }, tone: 'accent' },
    supervised: { label: { ja: '教師あり', en: 'supervised' }, tone: 'rust' },
    random: { label: { ja: '学習前', en: 'untrained' }, baseline: true, tone: 'pencil' },
    pixels: { label: { ja: '画素のまま', en: 'raw pixels' }, baseline: true, tone: 'pencil' },
  },
  steps: 400,
  pace: 40,
  steadiedBy: { param: 'rate', turn: 'down' },
});
