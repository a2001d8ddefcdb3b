import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { featuresOf, type AnyTable } from '../../datasets/tools/table.ts';
import { useBackend } from '../../numerics/backend.ts';
import { mlp } from '../../numerics/layers.ts';
import { random, uniform } from '../../numerics/random.ts';
import type { Reals } from '../../numerics/standardise.ts';
import { score, tableNetwork, type TableNetwork } from './table-network.ts';

beforeAll(() => useBackend());

const text = (name: string) => ({ ja: name, en: name });
const columns = ['a', 'b', 'c'].map((name) => ({ name: text(name), decimals: 1 }));
const all = Int32Array.from({ length: 40 }, (_, row) => row);

/** Forty rows of three numbers; the class, or the number far from 0, depends on the first two. */
function table(kind: 'class' | 'number'): AnyTable {
  const source = random(5);
  const values = Float32Array.from({ length: 120 }, () => uniform(source, -3, 9));
  const sums = Array.from(all, (i) => values[3 * i]! - 2 * values[3 * i + 1]!);
  const name = text('target');
  const target =
    kind === 'class'
      ? {
          name,
          classes: ['x', 'y', 'z'].map(text),
          labels: Uint8Array.from(sums, (sum) => (sum > 0 ? 1 : sum > -6 ? 2 : 0)),
        }
      : { name, numbers: Float64Array.from(sums, (sum) => 500 + 20 * sum) };
  return { columns, values, target };
}
const answersOf = ({ inputs, layers, inUnits }: TableNetwork, rows: Reals): number[] =>
  Array.from(inUnits(tf.tidy(() => mlp(inputs(rows), layers).dataSync<'float32'>())));

test.each(['class', 'number'] as const)('it learns a %s, and frees all that it holds', (kind) => {
  const before = tf.memory().numTensors;
  const data = table(kind);
  const network = tableNetwork(data, { train: all, hidden: 16, random: random(3) });
  expect(network.outputs).toBe(kind === 'class' ? 3 : 1);
  const [first] = [network.learn(0.02)];
  for (let step = 1; step < 60; step++) network.learn(0.02);
  expect(network.learn(0.02)).toBeLessThan(first / 3);
  const answers = answersOf(network, featuresOf(data, all));
  expect(score(data, all, Float64Array.from(answers))).toBeGreaterThan(0.85);
  if (kind === 'number') {
    const mean = answers.reduce((sum, value) => sum + value, 0) / 40;
    expect(Math.abs(mean - 500)).toBeLessThan(150); // in the table's units
  }
  network.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test('columns in other units make no difference', () => {
  const data = table('class');
  const inMetres = { ...data, values: data.values.map((value, i) => (i % 3 === 0 ? 1024 * value : value)) }; // prettier-ignore
  const [a, b] = [data, inMetres].map((one) => {
    const network = tableNetwork(one, { train: all, hidden: 16, random: random(3) });
    for (let step = 0; step < 20; step++) network.learn(0.02);
    return answersOf(network, featuresOf(one, all));
  });
  b!.forEach((value, i) => expect(value).toBeCloseTo(a![i]!, 4));
});

test('the score is the share of right classes, or R²', () => {
  const classes = table('class');
  const rows = Int32Array.of(4, 9);
  const labels = 'labels' in classes.target ? classes.target.labels : [];
  const sure = [0, 1, 2].map((name) => (name === labels[4] ? 5 : 1));
  const wrong = [0, 1, 2].map((name) => (name === labels[9] ? 1 : 5));
  expect(score(classes, rows, Float32Array.of(...sure, ...wrong))).toBe(0.5);
  const numbers = table('number');
  const truths = 'numbers' in numbers.target ? numbers.target.numbers : new Float64Array();
  expect(score(numbers, all, truths)).toBe(1);
  const mean = truths.reduce((sum, y) => sum + y, 0) / 40;
  expect(score(numbers, all, truths.map(() => mean))).toBeCloseTo(0, 6); // prettier-ignore
});
