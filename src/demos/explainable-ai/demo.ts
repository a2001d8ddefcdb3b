import { defineDemo } from '../../lab/contract/define.ts';
import { choice, slider, toggle } from '../../lab/contract/params.ts';
import { classOptions } from '../../models/scene-classifier/classes.ts';

export default defineDemo({
  title: { ja: '賢いハンスを見破る', en: 'Unmasking Clever Hans' },
  question: {
    ja: 'どちらもテストで高い正解率のネットワークAとB。信頼してよいのはどちらでしょうか。',
    en: 'Networks A and B both score well on their test images. Which of them can be trusted?',
  },
  shows: {
    ja: '二つのネットワークが同じ場面で並んで学習します。一方が学習する画像では、一つのクラスに必ず小さなタグが付いています。もう一方では、タグはクラスと無関係に付きます。7種類の説明手法のヒートマップが、どちらがタグを見て答えているかを示します。',
    en: 'Two networks learn side by side from the same scenes. In the images of one of them every scene of one class carries a small tag; in those of the other the tag appears independently of the class. The heat maps of seven explainers show which network answers by the tag.',
  },
  shape: 'wide',
  height: { page: 45.5, tablet: 60, phone: 86 },
  params: {
    explainer: choice({
      label: { ja: '説明手法', en: 'explainer' },
      default: 'gradCam',
      options: {
        gradient: { ja: '勾配', en: 'gradient' },
        occlusion: { ja: '遮蔽', en: 'occlusion' },
        cam: { ja: 'CAM', en: 'CAM' },
        gradCam: { ja: 'Grad-CAM', en: 'Grad-CAM' },
        guided: { ja: 'ガイド付き', en: 'guided' },
        lime: { ja: 'LIME', en: 'LIME' },
        shap: { ja: 'SHAP', en: 'SHAP' },
      },
      affects: 'draw',
    }),
    scene: slider({
      label: { ja: '場面（テスト用の5枚）', en: 'scene (5 held-out scenes)' },
      default: 1,
      min: 1,
      max: 5,
      step: 1,
      affects: 'look',
    }),
    tag: toggle({
      label: { ja: '場面にタグを付ける', en: 'tag on the scene' },
      default: true,
      affects: 'look',
    }),
    trust: choice({
      label: { ja: '信頼するのは', en: 'your guess: trust' },
      default: 'open',
      options: {
        open: { ja: 'まだ決めない', en: 'not yet' },
        a: { ja: 'A', en: 'A' },
        b: { ja: 'B', en: 'B' },
      },
      affects: 'draw',
    }),
    class: choice({
      label: { ja: 'タグを付けるクラス', en: 'class with the tag' },
      default: 'trousers',
      options: classOptions,
      affects: 'setup',
    }),
    control: choice({
      label: { ja: '対照のネットワークの画像', en: 'images of the control' },
      default: 'scattered',
      options: {
        scattered: { ja: 'タグはクラスと無関係', en: 'tags independent of the class' },
        clean: { ja: 'タグなし', en: 'no tags' },
      },
      affects: 'setup',
    }),
    rate: slider({
      label: { ja: '学習率', en: 'learning rate' },
      default: 0.006,
      min: 0.0006,
      max: 0.06,
      step: 10,
      scale: 'log',
      affects: 'step',
    }),
  },
  measures: {
    own: {
      label: {
        ja: '正解率（学習用と同じ作り方の画像）',
        en: 'accuracy, images made as in training',
      },
      range: [0, 1],
    },
    without: {
      label: { ja: '正解率（タグなしの画像）', en: 'accuracy, images without the tag' },
      range: [0, 1],
    },
    heat: {
      label: { ja: 'タグの上にあるGrad-CAMの割合', en: 'share of Grad-CAM’s heat on the tag' },
      range: [0, 1],
    },
  },
  arms: {
    tagged: { label: { ja: 'タグで学習', en: 'learned with the tag' } },
    control: { label: { ja: '対照', en: 'control' } },
    never: { label: { ja: 'いつも「ない」', en: 'always “no”' }, baseline: true, tone: 'pencil' },
    area: { label: { ja: 'タグの面積', en: 'area of the tag' }, baseline: true, tone: 'ink' },
  },
  reportedBy: {
    own: ['tagged', 'control', 'never'],
    without: ['tagged', 'control', 'never'],
    heat: ['tagged', 'control', 'area'],
  },
  steps: 500,
  pace: 60,
  steadiedBy: { param: 'rate', turn: 'down' },
});
