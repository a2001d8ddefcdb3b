import { argMax } from './arg-max.ts';
import { ridge } from './ridge.ts';

/** λ as a share of the features' mean square, so that the scale of the features does not matter. */
const share = 0.1;

// #region probe
/**
 * Linear probe: the share of the test images that a linear classifier predicts correctly. What makes the features stays
 * as it is; the classifier is fitted by ridge regression on one-hot targets, which has a closed form. Features are
 * `[n, d]` and `[m, d]`, row by row; labels `[n]` and `[m]` are class numbers from 0 to the largest in `labels`.
 */
export function linearProbe(
  features: Float32Array,
  labels: ArrayLike<number>,
  testFeatures: Float32Array,
  testLabels: ArrayLike<number>,
): number {
  const n = labels.length;
  const centre = means(features, features.length / n);
  const shares = sharesOf(labels);
  const x = centred(features, centre);
  const y = Float64Array.from({ length: n * shares.length }, (_, at) => {
    const [row, c] = [Math.floor(at / shares.length), at % shares.length];
    return (labels[row] === c ? 1 : 0) - shares[c]!;
  });
  const meanSquare = x.reduce((sum, value) => sum + value * value, 0) / centre.length;
  const w = ridge(x, y, n, share * meanSquare + 1e-9);
  const others = centred(testFeatures, centre);
  let hits = 0;
  for (let row = 0; row < testLabels.length; row++)
    hits += Number(guess(others, row, w, shares) === testLabels[row]);
  return hits / testLabels.length;
}
// #endregion

/** The share of each class. */
function sharesOf(labels: ArrayLike<number>): Float64Array {
  const all = Array.from(labels);
  const counts = new Float64Array(1 + all.reduce((most, label) => Math.max(most, label), 0));
  for (const label of all) counts[label]!++;
  return counts.map((count) => count / all.length);
}

function means(rows: Float32Array, d: number): Float64Array {
  const sum = new Float64Array(d);
  for (let at = 0; at < rows.length; at++) sum[at % d]! += rows[at]!;
  return sum.map((value) => (value * d) / rows.length);
}

function centred(rows: Float32Array, centre: Float64Array): Float64Array {
  const out = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) out[at] = rows[at]! - centre[at % centre.length]!;
  return out;
}

/** The class with the highest score: x w plus the share of the class among the labels, the intercept. */
function guess(x: Float64Array, row: number, w: Float64Array, shares: Float64Array): number {
  const classes = shares.length;
  const scores = shares.slice();
  for (let i = 0; i < w.length / classes; i++) {
    const value = x[(row * w.length) / classes + i]!;
    for (let c = 0; c < classes; c++) scores[c]! += value * w[i * classes + c]!;
  }
  return argMax(scores);
}
