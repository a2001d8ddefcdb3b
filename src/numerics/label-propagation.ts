const rounds = 1000;
const enough = 1e-9;

/**
 * Label propagation, which classifies the nodes of a graph without a network: every node without a label takes the mean
 * of its neighbours' scores, over and over, until nothing changes (the harmonic function of X. Zhu, Z. Ghahramani,
 * J. Lafferty, ICML 2003).
 * @param labels `[n]`: the given classes, −1 where none is given
 * @param neighbours `[n]`: of each node
 * @returns `[n, classes]`; zero where no label can be reached
 */
export function propagateLabels(
  labels: Int8Array,
  neighbours: readonly (readonly number[])[],
  classes: number,
): Float64Array {
  const scores = new Float64Array(labels.length * classes);
  labels.forEach((label, node) => {
    if (label >= 0) scores[node * classes + label] = 1;
  });
  const free = neighbours
    .map((near, node) => ({ node, near }))
    .filter(({ node, near }) => labels[node]! < 0 && near.length > 0);
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

/**
 * Class mass normalisation (section 4 of the same paper): scales each class's scores so that the nodes without a label
 * give it, in total, the share that it has among the given labels, one added to each count.
 * @param scores `[n, classes]`, of `propagateLabels`
 * @returns `[n, classes]`
 */
export function normalizeClassMass(
  scores: Float64Array,
  labels: Int8Array,
  classes: number,
): Float64Array {
  const mass = new Float64Array(classes);
  const wanted = new Float64Array(classes).fill(1);
  labels.forEach((label, node) => {
    if (label >= 0) wanted[label]! += 1;
    else for (let k = 0; k < classes; k++) mass[k]! += scores[node * classes + k]!;
  });
  return scores.map((score, i) => {
    const k = i % classes;
    return mass[k]! > 0 ? (score * wanted[k]!) / mass[k]! : score;
  });
}
