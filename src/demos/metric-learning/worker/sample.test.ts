import { beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../../../harness/host.ts';
import { wine } from '../../../datasets/wine/index.ts';
import { useBackend } from '../../../numerics/backend.ts';
import { random } from '../../../numerics/random.ts';
import { moments } from '../../../numerics/standardise.ts';
import { binarised, discriminants, whitened, withoutStrongest } from './baselines.ts';
import { firstPair } from './first-pair.ts';
import { accuracyOf, fixedMeasures, nearerThan, nearestKnown } from './measuring.ts';
import { knownLabels, knownPart, sampleOf, type Sample } from './sample.ts';
import { tableOf } from './tables.ts';

beforeAll(() => useBackend());
const sampled = async () => sampleOf(await wine(load), 400, random(1));
/** Means and standard deviations of the columns that are trained on. */
const knownMoments = (sample: Sample, matrix: Float32Array) =>
  moments(knownPart(sample, matrix), matrix.length / sample.rows.length);

describe('a sample', () => {
  test('holds a third of each class out, and has every row once', async () => {
    const { rows, heldOut, labels } = await sampled();
    expect([rows.length, heldOut]).toEqual([178, 60]);
    expect(new Set(rows).size).toBe(178);
    const count = (part: Uint8Array) => [0, 1, 2].map((c) => part.filter((l) => l === c).length);
    expect(count(labels.subarray(0, heldOut))).toEqual([20, 24, 16]);
  });

  test('is z-scored by the training rows alone, and measured rows keep their proportions', async () => {
    const sample = await sampled();
    const { mean, deviation } = knownMoments(sample, sample.z);
    for (const j of mean.keys()) {
      expect(mean[j]).toBeCloseTo(0, 4);
      expect(deviation[j]).toBeCloseTo(1, 4);
    }
    const { values } = await wine(load);
    const [a, b] = sample.rows;
    const measured = (j: number) => values[a! * 13 + j]! - values[b! * 13 + j]!;
    const ratio = (j: number) => (sample.raw[j]! - sample.raw[13 + j]!) / measured(j);
    expect(ratio(12)).toBeCloseTo(ratio(0), 4);
  });
});

describe('the tables', () => {
  const seen = (name: 'drift' | 'noise' | 'clouds') =>
    tableOf(name, { load, own: undefined, random: random(3) });

  test('the shared disturbance moves all columns in two directions only', async () => {
    const [{ values }, plain] = [await seen('drift'), await wine(load)];
    const { deviation } = moments(plain.values, 13);
    const moved = values.map((value, i) => (value - plain.values[i]!) / deviation[i % 13]!);
    const row = (i: number) => [...moved.subarray(13 * i, 13 * (i + 1))];
    // The fourth row's shift is a sum of the first two rows' shifts, found from two of its columns.
    const [a, b, c] = [row(0), row(1), row(3)];
    const det = a[0]! * b[1]! - a[1]! * b[0]!;
    const [s, t] = [(c[0]! * b[1]! - c[1]! * b[0]!) / det, (a[0]! * c[1]! - a[1]! * c[0]!) / det];
    for (const j of c.keys()) expect(s * a[j]! + t * b[j]!).toBeCloseTo(c[j]!, 1);
  });

  test('noise columns stand right of the measurements', async () => {
    const { columns, values, target } = await seen('noise');
    expect([columns.length, values.length, target.labels.length]).toEqual([113, 178 * 113, 178]);
    expect(values[113]).toBe((await wine(load)).values[13]);
  });

  test('both classes of two clouds have nearly the same mean', async () => {
    const { values, target, columns } = await seen('clouds');
    const d = columns.length;
    const mean = (label: number, j: number) => {
      const rows = [...target.labels.keys()].filter((row) => target.labels[row] === label);
      return rows.reduce((sum, row) => sum + values[row * d + j]!, 0) / rows.length;
    };
    for (const j of [0, 1]) expect(Math.abs(mean(0, j) - mean(1, j))).toBeLessThan(0.15);
  });
});

describe('the baselines', () => {
  test('whitening makes the covariance of the training rows a multiple of one, but for the shrinkage', async () => {
    const sample = await sampled();
    const at = whitened(sample);
    const { deviation } = knownMoments(sample, at);
    // variance / (variance + 0.1): 1 for the widest direction, less for narrow ones
    expect(Math.max(...deviation)).toBeLessThan(1.01);
    expect(Math.max(...deviation)).toBeGreaterThan(0.97);
    expect(Math.min(...deviation)).toBeGreaterThan(0.5);
  });

  test('two principal components are dropped, and what is left varies less', async () => {
    const sample = await sampled();
    const left = withoutStrongest(sample);
    expect(left).toHaveLength(11 * 178);
    const variance = knownMoments(sample, left).deviation.reduce((sum, one) => sum + one * one, 0);
    expect(variance).toBeGreaterThan(4); // of 13; the first two hold a little more than half
    expect(variance).toBeLessThan(7);
  });

  test('the discriminants have two dimensions, one less than the classes', async () => {
    const sample = await sampled();
    expect(discriminants(sample)).toHaveLength(2 * 178);
    const two = { ...sample, labels: sample.labels.map((label) => Math.min(1, label)) };
    expect(discriminants(two)).toHaveLength(178);
    expect(new Set(knownLabels(two)).size).toBe(2);
  });

  test('binarised columns are 1 for about half of the training rows', async () => {
    const sample = await sampled();
    const { mean } = knownMoments(sample, binarised(sample));
    for (const share of mean) expect(Math.abs(share - 0.5)).toBeLessThan(0.1);
  });
});

describe('measuring', () => {
  /** Two held-out rows, then four training rows on a line. */
  const line = Float32Array.of(0, 10, 1, 2, 8, 9);
  const sample: Sample = {
    rows: Int32Array.of(0, 1, 2, 3, 4, 5),
    heldOut: 2,
    labels: Uint8Array.of(0, 1, 1, 0, 1, 1),
    d: 1,
    raw: line,
    z: line,
  };
  const from = (row: number) => line.map((value) => Math.abs(value - line[row]!));

  test('the nearest training rows come first, without the row itself', () => {
    expect(nearestKnown(sample, 0, from(0), 3)).toEqual([2, 3, 4]);
    expect(nearestKnown(sample, 3, from(3), 2)).toEqual([2, 4]);
  });

  test('counts training rows that are nearer than the other row', () => {
    expect(nearerThan(sample, [0, 1], from(0))).toBe(4);
    expect(nearerThan(sample, [0, 4], from(0))).toBe(2);
    expect(nearerThan(sample, [2, 3], from(2))).toBe(0);
  });

  test('accuracy asks the nearest training row of each held-out row', () => {
    expect(accuracyOf(sample, from)).toBe(0.5); // the first is wrong, the second right
  });

  test('the first pair is a row that z-scored distance gets wrong, and its wrong neighbour', async () => {
    const wines = await sampled();
    const measures = fixedMeasures(wines);
    const [a, b] = firstPair(wines, measures);
    expect(a).toBeLessThan(wines.heldOut);
    expect(nearestKnown(wines, a, measures.z(a), 1)).toEqual([b]);
    expect(accuracyOf(wines, measures.z)).toBeLessThan(1);
    expect(wines.labels[a]).not.toBe(wines.labels[b]);
    measures.dispose();
  });
});
