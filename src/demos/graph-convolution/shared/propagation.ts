import { neighboursOf, type EdgeList } from './problem.ts';

const rounds = 1000;
const enough = 1e-9;

/**
 * Label propagation, the baseline without a network: every node without a label takes the mean of its neighbours'
 * scores, over and over, until nothing changes (the harmonic function of X. Zhu, Z. Ghahramani, J. Lafferty, ICML 2003).
 * @param labels `[n]`: the given classes, −1 where none is given
 * @returns `[n, classes]`; zero where no label can be reached
 */
export function propagate(labels: Int8Array, edges: EdgeList, classes: number): Float64Array {
  const n = labels.length;
  const scores = new Float64Array(n * classes);
  labels.forEach((label, node) => {
    if (label >= 0) scores[node * classes + label] = 1;
  });
  const free = Array.from({ length: n }, (_, node) => ({
    node,
    near: neighboursOf(node, edges),
  })).filter(({ node, near }) => labels[node]! < 0 && near.length > 0);
  for (let round = 0; round < rounds; round++) {
    let change = 0;
    for (const { node, near } of free)
      for (let k = 0; k < classes; k++) {
        let sum = 0;
        for (const other of near) sum += scores[other * classes + k]!;
        const mean = sum / near.length;
        change = Math.max(change, Math.abs(mean - scores[node * classes + k]!));
        scores[node * classes + k] = mean;
      }
    if (change < enough) break;
  }
  return scores;
}
