export const methods = ['kernel', 'permutation'] as const;
export type Method = (typeof methods)[number];

/** One method's estimate of φ, and how far off it is. */
export interface Estimated {
  /** `[m]`, of one run. */
  phi: number[];
  /** `[m]`: root mean square distance to the exact values, over all runs. */
  off: number[];
  /** The same over all features. */
  error: number;
}
/** How far off the methods were when they had tried n coalitions. */
export type Point = { n: number } & Record<Method, number>;

/** Features by the size of their contribution, the largest first; equal ones as they stand in the table. */
export const bySize = (phi: readonly number[]): number[] =>
  [...phi.keys()].sort((i, j) => Math.abs(phi[j]!) - Math.abs(phi[i]!) || i - j);
