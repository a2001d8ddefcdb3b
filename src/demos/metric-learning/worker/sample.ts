import { featuresOf, type Table } from '../../../datasets/tools/table.ts';
import type { Random } from '../../../numerics/random.ts';
import { stratifiedSplit } from '../../../numerics/split.ts';
import { moments, standardised } from '../../../numerics/standardise.ts';

/** Rows in use, the held-out ones first, as every arm sees them. */
export interface Sample {
  /** Rows of the table. */
  rows: Int32Array;
  heldOut: number;
  /** `[n]` */
  labels: Uint8Array;
  d: number;
  /** `[n, d]`: as measured, all columns divided by one number. */
  raw: Float32Array;
  /** `[n, d]`: by the training rows' means and standard deviations. */
  z: Float32Array;
}

/** A third of each class is held out; of the others at most `most` are trained on. */
export function sampleOf(table: Table, most: number, random: Random): Sample {
  const d = table.columns.length;
  const { labels } = table.target;
  const { known, heldOut } = stratifiedSplit(labels, { heldOut: 1 / 3, most }, random);
  const rows = Int32Array.of(...heldOut, ...known);
  const values = featuresOf(table, rows);
  const { mean, deviation } = moments(featuresOf(table, known), d);
  const scale = Math.sqrt(deviation.reduce((sum, one) => sum + (one * one) / d, 0));
  return {
    rows,
    heldOut: heldOut.length,
    labels: Uint8Array.from(rows, (row) => labels[row]!),
    d,
    raw: standardised(values, { mean, deviation: deviation.map(() => scale) }),
    z: standardised(values, { mean, deviation }),
  };
}

/** The rows of one of its matrices that are trained on. */
export const knownPart = ({ d, heldOut }: Sample, matrix: Float32Array): Float32Array =>
  matrix.subarray(heldOut * d);
export const knownLabels = ({ labels, heldOut }: Sample): Uint8Array => labels.subarray(heldOut);
