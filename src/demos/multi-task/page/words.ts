import { phrases } from '../../../i18n/phrases.ts';
import { armLabels } from '../../../lab/contract/define.ts';
import demo from '../demo.ts';

export const say = phrases({
  ...armLabels(demo),
  own: {
    ja: '例の少ない課題：10文字、例は1文字{perClass}枚ずつ（1枚目を示します）',
    en: 'Task with few examples: ten characters, {perClass} of each (the first is shown)',
  },
  ownOne: {
    ja: '例の少ない課題：10文字、例はここにある1枚ずつだけ',
    en: 'Task with few examples: ten characters, one example of each: these',
  },
  secondShown: {
    ja: '第2の課題：{name}、例は3,680枚（テスト用の一部を示します）',
    en: 'Second task: {name}, 3,680 examples (some test images are shown)',
  },
  ownTask: { ja: '10文字', en: 'ten characters' },
  charactersTask: { ja: '460の文字と記号', en: '460 characters' },
  scriptsTask: { ja: '11の文字体系など', en: '11 scripts or sets' },
  inkTask: { ja: 'インクの偏り', en: 'where the ink is' },
  randomTask: { ja: 'ランダムなラベル', en: 'random labels' },
  off: { ja: '—', en: '—' },
  learns: { ja: '学習中', en: 'learning' },
  waits: { ja: '待機', en: 'not trained now' },
  none: { ja: 'なし', en: 'none' },
  weight: { ja: '重み {weight}', en: 'weight {weight}' },
  trunk: { ja: '幹', en: 'trunk' },
  sharedTrunk: { ja: '共有する幹', en: 'shared trunk' },
  correct: { ja: 'テスト用の画像で正解', en: 'of test images right' },
  diagram: {
    ja: '{arm}：幹一つにヘッド二つ。{one}は{oneNote}、正解率{oneRight}。{two}は{twoNote}{twoRight}。',
    en: '{arm}: a trunk with two heads. {one}: {oneNote}, {oneRight} right. {two}: {twoNote}{twoRight}.',
  },
  accuracyAfter: { ja: '、正解率{percent}', en: ', {percent} right' },
  answers: { ja: 'テスト用の画像への答え', en: 'Answers to test images' },
  answersKey: {
    ja: '下の印：正解なら塗りつぶし、誤りなら中抜き',
    en: 'marks: filled if right, hollow if wrong',
  },
  explore: {
    ja: 'テスト用の画像40枚。矢印キーで選ぶと、それぞれのネットワークの答えを読みます。Escapeで選択を外します。',
    en: '40 test images. Arrow keys choose one and say what each network answers; Escape lets go.',
  },
  answer: { ja: '{arm}：「{guess}」{mark}', en: '{arm}: “{guess}” {mark}' },
  right: { ja: '正解', en: 'right' },
  wrong: { ja: '誤り', en: 'wrong' },
  cosine: {
    ja: '共有する幹での二つの勾配のコサイン',
    en: 'Cosine of the two gradients on the shared trunk',
  },
  cosineAlt: {
    ja: '二つの課題の勾配のコサインの推移。最近20ステップの平均は{cosine}です。',
    en: 'The cosine of the two tasks’ gradients over time; the mean of the last 20 steps is {cosine}.',
  },
  cosineNote: {
    ja: '細い線は各ステップ、太い線は20ステップの平均。1なら同じ向き、0なら直角。無作為な向きどうしなら、28,368次元では0±0.006です。',
    en: 'Thin: each step; thick: mean of 20 steps. 1 is the same direction, 0 a right angle. Two random directions in 28,368 dimensions would give 0 ± 0.006.',
  },
  steps: { ja: 'ステップ', en: 'step' },
  finding: {
    ja: '10文字を1文字{perClass}枚の例から学習し、テスト用の画像の正解率は、この課題だけで{single}%、第2の課題（{second}）と同時で{multi}%、順に学習して{sequential}%、画素の最近傍で{pixels}%です。二つの課題の勾配のコサインは平均{cosine}です。',
    en: 'Ten characters, training images of each: {perClass}. The network that learns this task alone gets {single}% of the test images right, the one that learns it together with a second task ({second}) {multi}%, one task after the other {sequential}%, nearest neighbour on pixels {pixels}%. The mean cosine of the two tasks’ gradients is {cosine}.',
  },
  findingTwo: {
    ja: '10文字を1文字{perClass}枚の例から学習し、テスト用の画像の正解率は、この課題だけで{single}%、第2の課題（{second}）と同時で{multi}%、画素の最近傍で{pixels}%です。二つの課題の勾配のコサインは平均{cosine}です。',
    en: 'Ten characters, training images of each: {perClass}. The network that learns this task alone gets {single}% of the test images right, the one that learns it together with a second task ({second}) {multi}%, nearest neighbour on pixels {pixels}%. The mean cosine of the two tasks’ gradients is {cosine}.',
  },
});
