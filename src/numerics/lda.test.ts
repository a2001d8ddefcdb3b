import { expect, test } from 'vitest';
import { lda } from './lda.ts';
import { project } from './pca.ts';
import { normal, random } from './random.ts';

/** Two classes in a plane, long along (1, 1), whose means differ along (1, 0). */
function twoClasses() {
  const draw = random(1);
  const labels = Array.from({ length: 400 }, (_, i) => i % 2);
  const rows = labels.flatMap((label) => {
    const [along, across] = [3 * normal(draw), 0.3 * normal(draw)];
    return [label + along + across, along - across];
  });
  return { rows, labels };
}

test('for two classes it is Fisher’s direction, S⁻¹(m₁ − m₀)', () => {
  const { rows, labels } = twoClasses();
  const mean = (label: number, j: number) =>
    rows.filter((_, i) => i % 2 === j && labels[i >> 1] === label).reduce((a, b) => a + b, 0) / 200;
  const centred = rows.map((value, i) => value - mean(labels[i >> 1]!, i % 2));
  const sum = (a: number, b: number) =>
    centred.reduce((s, v, i) => (i % 2 === a ? s + (v * centred[i - a + b]!) / 400 : s), 0);
  // The shrinkage adds a tenth of the mean variance.
  const [xx, xy, yy] = [sum(0, 0), sum(0, 1), sum(1, 1)];
  const [p, q] = [xx + (0.1 * (xx + yy)) / 2, yy + (0.1 * (xx + yy)) / 2];
  const [dx, dy] = [mean(1, 0) - mean(0, 0), mean(1, 1) - mean(0, 1)];
  const fisher = [(q * dx - xy * dy) / (p * q - xy * xy), (p * dy - xy * dx) / (p * q - xy * xy)];
  const found = lda(rows, labels, 2, 1).components;
  expect(found[1]! / found[0]!).toBeCloseTo(fisher[1]! / fisher[0]!, 8);
});

test('its coordinates have mean 0 over the classes, and more classes take more directions', () => {
  const draw = random(2);
  const labels = Array.from({ length: 300 }, (_, i) => i % 3);
  const rows = labels.flatMap((label) =>
    [0, 1, 2, 3].map((j) => (j === label ? 5 : 0) + normal(draw)),
  );
  const placed = project(rows, 300, lda(rows, labels, 4, 2));
  for (const axis of [0, 1])
    expect(labels.reduce((sum, _, i) => sum + placed[2 * i + axis]!, 0)).toBeCloseTo(0, 3);
  const centres = [0, 1, 2].map((label) =>
    [0, 1].map(
      (axis) =>
        labels.reduce((sum, own, i) => (own === label ? sum + placed[2 * i + axis]! : sum), 0) /
        100,
    ),
  );
  const apart = (a: number, b: number) =>
    Math.hypot(centres[a]![0]! - centres[b]![0]!, centres[a]![1]! - centres[b]![1]!);
  // The variance within is about 1, so the means stay about 5·√2 deviations apart.
  for (const [a, b] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const)
    // prettier-ignore
    expect(Math.abs(apart(a, b) / (5 * Math.SQRT2) - 1)).toBeLessThan(0.15);
});

test('a column that never changes does no harm', () => {
  const { rows, labels } = twoClasses();
  const wider = labels.flatMap((_, i) => [rows[2 * i]!, 7, rows[2 * i + 1]!]);
  const { components } = lda(wider, labels, 3, 1);
  expect(components.every(Number.isFinite)).toBe(true);
  expect(components[1]).toBeCloseTo(0, 10);
});
