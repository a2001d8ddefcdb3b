import type { GridImage, ImageRow } from '../../../charts/image-grid.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Fixed, Snapshot } from '../session.ts';
import { digitOf, nearest } from './neighbours.ts';
import { say } from './words.ts';

/** All that is drawn of one moment. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  lang: Lang;
  /** The held-out image that is looked at, and those nearest to it now. */
  chosen: number;
  near: Uint16Array;
}

export const width = 8;
const pixels = width * width;
const slice = (images: Uint8ClampedArray, i: number): GridImage => ({
  pixels: images.subarray(i * pixels, (i + 1) * pixels),
});

/** Some images of a batch, each with its two views below it. */
export const pairRows = ({ snapshot: { pairs }, fixed, lang }: Scene): ImageRow[] => [
  {
    name: say(lang, 'original'),
    images: Array.from(pairs.rows, (row) => slice(fixed.images, row)),
  },
  ...(['one', 'two'] as const).map((view) => ({
    name: say(lang, view),
    images: Array.from(pairs.rows, (_, i) => slice(pairs[view], i)),
  })),
];

/** The chosen image and those nearest to it, before training and now. */
export function nearRows({ fixed, lang, chosen, near }: Scene): ImageRow[] {
  const image = (i: number): GridImage => ({
    ...slice(fixed.images, fixed.heldOut[0] + i),
    colour: `var(--class-${digitOf(fixed, i)})`,
  });
  const digit = digitOf(fixed, chosen);
  const row = (name: string, list: Uint16Array): ImageRow => {
    const same = list.filter((i) => digitOf(fixed, i) === digit).length;
    return { name, images: Array.from(list, image), note: say(lang, 'same', { same }) };
  };
  return [
    { name: say(lang, 'chosen'), images: [image(chosen)] },
    row(say(lang, 'before'), nearest(fixed.before, fixed, chosen)),
    row(say(lang, 'now'), near),
  ];
}
