import { phrases } from '../../../i18n/phrases.ts';
import demo from '../demo.ts';

const names = demo.params.explainer.options;

export const say = phrases({
  ...names,
  tagged: demo.arms.tagged.label,
  control: demo.arms.control.label,
  scene: { ja: '場面', en: 'Scene' },
  sceneSaid: {
    ja: '枠は「{kind}」、破線はほかの物体とタグ。画像を指すと、そこをパッチで隠します。',
    en: 'Box: the {kind}; dashed: other objects and the tag. Point at the image to cover a part of it.',
  },
  exploreScene: {
    ja: '場面。矢印キーでパッチを動かし、その場所を隠します。Escapeで外します。',
    en: 'Scene. Arrow keys move a patch that covers a part of it; Escape takes the patch away.',
  },
  covering: { ja: '{row}行{column}列を隠しています', en: 'covering row {row}, column {column}' },
  answers: { ja: 'この画像に「{kind}」は写っているか', en: 'Does this image show {kind}?' },
  network: { ja: 'ネットワーク{letter}', en: 'Network {letter}' },
  logit: { ja: '{letter}のロジット {logit}', en: 'logit of {letter}: {logit}' },
  moved: {
    ja: '{letter}のロジット {logit}（パッチで{change}）',
    en: 'logit of {letter}: {logit} ({change} by the patch)',
  },
  guess: { ja: '信頼するのは', en: 'Which one do you trust?' },
  open: { ja: '未定', en: 'not yet' },
  a: { ja: 'A', en: 'A' },
  b: { ja: 'B', en: 'B' },
  own: {
    ja: 'それぞれのテスト用画像での正解率：A {a}%、B {b}%。',
    en: 'Right answers to their own test images: A {a}%, B {b}%.',
  },
  right: { ja: 'そのとおりです。', en: 'Right.' },
  wrong: { ja: '外れです。', en: 'Wrong.' },
  verdict: {
    ja: '{tagged}はタグで学習しました。タグなしの画像では、{tagged}の正解率は{fallen}%、{control}は{kept}%です。いつも「ない」と答えれば{never}%です。',
    en: '{tagged} has learned with the tag. On images without it, {tagged} is right {fallen}% of the time and {control} {kept}%. Always answering “no” gives {never}%.',
  },
  curves: { ja: '{letter}：熱い順に除く', en: '{letter}: hottest first removed' },
  curvesSaid: {
    ja: 'ロジットの平均（説明した場面：{n}）。横軸は除いた面積。',
    en: 'Mean logit (scenes explained: {n}) against the area removed.',
  },
  curvesWait: {
    ja: '{step}ステップから測ります。',
    en: 'Measured from step {step} on.',
  },
  exploreCurves: {
    ja: 'ネットワーク{letter}の削除曲線。矢印キーで点を移ります。Escapeで選択を外します。',
    en: 'Deletion curve of network {letter}. Arrow keys go from dot to dot; Escape lets go.',
  },
  dot: {
    ja: '{name}：{percent}%を除くとロジット {logit}',
    en: '{name}: logit {logit} with {percent}% removed',
  },
  random: { ja: '無作為', en: 'random' },
  bright: { ja: '明るい順', en: 'brightest' },
  maps: { ja: '一つの答えと、七つの説明', en: 'One answer, seven explanations' },
  mapsSaid: {
    ja: '%は、熱のうちタグの位置にある割合（タグの面積は3%）。橙は賛成、青は反対。勾配とガイド付きは大きさだけ。学習中、遮蔽、LIME、SHAPと曲線は、タグの付いた場面1だけを{every}ステップごとに計算します。',
    en: 'Percentages: share of the heat at the position of the tag, which is 3% of the image. Orange is for, blue against; gradient and guided are magnitudes. During learning, occlusion, LIME, SHAP and the curves are computed for scene 1 with the tag only, every {every} steps.',
  },
  exploreMaps: {
    ja: '二つのネットワークのヒートマップ、七つの説明手法。矢印キーで移り、Enterで曲線に描く手法を選びます。Escapeで選択を外します。',
    en: 'Heat maps of both networks by seven explainers. Arrow keys move between them, Enter chooses the explainer of the curves, Escape lets go.',
  },
  share: { ja: '{letter} {percent}%', en: '{letter} {percent}%' },
  waits: { ja: '{letter} …', en: '{letter} …' },
  aboutMap: { ja: '{letter}、{name}', en: '{letter}, {name}' },
  aboutHere: {
    ja: 'この画像で熱の{percent}%がタグの位置',
    en: 'on this image {percent}% of the heat at the tag',
  },
  aboutAll: {
    ja: '{n}場面の平均：タグに{tag}%、物体のボックスに{box}%、熱い10分の1を除くとロジットは{fall}',
    en: 'mean (scenes explained: {n}): {tag}% on the tag, {box}% in the object’s box; logit {fall} without the hottest tenth',
  },
  aboutWaits: { ja: 'まだ計算していません', en: 'still to be computed' },
  finding: {
    ja: '{name}の熱のうちタグの位置にあるのは、Aで{a}%、Bで{b}%です（タグの面積は3%）。',
    en: 'Of the heat of {name}, {a}% lies at the tag in A and {b}% in B (the tag is 3% of the image).',
  },
  findingWaits: {
    ja: '{name}のヒートマップはまだ計算していません。',
    en: 'The map of {name} is still to be computed.',
  },
  findingCurves: {
    ja: '熱い10分の1を除くと、{n}場面の平均のロジットはAで{a}、Bで{b}動きます（無作為な10分の1では{randomA}と{randomB}）。',
    en: 'Without the hottest tenth the mean logit (scenes explained: {n}) moves by {a} in A and by {b} in B; without a random tenth by {randomA} and {randomB}.',
  },
});
