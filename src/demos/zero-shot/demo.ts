import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';

export default defineDemo({
  title: {
    ja: '説明だけから、例のないクラスを当てる',
    en: 'Naming classes that have no example, by their descriptions',
  },
  question: {
    ja: '一度も見たことのない「縞の赤いブーツ」を、説明だけで当てられるでしょうか。',
    en: 'Can a network name a “striped red boot” if training never showed one?',
  },
  shows: {
    ja: '小さな畳み込みネットワークが、24クラスの画像から10個の属性（品目・色・柄）の予測を学習します。例を一枚も見ていない12クラスを含む36クラスのうち、予測した属性と説明が最もよく合うものを答えます。説明の書きかえ、既知クラスの点数を下げる較正、既知クラスの分類器や画素だけの線形モデルとの比較ができます。',
    en: 'A small convolutional network learns to predict ten attributes (garment, colour, pattern) from images of 24 classes. Of 36 classes, 12 of which it has never seen, it then names the one whose description fits the predicted attributes best. Descriptions can be edited, the seen classes’ scores lowered, and the result compared with a classifier of the seen classes and a linear model on pixels.',
  },
  shape: 'wide',
  height: { page: 39.75, tablet: 72.5, phone: 84 },
  params: {
    unseen: choice({
      label: { ja: '未知クラス', en: 'unseen classes' },
      hint: {
        ja: '未知クラスは学習に画像がなく、説明だけがあります。',
        en: 'Training has no image of an unseen class, only a description.',
      },
      default: 'scattered',
      options: {
        scattered: { ja: '12：散らばった組み合わせ', en: '12, scattered' },
        pairs: { ja: '12：品目ごとに1色', en: '12, one colour per garment' },
        most: { ja: '24：品目ごとに3つだけ残す', en: '24, all but three per garment' },
        tied: { ja: '24：品目ごとに1色だけ残す', en: '24, all but one colour per garment' },
      },
      affects: 'setup',
    }),
    gamma: slider({
      label: { ja: '既知クラスから引く γ', en: 'γ subtracted from the seen classes' },
      default: 0,
      min: 0,
      max: 20,
      step: 0.5,
      affects: 'look',
    }),
    method: choice({
      label: { ja: '図に示す方法', en: 'method in the figure' },
      default: 'direct',
      options: {
        direct: { ja: '直接（DAP）', en: 'direct (DAP)' },
        indirect: { ja: '間接（IAP）', en: 'indirect (IAP)' },
        untrained: { ja: '学習前の特徴', en: 'untrained features' },
        pixels: { ja: '画素のまま', en: 'raw pixels' },
      },
      affects: 'look',
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
    unseen: {
      label: { ja: '正解率：未知クラス（候補は36）', en: 'accuracy, unseen classes (of 36)' },
      range: [0, 1],
    },
    seen: {
      label: { ja: '正解率：既知クラス（候補は36）', en: 'accuracy, seen classes (of 36)' },
      range: [0, 1],
    },
    calibrated: {
      label: { ja: '二つの調和平均（較正後）', en: 'harmonic mean of the two, calibrated' },
      range: [0, 1],
    },
    among: {
      label: {
        ja: '正解率：未知クラス（候補は未知クラスだけ）',
        en: 'accuracy, unseen classes (of the unseen only)',
      },
      range: [0, 1],
    },
  },
  arms: {
    direct: { label: { ja: '直接（DAP）', en: 'direct (DAP)' }, tone: 'accent' },
    indirect: { label: { ja: '間接（IAP）', en: 'indirect (IAP)' }, tone: 'rust' },
    untrained: {
      label: { ja: '学習前の特徴', en: 'untrained features' },
      tone: 'plum',
    },
    pixels: { label: { ja: '画素のまま', en: 'raw pixels' }, tone: 'pencil' },
    wrong: {
      label: { ja: '説明を入れ替え', en: 'descriptions exchanged' },
      baseline: true,
      tone: 'ink',
    },
  },
  reportedBy: {
    unseen: ['direct', 'indirect', 'untrained', 'pixels'],
    seen: ['direct', 'indirect', 'untrained', 'pixels'],
    calibrated: ['direct', 'indirect', 'untrained', 'pixels'],
  },
  drawn: ({ method }) => method,
  steps: 200,
  pace: 20,
  steadiedBy: { param: 'rate', turn: 'down' },
});
