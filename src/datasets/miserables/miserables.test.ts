import { expect, test } from 'vitest';
import communities from '../../../tests/reference/communities.json' with { type: 'json' };
import { load } from '../tools/testing.ts';
import { miserables } from './index.ts';
import { network, spelled } from './recipe.ts';

test('77 characters, 254 pairs, each listed once, 11 groups', async () => {
  const { names, edges, weights, labels, classes } = await miserables(load);
  expect(new Set(names).size).toBe(77);
  expect(new Set(edges.map(String)).size).toBe(254);
  expect(edges.every(([a, b]) => a < b && b < 77)).toBe(true);
  expect(weights).toHaveLength(254);
  expect(new Set(labels).size).toBe(11);
  expect(classes).toHaveLength(11);
});

test('Valjean knows the most, and meets Cosette the most', async () => {
  const { names, edges, weights } = await miserables(load);
  const valjean = names.indexOf('Valjean');
  expect(edges.filter((edge) => edge.includes(valjean))).toHaveLength(36);
  const closest = edges[weights.indexOf(Math.max(...weights))]!;
  expect(closest.map((node) => names[node])).toEqual(['Valjean', 'Cosette']);
});

test('the groups are what community detection makes of the edges, for all 77', async () => {
  const { labels } = await miserables(load);
  const pairs = new Set(communities.map((part, node) => `${part} ${labels[node]}`));
  expect([communities.length, pairs.size, new Set(communities).size]).toEqual([77, 11, 11]);
});

test('names are spelled with their spaces', () => {
  expect(
    [
      'OldMan',
      'Mme.deR',
      'CountessdeLo',
      'BaronessT',
      'Woman1',
      'Lt.Gillenormand',
      'Claquesous',
    ].map(spelled),
  ).toEqual([
    'Old Man',
    'Mme. de R',
    'Countess de Lo',
    'Baroness T',
    'Woman 1',
    'Lt. Gillenormand',
    'Claquesous',
  ]);
});

test('a damaged file, or another source, is an error', async () => {
  await expect(miserables(() => Promise.resolve(new ArrayBuffer(8)))).rejects.toThrow();
  expect(() => network({ nodes: [], links: [] })).toThrow('0 characters');
});
