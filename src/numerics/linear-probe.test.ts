import { expect, test } from 'vitest';
import reference from '../../tests/reference/linear-probe.json' with { type: 'json' };
import { linearProbe } from './linear-probe.ts';
import { normal, random } from './random.ts';

test.each(reference.probes)(
  'agrees with scikit-learn, $n rows of $d columns, $classes classes',
  ({ features, labels, test: asked, asked: classes, accuracy }) => {
    const [given, others] = [Float32Array.from(features), Float32Array.from(asked)];
    expect(linearProbe(given, labels, others, classes)).toBeCloseTo(accuracy, 10);
  },
);

const source = random(8);
const labels = Uint8Array.from({ length: 200 }, (_, i) => i % 10);
const clouds = (scale: number) =>
  Float32Array.from({ length: 200 * 10 }, (_, at) => {
    const [row, axis] = [Math.floor(at / 10), at % 10];
    return scale * ((labels[row] === axis ? 1 : 0) + 0.05 * normal(source) + 7);
  });

test('classes that a line parts are told apart, whatever the scale of the features', () => {
  for (const scale of [1e-3, 1, 1e3])
    expect(linearProbe(clouds(scale), labels, clouds(scale), labels)).toBe(1);
});

test('features that are all the same tell nothing: one guess for all', () => {
  const features = new Float32Array(2000).fill(3);
  expect(linearProbe(features, labels, features, labels)).toBe(0.1);
});
