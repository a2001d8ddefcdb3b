import { beforeAll, describe, expect, test } from 'vitest';
import { featuresOf, type AnyTable } from '../../../datasets/tools/table.ts';
import { load } from '../../../datasets/tools/testing.ts';
import { wine } from '../../../datasets/wine/index.ts';
import { tableNetwork } from '../../../models/tools/table-network.ts';
import { useBackend } from '../../../numerics/backend.ts';
import { correlation } from '../../../numerics/correlation.ts';
import { random, uniform } from '../../../numerics/random.ts';
import { coalition, exactShapley } from '../algorithm.ts';
import type { Output } from './answers.ts';
import { Explanation } from './explanation.ts';
import { firstRow } from './first-row.ts';
import { Prediction } from './prediction.ts';
import { coalitionsAt, learning, sampling } from './schedule.ts';

beforeAll(() => useBackend());

const text = (name: string) => ({ ja: name, en: name });
const columns = ['a', 'b', 'c'].map((name) => ({ name: text(name), decimals: 1 }));
const rows = [...Array(40).keys()];

/** Forty rows of three numbers; the class, or the number to be found, depends on the first two. */
function table(kind: 'class' | 'number'): AnyTable {
  const source = random(5);
  const values = Float32Array.from({ length: 120 }, () => uniform(source, -3, 9));
  const sums = rows.map((i) => values[3 * i]! - 2 * values[3 * i + 1]!);
  const name = text('target');
  const labels = Uint8Array.from(sums, (sum) => (sum > 0 ? 1 : sum > -6 ? 2 : 0));
  const target =
    kind === 'class'
      ? { name, classes: ['x', 'y', 'z'].map(text), labels }
      : { name, numbers: Float64Array.from(sums) };
  return { columns, values, target };
}

/** A network that has learned a little, and its outputs. */
function trained(kind: 'class' | 'number', output: Output, backgrounds: number) {
  const data = table(kind);
  const network = tableNetwork(data, {
    train: Int32Array.from(rows),
    hidden: 16,
    random: random(3),
  });
  for (let step = 0; step < 60; step++) network.learn(0.02);
  const background = featuresOf(data, rows.slice(0, backgrounds));
  return { data, network, background, prediction: new Prediction(network, background, output) };
}

describe('Prediction', () => {
  test.each([
    ['class', 'probability', 5],
    ['class', 'log-odds', 20], // more than pass through at once
    ['number', 'probability', 17],
  ] as const)('%s, %s: coalitions are mixed rows, asked one by one', (kind, output, count) => {
    const { data, background, prediction } = trained(kind, output, count);
    const x = featuresOf(data, [30]);
    const v = prediction.coalitions(x);
    for (let k = 0; k < 8; k++) {
      const S = coalition(k, 3);
      const mixed = background.map((value, i) => (S[i % 3] ? x[i % 3]! : value));
      const answers = prediction.answer(mixed);
      for (let one = 0; one < prediction.outputs; one++) {
        const own = Array.from(answers).filter((_, i) => i % prediction.outputs === one);
        const mean = own.reduce((sum, value) => sum + value, 0) / count;
        expect(v[k * prediction.outputs + one]).toBeCloseTo(mean, 4);
      }
    }
  });

  test('probabilities add up to one, and log-odds are theirs', () => {
    const { data, network, background, prediction } = trained('class', 'probability', 3);
    const p = prediction.answer(featuresOf(data, rows));
    const odds = new Prediction(network, background, 'log-odds').answer(featuresOf(data, rows));
    for (const i of rows) expect(p[3 * i]! + p[3 * i + 1]! + p[3 * i + 2]!).toBeCloseTo(1, 6);
    odds.forEach((value, i) => expect(1 / (1 + Math.exp(-value))).toBeCloseTo(p[i]!, 5));
  });
});

