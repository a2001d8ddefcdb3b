import type { Round } from '../shared/rounds.ts';

/** Values between 0 and 1 at the positions of a grid over a part of the plane, row by row from the lowest y. */
export interface Grid {
  columns: number;
  rows: number;
  /** Half the sides of the part, whose middle is the origin. */
  half: readonly [x: number, y: number];
  values: Float32Array;
}

/** What is drawn of one method. */
export interface Side {
  /** `[n, 2]` */
  points: Float32Array;
  /** One after the other; at least one. */
  rounds: readonly Round[];
  /** Held-out accuracy of the same classifier with all labels; label propagation has none. */
  all?: number;
  /** The probability of the second class, where there is a plane to draw it in. */
  grid?: Grid;
}

/** What all data have in common: the first examples have labels, the others can be given theirs by the reader. */
export interface Study {
  /** True class of each example, `[n]`. */
  readonly truth: Int32Array;
  readonly classes: readonly string[];
  /** Ink 0 … 255 of each example; none for points. */
  readonly images: readonly Uint8ClampedArray[];
  /** 1 where the label is given at the start, 2 where the reader gave it: `[n]`. */
  readonly given: Uint8Array;
  step(values: { threshold: number; rate: number }): void;
  sides(): readonly [Side, Side];
  /** The last round of both sides. */
  last(): readonly [Round, Round];
  accuracy(): Accuracies;
  /** The reader reveals a label, or hides it again. */
  toggle(example: number): void;
  dispose(): void;
}

/** Held-out accuracies, besides those of the sides. */
export interface Accuracies {
  labelled: number;
  propagation: number;
  all: number;
}

/** The given labels, and −1 for all other examples. */
export const givenLabels = (truth: Int32Array, given: Uint8Array): Int8Array =>
  Int8Array.from(truth, (label, i) => (given[i] ? label : -1));

/** The examples with (`1`) or without (`0`) a given label. */
export const rowsThat = (given: Uint8Array, have: 0 | 1): Int32Array =>
  Int32Array.from(given.keys()).filter((i) => Math.min(1, given[i]!) === have);

/** Gives a label that has not been given at the start, or takes it back. */
export function toggleGiven(given: Uint8Array, example: number): void {
  if (given[example] === undefined) throw new RangeError(`there is no example ${example}`);
  if (given[example] !== 1) given[example] = given[example] === 2 ? 0 : 2;
}

/** The share of guesses `[n]` that are the label. */
export function shareRight(guesses: ArrayLike<number>, labels: Int32Array): number {
  let right = 0;
  labels.forEach((label, i) => (right += Number(guesses[i] === label)));
  return right / labels.length;
}
