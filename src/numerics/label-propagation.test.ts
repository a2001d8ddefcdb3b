import { expect, test } from 'vitest';
import reference from '../../tests/reference/gcn.json' with { type: 'json' };
import { propagateLabels } from './label-propagation.ts';

test.each(reference.propagation)('agrees with the linear system', (given) => {
  const { n, labels, edges, classes, scores } = given;
  const neighbours = Array.from({ length: n }, (_, node) =>
    edges.flatMap(([a, b]) => (a === node ? [b!] : b === node ? [a!] : [])),
  );
  const found = propagateLabels(Int8Array.from(labels), neighbours, classes);
  found.forEach((score, i) => expect(score).toBeCloseTo(scores[i]!, 5));
});

test('where no label can be reached there is no score', () => {
  const found = propagateLabels(Int8Array.of(0, -1, -1), [[1], [0], []], 1);
  expect([...found]).toEqual([1, 1, 0]);
});
