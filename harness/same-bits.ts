import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** Fails unless two values are identical bit for bit, including signs of zeros. */
export function expectSameBits(actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  expect(actual).toEqual(expected); // shows where values differ
  throw new Error('the values are equal, but not the same bits');
}
