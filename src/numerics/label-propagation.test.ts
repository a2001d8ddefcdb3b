import { expect, test } from 'vitest';
import reference from '../../tests/reference/gcn.json' with { type: 'json' };
import { normalizeClassMass, propagateLabels } from './label-propagation.ts';

test.each(reference.propagation)('agrees with the linear system', (given) => {
  const { n, edges, classes, scores, normalized } = given;
  const labels = Int8Array.from(given.labels);
  const neighbours = Array.from({ length: n }, (_, node) =>
    edges.flatMap(([a, b]) => (a === node ? [b!] : b === node ? [a!] : [])),
  );
  const found = propagateLabels(labels, neighbours, classes);
  found.forEach((score, i) => expect(score).toBeCloseTo(scores[i]!, 5));
  normalizeClassMass(found, labels, classes).forEach((score, i) =>
    expect(score).toBeCloseTo(normalized[i]!, 4),
  );
});

test('where no label can be reached there is no score', () => {
  const found = propagateLabels(Int8Array.of(0, -1, -1), [[1], [0], []], 1);
  expect([...found]).toEqual([1, 1, 0]);
});

test('class mass normalisation: the nodes without a label give each class its share of the labels', () => {
  const labels = Int8Array.of(0, 0, 1, -1, -1);
  const scores = Float64Array.of(1, 0, 1, 0, 0, 1, 0.9, 0.1, 0.6, 0.4);
  const found = normalizeClassMass(scores, labels, 2);
  // Counts of 2 and 1, one added to each: 3 and 2.
  expect(found[6]! + found[8]!).toBeCloseTo(3, 12);
  expect(found[7]! + found[9]!).toBeCloseTo(2, 12);
  expect(found[6]! / found[8]!).toBeCloseTo(0.9 / 0.6, 12);
});

test('a class that no label reaches stays without a score', () => {
  const labels = Int8Array.of(0, -1);
  expect([...normalizeClassMass(Float64Array.of(1, 0, 1, 0), labels, 2)].slice(2)).toEqual([2, 0]);
});
