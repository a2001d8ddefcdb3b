import { expect, test } from 'vitest';
import { load } from '../tools/testing.ts';
import { heads, karate } from './index.ts';
import { network } from './recipe.ts';

test('34 members, 78 edges, each listed once', async () => {
  const { names, edges, labels, classes } = await karate(load);
  expect(names).toHaveLength(34);
  expect(edges).toHaveLength(78);
  expect(new Set(edges.map(String)).size).toBe(78);
  expect(edges.every(([a, b]) => a < b && b < 34)).toBe(true);
  expect(edges).toContainEqual([22, 33]); // the edge that is in only one entry of the matrix
  expect(classes).toHaveLength(2);
  expect(labels.filter((label) => label === 1)).toHaveLength(17);
});

test('the heads lead a club each and have the most edges', async () => {
  const { edges, labels } = await karate(load);
  expect(heads.map((head) => labels[head])).toEqual([0, 1]);
  // Degrees 16 and 17, as in the literature.
  const degree = (node: number) => edges.filter((edge) => edge.includes(node)).length;
  expect(heads.map(degree)).toEqual([16, 17]);
  // Member 9 sided with the officers but joined the instructor's club (Zachary 1977).
  expect(labels[8]).toBe(0);
});

test('a damaged file, or another source, is an error', async () => {
  await expect(karate(() => Promise.resolve(new ArrayBuffer(8)))).rejects.toThrow();
  expect(() => network('print("no club")')).toThrow('matrix');
  expect(() => network('zacharydat = """\\\n0 1\n1 0"""\nclub1 = {0}')).toThrow(
    '2 members, 1 edges',
  );
});
