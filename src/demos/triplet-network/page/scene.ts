import type { CardImage } from '../../../charts/hover-card.ts';
import type { Laid } from '../../../charts/points.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { Spot } from '../../../layout/projection.ts';
import type { Fixed, Snapshot } from '../session.ts';
import type { Example } from '../worker/examples.ts';
import { say } from './words.ts';

/** All that is drawn of one moment: where it is, the figure finds out. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  lang: Lang;
  /** The digits of the held-out images and of the batch. */
  heldOutDigits: Uint8Array;
  batchDigits: Uint8Array;
}

export function sceneOf(snapshot: Snapshot, fixed: Fixed, lang: Lang): Scene {
  return {
    snapshot,
    fixed,
    lang,
    heldOutDigits: fixed.labels.subarray(...fixed.heldOut),
    batchDigits: Uint8Array.from(snapshot.batch.rows, (row) => fixed.labels[row]!),
  };
}

const side = 8;
/** A row of the data set as an image with its digit. */
export function imageOf(row: number, { fixed: { images, labels } }: Scene): CardImage {
  const digit = labels[row]!;
  return {
    pixels: images.subarray(row * side * side, (row + 1) * side * side),
    side,
    caption: String(digit),
    colour: colourOf(digit),
  };
}
export const colourOf = (digit: number): string => `var(--class-${digit})`;

/** A triplet's kind, marked as new where it was picked as another one. */
export const kindNow = ({ kind, was }: Example, lang: Lang): string =>
  kind === was ? kind : say(lang, 'now', { kind });

/** A triplet's anchor, positive and negative where they are drawn. */
export type Spots = readonly [anchor: Spot, positive: Spot, negative: Spot];
/** The groups of points, in the order in which they are laid. */
export const [heldOutGroup, batchGroup] = [0, 1];

export function spotsOf({ anchor, positive, negative }: Example, { spots }: Laid): Spots {
  const batch = spots[batchGroup]!;
  return [batch[anchor]!, batch[positive]!, batch[negative]!];
}
