import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';

export default defineDemo({
  title: { ja: '例はひとつだけ', en: 'One example each' },
  question: {
    ja: '一度も学習していない文字を、例ひとつで見分けられるでしょうか。',
    en: 'Can characters never seen in training be told apart from one example each?',
  },
  shows: {
    ja: '二枚の画像が同じ文字かどうかを学ぶネットワークが、学習に使っていない文字体系の文字を、例ひとつずつと比べて答えます。線の長さが距離です。画素のまま比べた結果を並べて示します。自分で描いた文字でも試せます。',
    en: 'A network that learns whether two images show the same character is asked about scripts it never saw, with one example of each character. The lines are distances; the result of comparing raw pixels is shown beside it. You can draw characters of your own.',
  },
  shape: 'wide',
  height: { page: 34.5, tablet: 44.5, phone: 47.5 },
  params: {
    characters: choice({
      label: { ja: '学習に使う文字', en: 'characters to learn from' },
      default: 'all',
      options: {
        digits: { ja: '数字10字', en: 'the 10 digits' },
        ten: { ja: '460字から無作為に10字', en: '10 at random of the 460' },
        latin: { ja: 'ラテン文字と数字の61字', en: '61 Latin letters and digits' },
        all: { ja: '11組の460字', en: 'all 460, in 11 sets' },
      },
      affects: 'setup',
    }),
    pairs: choice({
      label: { ja: '学習に使うペア', en: 'pairs to learn from' },
      default: 'both',
      options: {
        both: { ja: '両方', en: 'both' },
        same: { ja: '同じだけ', en: 'same only' },
        different: { ja: '違うだけ', en: 'different only' },
      },
      affects: 'setup',
    }),
    amount: slider({
      label: { ja: '筆跡の揺れ', en: 'handwriting variation' },
      hint: {
        ja: '1が既定。学習でもテストでも同じ揺れです。',
        en: '1 is the default, the same in training and testing.',
      },
      default: 1,
      min: 0,
      max: 2,
      step: 0.25,
      affects: 'setup',
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
      label: { ja: '正解率（5択・例1枚）', en: '5-way 1-shot accuracy' },
      range: [0, 1],
    },
    accepted: {
      label: {
        ja: '正しい例がないのに受け入れる割合',
        en: 'accepted with no right example',
      },
      range: [0, 1],
    },
    loss: { label: { ja: '損失（同じか違うか）', en: 'loss, same or different' } },
  },
  arms: {
    unseen: { label: { ja: '未知の体系', en: 'unseen scripts' }, tone: 'accent' },
    seen: { label: { ja: '学習した文字', en: 'trained characters' }, tone: 'rust' },
    classifier: {
      label: { ja: '分類器の特徴（未知）', en: 'classifier’s features, unseen' },
      tone: 'plum',
    },
    pixels: {
      label: { ja: '画素のまま（未知）', en: 'raw pixels, unseen' },
      baseline: true,
      tone: 'pencil',
    },
  },
  reportedBy: {
    accepted: ['unseen', 'seen'],
    loss: ['unseen', 'seen'],
  },
  steps: 300,
  pace: 20,
  steadiedBy: { param: 'rate', turn: 'down' },
});
