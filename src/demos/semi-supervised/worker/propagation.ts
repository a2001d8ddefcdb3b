import type { Tensor2D } from '@tensorflow/tfjs-core';
import { argMax } from '../../../numerics/arg-max.ts';
import { squaredDistances } from '../../../numerics/distances.ts';
import {
  nearestRowsOf,
  neighbourGraph,
  normalizeClassMass,
  propagateLabels,
} from '../algorithm.ts';
import { read } from './read.ts';

/** Nearest neighbours of an example in the graph. */
const k = 6;

/** What label propagation predicts. */
export interface Propagated {
  /** Per example, −1 where no label reaches it. */
  label: Int8Array;
  /** Per held-out example: the class of the highest mean score of its nearest examples (Delalleau 2005). */
  heldOut: Int32Array;
}

/** Over the graph of nearest neighbours among x `[n, d]`; labels `[n]`, −1 where none is given; heldOut `[m, d]`. */
export function propagated(
  x: Tensor2D,
  labels: Int8Array,
  heldOut: Tensor2D,
  classes: number,
): Propagated {
  const n = labels.length;
  const between = (a: Tensor2D) => read(() => squaredDistances(a, x));
  const graph = neighbourGraph(nearestRowsOf(between(x), n, k, { self: true }));
  const scores = normalizeClassMass(propagateLabels(labels, graph, classes), labels, classes);
  const best = (of: ArrayLike<number>, from: number) => argMax(of, from, from + classes);
  const means = nearestRowsOf(between(heldOut), n, k).map((near) => {
    const sum = new Float64Array(classes);
    for (const node of near) for (let c = 0; c < classes; c++) sum[c]! += scores[node * classes + c]!; // prettier-ignore
    return sum;
  });
  return {
    label: labels.map((label, i) => (label >= 0 ? label : reached(scores, i, classes) ? best(scores, i * classes) : -1)), // prettier-ignore
    heldOut: Int32Array.from(means, (sum) => best(sum, 0)),
  };
}

const reached = (scores: Float64Array, node: number, classes: number): boolean =>
  scores.subarray(node * classes, (node + 1) * classes).some((score) => score > 0);
