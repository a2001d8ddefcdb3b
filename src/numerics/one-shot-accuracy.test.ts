import { expect, test } from 'vitest';
import reference from '../../tests/reference/one-shot.json' with { type: 'json' };
import { oneShotAccuracy } from './one-shot-accuracy.ts';

test.each(reference.accuracies)('agrees with going through all trials', (given) => {
  expect(oneShotAccuracy(given.distances, given.alphabet, 5)).toBeCloseTo(given.accuracy, 12);
});

test('one where the right example is always nearest, chance where nothing is', () => {
  const alphabet = [0, 0, 0, 0, 0, 0];
  const eye = alphabet.flatMap((_, i) => alphabet.map((_, j) => (i === j ? 0 : 1)));
  expect(oneShotAccuracy(eye, alphabet, 5)).toBe(1);
  const first = alphabet.flatMap(() => [1, 2, 3, 4, 5, 6]); // the first example is near to all
  const sets = (n: number) => (n < 4 ? 0 : n === 4 ? 1 : 5);
  const byHand = [5, 4, 3, 2, 1, 0].reduce((sum, farther) => sum + sets(farther) / 5, 0) / 6;
  expect(oneShotAccuracy(first, alphabet, 5)).toBeCloseTo(byHand, 12);
});

test('a group smaller than the number of ways is an error', () => {
  expect(() => oneShotAccuracy(new Float32Array(16), [0, 0, 0, 0], 5)).toThrow('a group of 4');
});
