import { argMax } from './arg-max.ts';
import { ridge } from './ridge.ts';

/** λ as a share of the features' mean square, so that the scale of the features does not matter. */
const share = 0.1;

/** The features `[n, d]` of some images, row by row, and their classes `[n]`. */
export interface LabelledFeatures {
  features: Float32Array;
  labels: Uint8Array;
}

/**
 * Linear probe: the accuracy on held-out images of a linear classifier fitted to the features of labelled images. The
 * features stay as they are; the fit is ridge regression on one-hot targets, which has a closed form.
 */
export function linearProbe(
  labelled: LabelledFeatures,
  heldOut: LabelledFeatures,
  classes: number,
): number {
  const n = labelled.labels.length;
  const d = labelled.features.length / n;
  const centre = means(labelled.features, d);
  const x = centred(labelled.features, centre);
  const targets = Float64Array.from({ length: n * classes }, (_, at) =>
    labelled.labels[Math.floor(at / classes)] === at % classes ? 0.9 : -0.1,
  );
  const square = x.reduce((sum, value) => sum + value * value, 0) / d;
  const w = ridge(x, targets, n, share * square + 1e-9);
  const others = centred(heldOut.features, centre);
  const hits = heldOut.labels.filter(
    (label, row) => label === guess(others, row, w, { d, classes }),
  );
  return hits.length / heldOut.labels.length;
}

function means(rows: Float32Array, d: number): Float64Array {
  const sum = new Float64Array(d);
  rows.forEach((value, at) => (sum[at % d]! += value));
  return sum.map((value) => (value * d) / rows.length);
}

const centred = (rows: Float32Array, centre: Float64Array): Float64Array =>
  Float64Array.from(rows, (value, at) => value - centre[at % centre.length]!);

/** The class with the highest score. */
function guess(
  x: Float64Array,
  row: number,
  w: Float64Array,
  { d, classes }: { d: number; classes: number },
): number {
  const scores = new Float64Array(classes);
  for (let i = 0; i < d; i++) {
    const value = x[row * d + i]!;
    for (let c = 0; c < classes; c++) scores[c]! += value * w[i * classes + c]!;
  }
  return argMax(scores);
}
