import type { Fixed } from '../session.ts';

/** How many neighbours of an image are shown. */
const count = 6;

/** The held-out images nearest on the sphere `[m, 3]` to one of them, nearest first, itself left out. */
export function nearest(at: Float32Array, chosen: number): number[] {
  const [x, y, z] = at.subarray(3 * chosen, 3 * chosen + 3);
  // On the unit sphere the nearest has the greatest cosine; distances keep their precision after a collapse.
  const far = (i: number) =>
    (at[3 * i]! - x!) ** 2 + (at[3 * i + 1]! - y!) ** 2 + (at[3 * i + 2]! - z!) ** 2;
  return Array.from({ length: at.length / 3 }, (_, i) => ({ i, distance: far(i) }))
    .filter(({ i }) => i !== chosen)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ i }) => i);
}

/** The digit of a held-out image. */
export const digitOf = ({ labels, heldOut }: Fixed, i: number): number => labels[heldOut[0] + i]!;

/** The mean direction of each digit's points: `[10, 3]`; zero where they cancel. */
export function centres(at: Float32Array, fixed: Fixed): Float32Array {
  const sums = new Float32Array(30);
  for (let i = 0; i < at.length / 3; i++)
    for (let k = 0; k < 3; k++) sums[3 * digitOf(fixed, i) + k]! += at[3 * i + k]!;
  for (let digit = 0; digit < 10; digit++) {
    const own = sums.subarray(3 * digit, 3 * digit + 3);
    const length = Math.hypot(...own) || 1;
    own.forEach((value, k) => (own[k] = value / length));
  }
  return sums;
}