describe('Explanation', () => {
  const v = Float64Array.from({ length: 32 }, (_, k) => ((k * 37) % 19) / 7);
  const seeds = [...Array(12).keys()];

  test('its exact values are those of the algorithm', () => {
    const { exact, base, f } = new Explanation(v, 5, true, seeds);
    expect(exact).toEqual(exactShapley(v, 5));
    expect([base, f]).toEqual([v[0], v[31]]);
  });

  test('removing a feature alone takes away what it adds to all the others', () => {
    const { removed, f } = new Explanation(v, 5, true, seeds);
    removed.forEach((amount, i) => expect(amount).toBe(f - v[31 - 2 ** i]!));
    const additive = Float64Array.from({ length: 8 }, (_, k) => 3 * (k & 1) - (k & 2) + (k & 4));
    const explained = new Explanation(additive, 3, true, seeds);
    expect(explained.removed).toEqual([3, -2, 4]);
    explained.exact.forEach((phi, i) => expect(phi).toBeCloseTo(explained.removed[i]!, 12));
  });

  test('before the first coalition both methods share equally', () => {
    const explanation = new Explanation(v, 5, true, seeds);
    const share = (v[31]! - v[0]!) / 5;
    for (const method of ['kernel', 'permutation'] as const)
      explanation.estimated(method).phi.forEach((phi) => expect(phi).toBeCloseTo(share, 12));
  });

  test('in portions or at once, the same estimates', () => {
    const [slow, fast] = [0, 1].map(() => new Explanation(v, 5, false, seeds)) as [
      Explanation,
      Explanation,
    ];
    for (const n of [4, 6, 14, 20]) slow.until(n);
    fast.until(20);
    for (const method of ['kernel', 'permutation'] as const)
      expect(slow.estimated(method)).toEqual(fast.estimated(method));
  });

  test('errors are the root mean square over runs, and over features', () => {
    const explanation = new Explanation(v, 5, true, seeds);
    explanation.until(20);
    const { off, error } = explanation.estimated('permutation');
    expect(error ** 2).toBeCloseTo(off.reduce((sum, x) => sum + x * x, 0) / 5, 12);
    expect(error).toBeGreaterThan(0.01);
  });

  test('with as many coalitions as there are, Kernel SHAP is exact', () => {
    const explanation = new Explanation(v, 5, true, seeds);
    explanation.until(30);
    expect(explanation.estimated('kernel').error).toBeLessThan(1e-12);
  });
});

describe('coalitionsAt', () => {
  test.each([13, 4, 2, 1])('grows from one pair of orders to the limit, m = %d', (m) => {
    const counts = [...Array(sampling + 5).keys()].map((i) => coalitionsAt(learning + i, m, 4000));
    expect(counts[0]).toBe(0);
    if (m > 1) expect(counts[1]).toBeGreaterThanOrEqual(2 * (m - 1));
    expect(counts[sampling]).toBe(m > 1 ? 4000 : 0);
    expect(counts.at(-1)).toBe(counts[sampling]);
    counts.reduce((before, now) => {
      expect(now).toBeGreaterThanOrEqual(before);
      expect(now % 2).toBe(0);
      return now;
    });
  });
});

test('the first row is one that its class barely claims', () => {
  // One column; classes around 0 and 10. The row at 4 is nearer to its own; the one at 7 is not.
  const at = [0, 1, -1, 4, 7, 10, 11, 9];
  const data: AnyTable = {
    columns: [{ name: text('a'), decimals: 0 }],
    values: Float32Array.from(at),
    target: {
      name: text('t'),
      classes: [text('x'), text('y')],
      labels: Uint8Array.of(0, 0, 0, 0, 0, 1, 1, 1),
    },
  };
  expect(firstRow(data, Int32Array.of(0, 3, 4, 5, 6))).toBe(3);
});

test('phenols and flavanoids of the wines correlate as the note says', async () => {
  const { columns, values } = await wine(load);
  const column = (name: string) => {
    const at = columns.findIndex((one) => one.name.en.toLowerCase() === name);
    return Array.from(values).filter((_, i) => i % columns.length === at);
  };
  expect(correlation(column('total phenols'), column('flavanoids')).toFixed(2)).toBe('0.86');
});
