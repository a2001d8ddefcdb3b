import { expect, test } from 'vitest';
import reference from '../../tests/reference/semi-supervised.json' with { type: 'json' };
import { propagateLabels } from './label-propagation.ts';
import { nearestRowsOf, neighbourGraph } from './neighbour-graph.ts';

test.each(reference.graphs)(
  'agrees with scikit-learn, k = $k, and so do scores over it',
  (given) => {
    const { n, d, k, classes, x } = given;
    const distances = Float32Array.from({ length: n * n }, (_, at) => {
      const [i, j] = [Math.floor(at / n), at % n];
      let sum = 0;
      for (let c = 0; c < d; c++) sum += (x[i * d + c]! - x[j * d + c]!) ** 2;
      return sum;
    });
    const graph = neighbourGraph(nearestRowsOf(distances, n, k, { self: true }));
    expect(graph).toEqual(given.neighbours);
    const scores = propagateLabels(Int8Array.from(given.labels), graph, classes);
    scores.forEach((score, i) => expect(score).toBeCloseTo(given.scores[i]!, 5));
  },
);

test('nearest first, the first of equals; more neighbours than there are is all of them', () => {
  const distances = Float32Array.of(3, 1, 1, 2);
  expect(nearestRowsOf(distances, 4, 3)).toEqual([[1, 2, 3]]);
  expect(nearestRowsOf(distances, 4, 9)).toEqual([[1, 2, 3, 0]]);
});
