import { listed, phrases } from './phrases.ts';
import type { Lang } from './text.ts';

/** Phrases of the figures about the scene classifier. */
const say = phrases({
  scene: { ja: '場面', en: 'Scene' },
  onScene: { ja: '場面に重ねる', en: 'On the scene' },
  random: { ja: 'この実行の{steps}ステップ目', en: 'your own run, step {steps}' },
  asTrained: { ja: '配布している学習済みの重み', en: 'pre-trained weights' },
  trainedOn: {
    ja: '学習済みの重みから、さらに{steps}ステップ',
    en: 'pre-trained weights, then {steps} steps in this run',
  },
  dashed: { ja: '破線：ほかのクラス', en: 'dashed: another class' },
  explore: {
    ja: '{what}。矢印キーで位置を移り、値を読みます。Escapeで選択を外します。',
    en: '{what}. Arrow keys move from position to position and read the value; Escape clears the selection.',
  },
});

interface Origin {
  /** Number of steps trained in this run, and the initial weights. */
  steps: number;
  start: 'random' | 'trained';
}

export const sceneTitle = (lang: Lang): string => say(lang, 'scene');
export const overlayTitle = (lang: Lang): string => say(lang, 'onScene');
/** Text below a scene: the origin of the weights, and by default the meaning of the boxes. */
export function aboutScene(
  lang: Lang,
  { steps, start }: Origin,
  more = say(lang, 'dashed'),
): string {
  const origin =
    start === 'random'
      ? say(lang, 'random', { steps })
      : steps === 0
        ? say(lang, 'asTrained')
        : say(lang, 'trainedOn', { steps });
  return `${origin}\n${more}`;
}
/** Description of a map and its keys, for screen readers. */
export const exploreCells = (lang: Lang, ...what: readonly string[]): string =>
  say(lang, 'explore', { what: listed(lang, what) });
/** Row and column of a cell, counted from 1. */
export const cellAt = (cell: number, columns: number) => ({
  row: Math.floor(cell / columns) + 1,
  column: (cell % columns) + 1,
});
