/**
 * Local interpretable model-agnostic explanations (LIME): the answers of any model near one input, approximated by a
 * linear model that a person can read.
 * M. T. Ribeiro, S. Singh, C. Guestrin: "Why Should I Trust You?" Explaining the Predictions of Any Classifier.
 * KDD 2016, arXiv:1602.04938, section 3 and algorithm 1.
 *
 * The input is cut into m parts (superpixels of an image, columns of a table). A sample z of the neighbourhood says
 * which of them are kept, `[m]` of 0 and 1; the others are hidden, and what hides them is the caller's choice.
 */
import { exp } from './elementary.ts';
import { shuffle, type Random } from './random.ts';
import { ridge as ridgeRegression } from './ridge.ts';

/** The linear model g(z) = intercept + Σ coefficients_i z_i, and the share of the answers' variance it explains. */
export interface LocalModel {
  /** `[m]` */
  coefficients: number[];
  intercept: number;
  /** Weighted like the fit, on the samples of the fit. */
  r2: number;
}

/** Samples around an input and what the model answers to them. */
export interface Neighbourhood {
  /** `[n, m]`, row by row: 1 for what is kept. The first row keeps everything. */
  z: Uint8Array;
  /** `[n]` */
  answers: Float64Array;
}

/**
 * How many parts a sample keeps: `coin` keeps each with probability ½ (Ribeiro's library, for images), `count` draws
 * how many first, each number from 0 to m − 1 as likely (the paper).
 */
export type Draw = 'coin' | 'count';

interface Sampling {
  /** The model to explain: n samples z `[n, m]` → answers `[n]`. */
  predict: (z: Uint8Array, n: number) => ArrayLike<number>;
  /** m. */
  segments: number;
  /** How many samples, the whole input included. */
  samples: number;
  random: Random;
  draw?: Draw;
  /** How many samples are asked about at once. */
  batch?: number;
}

interface Fitting {
  kernelWidth: number;
  /** λ of ridge regression, above 0; the intercept is not penalised. */
  ridge: number;
}

// #region lime
/** A linear model of what `predict` answers near the whole input. */
export function lime({ kernelWidth, ridge, ...sampling }: Sampling & Fitting): LocalModel {
  const { z, answers } = neighbourhood(sampling);
  return weightedRidge(z, answers, proximities(z, sampling.segments, kernelWidth), ridge);
}

/** Samples and their answers; the first sample is the whole input. */
export function neighbourhood(options: Sampling): Neighbourhood {
  const { predict, segments: m, samples: n, random, draw = 'coin', batch = 64 } = options;
  const z = new Uint8Array(n * m).fill(1);
  for (let row = 1; row < n; row++) z.set(kept(m, random, draw), row * m);
  const answers = new Float64Array(n);
  for (let from = 0; from < n; from += batch) {
    const to = Math.min(n, from + batch);
    answers.set(predict(z.subarray(from * m, to * m), to - from), from);
  }
  return { z, answers };
}
// #endregion

/** One sample, `[m]`. */
function kept(m: number, random: Random, draw: Draw): Uint8Array {
  if (draw === 'coin') return Uint8Array.from({ length: m }, () => (random() < 0.5 ? 1 : 0));
  const count = Math.floor(random() * m);
  const z = new Uint8Array(m);
  const parts = Array.from({ length: m }, (_, i) => i);
  for (const part of shuffle(parts, random).slice(0, count)) z[part] = 1;
  return z;
}

// #region kernel
/**
 * π(z) = exp(−D²/σ²) for each row of z `[n, m]`, with the cosine distance D = 1 − √(kept / m) from the whole input.
 * With σ = Infinity every sample weighs 1. Ribeiro's library takes the root of π: its σ is √2 times smaller.
 */
export function proximities(z: Uint8Array, m: number, kernelWidth: number): Float64Array {
  return Float64Array.from({ length: z.length / m }, (_, row) => {
    let count = 0;
    for (let i = 0; i < m; i++) count += z[row * m + i]!;
    const D = 1 - Math.sqrt(count / m);
    return exp(-((D / kernelWidth) ** 2));
  });
}
// #endregion

// #region fit
/**
 * Minimises Σ π (y − b − x w)² + λ |w|² for x `[n, m]`, y and π `[n]`. In coordinates around the weighted means the
 * intercept b drops out; each row times √π makes the rest an unweighted ridge regression.
 */
export function weightedRidge(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  weights: ArrayLike<number>,
  lambda: number,
): LocalModel {
  const n = y.length;
  const m = x.length / n;
  const means = weightedMeans(x, weights, m);
  const [middle] = weightedMeans(y, weights, 1) as [number];
  const root = Float64Array.from(weights, Math.sqrt);
  const rows = Float64Array.from(x, (value, i) => root[Math.floor(i / m)]! * (value - means[i % m]!)); // prettier-ignore
  const targets = Float64Array.from(y, (value, i) => root[i]! * (value - middle));
  const coefficients = Array.from(ridgeRegression(rows, targets, n, lambda));
  const linear = (at: (i: number) => number) => coefficients.reduce((sum, w, i) => sum + w * at(i), 0); // prettier-ignore
  let [missed, varied] = [0, 0];
  targets.forEach((target, row) => {
    missed += (target - linear((i) => rows[row * m + i]!)) ** 2;
    varied += target ** 2;
  });
  const r2 = varied > 0 ? 1 - missed / varied : 0;
  return { coefficients, intercept: middle - linear((i) => means[i]!), r2 };
}
// #endregion

/** The weighted mean of each of the columns of `[n, columns]`. */
function weightedMeans(
  x: ArrayLike<number>,
  weights: ArrayLike<number>,
  columns: number,
): number[] {
  const sums = new Array<number>(columns).fill(0);
  let whole = 0;
  for (let row = 0; row < weights.length; row++) {
    whole += weights[row]!;
    for (let i = 0; i < columns; i++) sums[i]! += weights[row]! * x[row * columns + i]!;
  }
  return sums.map((sum) => sum / whole);
}
