import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

/** Fails unless two values are the same to the last bit, signs of zeros included. */
export function expectSameBits(actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  expect(actual).toEqual(expected); // says where they differ, if they do by value
  throw new Error('the values are equal, but not the same bits');
}
