import type { Fixed } from '../session.ts';

/** The held-out images nearest to one of them, nearest first, from the list of all `[m, 6]`. */
export const nearest = (
  near: Uint16Array,
  { heldOut: [from, to] }: Fixed,
  chosen: number,
): Uint16Array => {
  const count = near.length / (to - from);
  return near.subarray(chosen * count, (chosen + 1) * count);
};

/** The digit of a held-out image. */
export const digitOf = ({ labels, heldOut }: Fixed, i: number): number => labels[heldOut[0] + i]!;
