import { expect, test } from 'vitest';
import { layOutGraph } from './graph-layout.ts';

const ring = (n: number) => Array.from({ length: n }, (_, i) => [i, (i + 1) % n] as const);
const far = (at: Float32Array, i: number, j: number) =>
  Math.hypot(at[2 * i]! - at[2 * j]!, at[2 * i + 1]! - at[2 * j + 1]!);

test('the same graph gets the same layout, and no two nodes share a position', () => {
  const edges = [...ring(20), [0, 10] as const];
  const at = layOutGraph(20, edges);
  expect(layOutGraph(20, edges)).toEqual(at);
  for (let i = 0; i < 20; i++)
    for (let j = 0; j < i; j++) expect(far(at, i, j)).toBeGreaterThan(0.4);
});

test('neighbours lie nearer than others', () => {
  // Two rings of six, joined by one edge.
  const edges = [...ring(6), ...ring(6).map(([a, b]) => [a + 6, b + 6] as const), [0, 6] as const];
  const at = layOutGraph(12, edges);
  expect(far(at, 0, 1)).toBeLessThan(far(at, 3, 9));
  expect(far(at, 7, 8)).toBeLessThan(far(at, 3, 9));
});

test('it is centred, and its longer way lies across', () => {
  const path = Array.from({ length: 9 }, (_, i) => [i, i + 1] as const);
  const at = layOutGraph(10, path);
  const [x, y] = [0, 1].map((axis) => Array.from({ length: 10 }, (_, i) => at[2 * i + axis]!));
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
  expect(spread(x!)).toBeGreaterThan(spread(y!));
  for (const values of [x!, y!]) expect(values.reduce((a, b) => a + b)).toBeCloseTo(0, 4);
});

test('nodes without an edge stay near; one node lies in the middle; none is no error', () => {
  const at = layOutGraph(6, [[0, 1]]);
  for (let i = 0; i < 6; i++) expect(Math.hypot(at[2 * i]!, at[2 * i + 1]!)).toBeLessThan(8);
  expect([...layOutGraph(1, [])]).toEqual([0, 0]);
  expect([...layOutGraph(0, [])]).toEqual([]);
});
