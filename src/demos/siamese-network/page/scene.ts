import type { CardImage } from '../../../charts/hover-card.ts';
import type { Lang } from '../../../i18n/text.ts';
import { binsBelow } from '../shared/thresholds.ts';
import type { Fixed, Snapshot } from '../session.ts';

/** All that is drawn of one moment: where it is, the figure finds out. */
export interface Scene {
  snapshot: Snapshot;
  fixed: Fixed;
  lang: Lang;
  /** In margins. */
  threshold: number;
  /** Of the same pairs the share rejected, and of the different pairs the share accepted, by the threshold. */
  rejected: number;
  accepted: number;
  /** The digits of the held-out images and of both sides of the pairs. */
  heldOutDigits: Uint8Array;
  pairRows: Int32Array;
  pairDigits: Uint8Array;
}

export function sceneOf(snapshot: Snapshot, threshold: number, fixed: Fixed, lang: Lang): Scene {
  const { first, second } = snapshot.springs;
  const pairRows = Int32Array.of(...first, ...second);
  const { rejected, accepted } = ratesAt(threshold, snapshot);
  return {
    snapshot,
    fixed,
    lang,
    threshold,
    rejected,
    accepted,
    heldOutDigits: fixed.labels.subarray(...fixed.heldOut),
    pairRows,
    pairDigits: Uint8Array.from(pairRows, (row) => fixed.labels[row]!),
  };
}

/** What a threshold, in margins, gets wrong: the shares of same pairs rejected and of different pairs accepted. */
function ratesAt(threshold: number, { verification: { same, different } }: Snapshot) {
  const below = (shares: Float32Array) =>
    shares.subarray(0, binsBelow(threshold)).reduce((sum, share) => sum + share, 0);
  return { rejected: Math.max(0, 1 - below(same)), accepted: Math.min(1, below(different)) };
}

const side = 8;
/** A row of the data set as an image with its digit. */
export function imageOf(row: number, { images, labels }: Fixed): CardImage {
  const digit = labels[row]!;
  return {
    pixels: images.subarray(row * side * side, (row + 1) * side * side),
    side,
    caption: String(digit),
    colour: `var(--class-${digit})`,
  };
}

export const percent = (share: number): number => Math.round(100 * share);
