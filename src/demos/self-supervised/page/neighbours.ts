import { nearestRows } from '../../../numerics/rows.ts';
import type { Fixed } from '../session.ts';

/** How many neighbours of an image are shown. */
const count = 6;

/**
 * The held-out images nearest on the sphere `[m, 3]` to one of them, nearest first. By distances, which keep their
 * precision after a collapse, when all cosines are near 1.
 */
export const nearest = (at: Float32Array, chosen: number): number[] =>
  nearestRows([at, chosen], at, { d: 3, count, except: chosen });

/** The digit of a held-out image. */
export const digitOf = ({ labels, heldOut }: Fixed, i: number): number => labels[heldOut[0] + i]!;
