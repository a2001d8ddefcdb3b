import { phrases } from '../../../i18n/phrases.ts';
import { armLabels } from '../../../lab/contract/define.ts';
import demo from '../demo.ts';

export const say = phrases({
  ...armLabels(demo),
  wardrobe: {
    ja: 'テスト用の画像',
    en: 'Test images',
  },
  shares: { ja: '既知 {seen}%・未知 {unseen}%', en: 'seen {seen}%, unseen {unseen}%' },
  wardrobeKeys: {
    ja: '36クラスの画像。矢印キーでクラスを選び、Enterで同じクラスの別の画像にします。',
    en: 'Images of the 36 classes. Arrow keys choose a class, Enter shows another image of it.',
  },
  unseenKey: { ja: '未知クラス', en: 'unseen class' },
  rightKey: { ja: '正解率（各クラス10枚）', en: 'right, of 10 images' },
  wrongKey: { ja: 'この画像は誤答', en: 'this image is named wrong' },
  unseen: { ja: '未知クラス', en: 'unseen class' },
  seen: { ja: '既知クラス', en: 'seen class' },
  right: { ja: '10枚中{n}枚が正解', en: '{n} of 10 images right' },
  namedAs: { ja: 'この画像への答え：{name}', en: 'This image is named “{name}”' },
  bars: { ja: '属性の確率と、クラスの説明', en: 'Attributes of the image, and descriptions' },
  tableKeys: {
    ja: '左は画像の属性の確率、右は点数の高いクラスの説明。矢印キーでマスを選び、Enterで説明を書きかえます。',
    en: 'The image’s attribute probabilities and the descriptions of the classes with high scores. Arrow keys choose a cell, Enter edits the description.',
  },
  tableNote: {
    ja: '■は説明にある属性です。青いマスほど、画像の属性と食い違って点数を下げています。マスを押すと説明が変わり、答えもすぐに変わります。',
    en: '■ is an attribute that the description names. The bluer a cell, the more it disagrees with the image and lowers the score. Press a cell to edit the description; the answer follows at once.',
  },
  score: { ja: '点数', en: 'score' },
  cell: { ja: '{name}の説明：{attribute}', en: '{name}, described as {attribute}' },
  has: { ja: '説明にある', en: 'named in the description' },
  lacks: { ja: '説明にない', en: 'not in the description' },
  p: { ja: '画像では p = {p}', en: 'the image says p = {p}' },
  press: { ja: '押すと、この属性に書きかえる', en: 'Press to describe the class so' },
  truth: { ja: '正しい答え：{name}（{kind}）', en: 'True class: {name} ({kind})' },
  answer: { ja: '答え：{name}（{kind}）{mark}', en: 'Named: {name} ({kind}) {mark}' },
  another: { ja: '別の画像', en: 'Another image' },
  restore: { ja: '説明を元に戻す', en: 'Undo all edits' },
  restored: { ja: '説明を元に戻しました。', en: 'The descriptions are restored.' },
  groups: {
    ja: '属性の正解率（未知クラスの画像）：品目{garment}%、色{colour}%、柄{pattern}%',
    en: 'Attributes right on images of unseen classes: garment {garment}%, colour {colour}%, pattern {pattern}%',
  },
  trade: { ja: 'γ を変えたときの正解率', en: 'Accuracy as γ changes' },
  tradeAxis: {
    ja: '横：既知クラス、縦：未知クラス',
    en: 'across: seen classes, up: unseen classes',
  },
  tradeKeys: {
    ja: '既知クラスと未知クラスの正解率の曲線。点を左右に動かすとγが変わります。',
    en: 'Curves of the accuracy on seen and unseen classes. Moving the point changes γ.',
  },
  point: {
    ja: 'γ = {gamma}：既知クラス {seen}%、未知クラス {unseen}%',
    en: 'γ = {gamma}: seen {seen}%, unseen {unseen}%',
  },
  held: { ja: '{mark}。矢印キーで動かします。', en: '{mark}. Arrow keys move it.' },
  finding: {
    ja: '{method}は、36クラスを候補とすると、例のない{n}クラスの画像の{unseen}%、既知クラスの画像の{seen}%を正しく答えます（γ = {gamma}、調和平均 {harmonic}）。選んだ画像「{truth}」への答えは「{name}」です。',
    en: 'With all 36 classes as candidates, {method} names {unseen}% of the images of the {n} classes without an example and {seen}% of the seen classes’ (γ = {gamma}, harmonic mean {harmonic}). The chosen image ({truth}) is named “{name}”.',
  },
});
