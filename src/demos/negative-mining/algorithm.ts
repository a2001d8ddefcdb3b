/**
 * Which negatives a triplet network learns from.
 * By kind: F. Schroff, D. Kalenichenko, J. Philbin: FaceNet. CVPR 2015, arXiv:1503.03832, section 3.2.
 * By anchor: A. Hermans, L. Beyer, B. Leibe: In Defense of the Triplet Loss for Person Re-Identification. 2017,
 * arXiv:1703.07737 (“batch hard”).
 *
 * A batch of n embeddings is given by the distances of all its rows, `[n, n]`, and by their labels, `[n]`.
 */
import type { Triplets } from '../../numerics/triplets.ts';

export { apart, gradientOf, kindOf, type Distance, type Kind } from '../../numerics/one-triplet.ts';
export {
  distances,
  mine,
  plainDistance,
  shares,
  squaredDistance,
  tripletLosses,
  type Triplets,
} from '../../numerics/triplets.ts';

type Labels = ArrayLike<number>;

// #region nearest
/** For every pair of one class, the negative nearest to the anchor, of whatever kind it is. */
export function nearestNegatives(between: Float64Array, labels: Labels): Triplets {
  const found: Triplet[] = [];
  for (let a = 0; a < labels.length; a++) {
    const negative = extreme(between, labels, a, 'nearest negative');
    if (negative < 0) continue;
    for (let p = 0; p < labels.length; p++)
      if (p !== a && labels[p] === labels[a]) found.push([a, p, negative]);
  }
  return columns(found);
}
// #endregion

// #region batch-hard
/** For every anchor, its farthest positive and its nearest negative: one triplet an anchor. */
export function batchHard(between: Float64Array, labels: Labels): Triplets {
  const found: Triplet[] = [];
  for (let a = 0; a < labels.length; a++) {
    const positive = extreme(between, labels, a, 'farthest positive');
    const negative = extreme(between, labels, a, 'nearest negative');
    if (positive >= 0 && negative >= 0) found.push([a, positive, negative]);
  }
  return columns(found);
}
// #endregion

type Triplet = readonly [anchor: number, positive: number, negative: number];

const columns = (found: readonly Triplet[]): Triplets => ({
  anchor: Int32Array.from(found, ([a]) => a),
  positive: Int32Array.from(found, ([, p]) => p),
  negative: Int32Array.from(found, ([, , n]) => n),
});

/** The row that is wanted for an anchor, −1 if there is none; of rows equally far the first counts. */
function extreme(
  between: Float64Array,
  labels: Labels,
  a: number,
  wanted: 'farthest positive' | 'nearest negative',
): number {
  const n = labels.length;
  const isPositive = wanted === 'farthest positive';
  let best = -1;
  for (let i = 0; i < n; i++) {
    if (i === a || (labels[i] === labels[a]) !== isPositive) continue;
    const better = isPositive
      ? between[a * n + i]! > between[a * n + best]!
      : between[a * n + i]! < between[a * n + best]!;
    if (best < 0 || better) best = i;
  }
  return best;
}
