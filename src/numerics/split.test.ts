import { expect, test } from 'vitest';
import { random } from './random.ts';
import { stratifiedSplit } from './split.ts';

/** Nine rows of class 0, six of class 1, one of class 2, and two without a label. */
const labels = [...Array<number>(9).fill(0), ...Array<number>(6).fill(1), 2, -1, -1];
const classes = (rows: Int32Array) => Array.from(rows, (row) => labels[row]!);
const count = (rows: Int32Array, one: number) =>
  classes(rows).filter((label) => label === one).length;

test('the share of each class is held out, one row at least; every labelled row is used once', () => {
  const { known, heldOut } = stratifiedSplit(labels, { heldOut: 1 / 3 }, random(1));
  expect([0, 1, 2].map((one) => count(heldOut, one))).toEqual([3, 2, 1]);
  expect([...heldOut]).toEqual([...heldOut].sort((a, b) => a - b));
  expect([...known, ...heldOut].sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, i) => i)); // prettier-ignore
});

test('few are known evenly, and the test stays the same', () => {
  const all = stratifiedSplit(labels, { heldOut: 1 / 3 }, random(2));
  const few = stratifiedSplit(labels, { heldOut: 1 / 3, most: 4 }, random(2));
  expect([...few.heldOut]).toEqual([...all.heldOut]);
  expect(classes(few.known)).toEqual([0, 1, 0, 1]);
});

test('another seed, another split', () => {
  const split = (seed: number) => [...stratifiedSplit(labels, { heldOut: 0.5 }, random(seed)).known]; // prettier-ignore
  expect(split(3)).toEqual(split(3));
  expect(split(3)).not.toEqual(split(4));
});
