import { exp, ln } from '../../../numerics/elementary.ts';

/** Steps in which the network learns; after them it stays as it is and is explained. */
export const learning = 100;
/** Steps in which the number of coalitions grows to what the reader allows. */
export const sampling = 300;
/** Of these, the ones in which the exact values of all the other rows are found. */
export const swarming = 120;

/**
 * How many coalitions each method has tried at a step: from one order of the m players and its reverse up to
 * `most`, by the same factor in every step, so that every doubling takes as long.
 */
export function coalitionsAt(step: number, m: number, most: number): number {
  const i = Math.min(sampling, step - learning);
  if (i <= 0) return 0;
  const first = Math.min(most, 2 * (m - 1));
  if (first === 0) return 0;
  return 2 * Math.round((first * exp((ln(most / first) * i) / sampling)) / 2);
}

/** Sampling steps between two points of the error's history. */
export const pointEvery = 6;
