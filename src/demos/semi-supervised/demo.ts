import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider } from '../../lab/contract/params.ts';
import { lastRound } from './shared/rounds.ts';

export default defineDemo({
  title: { ja: '分類器自身が付けるラベル', en: 'Labels that the classifier gives itself' },
  question: {
    ja: '1文字に1枚だけラベルがあるとき、残り180枚に分類器自身がラベルを付けて学習すると、正解率は上がるでしょうか。',
    en: 'With one labelled drawing per character, does it help to let the classifier label the other 180 itself and learn from them?',
  },
  shows: {
    ja: '学習に使っていない文字体系の10文字を、1文字に1枚のラベルから分類します。分類器は確信のある画像に擬似ラベルを付け、それも例として学び直します。擬似ラベルを平面上の色で、誤りを輪で示し、学習した特徴と画素のままを並べます。別の文字体系で特徴を学習するにつれて、誤りの数が変わります。二つの三日月では、同じ方法とラベル伝播を比べます。',
    en: 'Ten characters of a script not used in training are classified from one labelled drawing each. The classifier gives pseudo-labels to the drawings of which it is confident and learns again from them. Colours in the plane show the pseudo-labels, rings those that are wrong, on learned features and on raw pixels side by side, while the features are learned from other scripts. On two moons, the method is compared with label propagation.',
  },
  shape: 'wide',
  height: { page: 31.5, tablet: 41.5, phone: 44 },
  params: {
    data: choice({
      label: { ja: 'データ', en: 'data' },
      default: 'kanji',
      options: {
        kanji: { ja: '漢字', en: 'Kanji' },
        hiragana: { ja: 'ひらがな', en: 'Hiragana' },
        katakana: { ja: 'カタカナ', en: 'Katakana' },
        greek: { ja: 'ギリシャ文字', en: 'Greek' },
        moons: { ja: '二つの三日月', en: 'two moons' },
      },
      affects: 'setup',
    }),
    labels: slider({
      label: { ja: '各クラスのラベルの数', en: 'labels per class' },
      default: 1,
      min: 1,
      max: 10,
      step: 1,
      affects: 'setup',
    }),
    threshold: slider({
      label: { ja: '確信のしきい値', en: 'confidence threshold' },
      hint: {
        ja: '最大の確率がこの値以上なら、擬似ラベルを付けます。',
        en: 'A pseudo-label is given where the highest probability is at least this.',
      },
      default: 0.5,
      min: 0,
      max: 0.95,
      step: 0.05,
      affects: 'step',
    }),
    round: slider({
      label: { ja: '表示する回', en: 'round shown' },
      hint: {
        ja: '文字だけ。0回目はラベルだけで学習した分類器です。',
        en: 'Characters only. Round 0 is the classifier that learned from the labels alone.',
      },
      default: lastRound,
      min: 0,
      max: lastRound,
      step: 1,
      affects: 'draw',
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
    accuracy: { label: { ja: '正解率（テスト用）', en: 'held-out accuracy' }, range: [0, 1] },
    wrong: {
      label: { ja: '擬似ラベルのうちの誤り', en: 'wrong among the pseudo-labels' },
      range: [0, 1],
    },
  },
  arms: {
    pseudo: { label: { ja: '擬似ラベル', en: 'pseudo-labels' }, tone: 'accent' },
    labelled: { label: { ja: 'ラベルだけ', en: 'labels only' }, tone: 'rust' },
    propagation: { label: { ja: 'ラベル伝播', en: 'label propagation' }, tone: 'moss' },
    all: { label: { ja: '全ラベル', en: 'all labels' }, baseline: true, tone: 'pencil' },
    pixels: {
      label: { ja: '画素のままで擬似ラベル', en: 'pseudo-labels on pixels' },
      baseline: true,
      tone: 'plum',
    },
  },
  reportedBy: {
    wrong: ['pseudo', 'pixels'],
  },
  steps: 100,
  pace: 10,
  steadiedBy: { param: 'rate', turn: 'down' },
});
