import { phrases, type PhraseOf } from '../../../i18n/phrases.ts';
import { armLabels } from '../../../lab/contract/define.ts';
import demo from '../demo.ts';

export const say = phrases({
  ...armLabels(demo),
  guided: { ja: 'ガイド付き逆伝播', en: 'Guided backprop' },
  gradient: { ja: '勾配', en: 'Plain gradient' },
  product: { ja: 'Guided Grad-CAM', en: 'Guided Grad-CAM' },
  edges: { ja: 'エッジフィルター', en: 'Edge filter' },
  edgesProduct: { ja: 'エッジ × Grad-CAM', en: 'Edges × Grad-CAM' },
  gradientProduct: { ja: '勾配 × Grad-CAM', en: 'Gradient × Grad-CAM' },
  forgetful: { ja: '上の{layers}層を乱数に', en: 'top {layers} layers random' },
  forgetful1: { ja: '上の1層を乱数に', en: 'top layer random' },
  trainedNetwork: { ja: '学習したネットワーク', en: 'network as trained' },
  forgetfulNetwork: { ja: '上の層を乱数に戻したネットワーク', en: 'network with random layers' },
  guidedSaid: {
    ja: '「{kind}」のロジットから画素へ戻ってきたもの。橙は正、青は負。',
    en: 'Back from the “{kind}” logit. Orange is positive, blue negative.',
  },
  edgesSaid: {
    ja: '明るさの変わる位置（Sobel）。ネットワークは使いません。',
    en: 'Where the brightness changes (Sobel). No network is asked.',
  },
  heatSaid: {
    ja: '最後の畳み込みで「{kind}」を支持する位置。画像の大きさに広げたもの。',
    en: 'What supports it at the last convolution, stretched.',
  },
  productSaid: {
    ja: '左の2枚を画素ごとに掛けたもの。',
    en: 'The two maps on the left, multiplied pixel by pixel.',
  },
  like: { ja: '上との順位相関 {r}', en: 'rank correlation {r}' },
  unlike: {
    ja: '順位相関なし（一様なヒートマップ）',
    en: 'no rank correlation (a level map)',
  },
  productShort: demo.arms.product.label,
  chart: { ja: 'もとのヒートマップとの順位相関', en: 'Rank correlation with the map as trained' },
  chartSaid: {
    ja: '乱数に戻した層の数ごと、12場面の平均。',
    en: 'By the number of random layers; mean over 12 scenes.',
  },
  axis: { ja: '乱数に戻した層の数', en: 'random layers' },
  dense2: { ja: '全結合2', en: 'dense 2' },
  dense1: { ja: '全結合1', en: 'dense 1' },
  conv3: { ja: '畳み込み3', en: 'conv 3' },
  conv2: { ja: '畳み込み2', en: 'conv 2' },
  conv1: { ja: '畳み込み1', en: 'conv 1' },
  layersSaid: { ja: '乱数に戻した層：{list}', en: 'random: {list}' },
  level: {
    ja: 'Grad-CAMが一様なので順位相関がないヒートマップ：{asked}枚のうち{without}枚',
    en: 'maps without one, because Grad-CAM is level: {without} of {asked}',
  },
  mark: { ja: '{map}、{count}層が乱数：{r}', en: '{map}, {count} layers random: {r}' },
  here: {
    ja: '{row}行{column}列（上／下）：{guidedName} {guided}、Grad-CAM {heat}、積 {product}',
    en: 'Row {row}, column {column}, above / below: {guidedName} {guided}, Grad-CAM {heat}, product {product}',
  },
  point: {
    ja: 'ヒートマップを指すと、その画素の値を示します。色はヒートマップごとに、上位0.5%の値で最も濃くなります。',
    en: 'Point at a map to read its values. In each map the top 0.5 % of the values have full colour.',
  },
  exploreChart: {
    ja: '順位相関の折れ線。矢印キーで点を移ります。Escapeで選択を外します。',
    en: 'Lines of the rank correlation. Arrow keys go from dot to dot; Escape lets go.',
  },
  noneLevel: { ja: '一様なため「なし」', en: 'undefined (the maps are level)' },
  finding: {
    ja: '上の{layers}層を乱数に戻すと、もとのヒートマップとの順位相関は、12場面の平均で{guidedName}が{guided}、Grad-CAMが{heat}、積が{product}です。正解率は{trained}%から{forgetful}%になります。',
    en: 'With the top {layers} of 5 layers random, the rank correlation with the maps as trained, on average over 12 scenes, is {guided} for {guidedName}, {heat} for Grad-CAM and {product} for the product. The accuracy goes from {trained}% to {forgetful}%.',
  },
});

export type Phrase = PhraseOf<typeof say>;
