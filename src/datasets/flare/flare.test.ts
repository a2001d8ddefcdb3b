import { expect, test } from 'vitest';
import { load } from '../tools/testing.ts';
import { flare } from './index.ts';
import { library } from './recipe.ts';
import { tellingNoFolder, wordsOf } from './words.ts';

test('220 classes in 10 packages; of 764 imports 56 are mutual', async () => {
  const { names, edges, labels, classes } = await flare(load);
  expect(new Set(names).size).toBe(220);
  expect(new Set(edges.map(String)).size).toBe(708);
  expect(edges.every(([a, b]) => a < b && b < 220)).toBe(true);
  expect(classes.map(({ en }) => en)).toEqual(['analytics', 'animate', 'data', 'display', 'flex', 'physics', 'query', 'scale', 'util', 'vis']); // prettier-ignore
  const sizes = classes.map((_, k) => labels.filter((label) => label === k).length);
  expect(sizes).toEqual([10, 20, 11, 4, 1, 8, 60, 10, 25, 71]);
  const within = edges.filter(([a, b]) => labels[a] === labels[b]).length;
  expect(within / edges.length).toBeCloseTo(0.63, 2);
});

test('a class imports another of its library', async () => {
  const { names, edges, labels, classes } = await flare(load);
  const [tween, transition] = ['Tween', 'Transition'].map((name) => names.indexOf(name));
  expect(edges).toContainEqual([transition, tween].sort((a, b) => a! - b!));
  expect(classes[labels[tween!]!]!.en).toBe('animate');
});

test('a name is split at its capitals', () => {
  expect(['IScaleMap', 'NBodyForce', 'DataList', 'xor', 'JSONConverter'].map(wordsOf)).toEqual([
    ['i', 'scale', 'map'],
    ['n', 'body', 'force'],
    ['data', 'list'],
    ['xor'],
    ['json', 'converter'],
  ]);
});

test('words that name a folder are left out, so that no word says the package', async () => {
  expect(
    tellingNoFolder(
      ['CartesianAxes', 'VisualFilter', 'TreeMapLayout'],
      ['vis.axis', 'vis.operator.filter', 'vis.operator.layout'],
    ),
  ).toEqual([['cartesian'], [], ['tree', 'map']]);
  const { words, classes } = await flare(load);
  const all = new Set(words.flat());
  expect(all.size).toBe(164);
  for (const { en } of classes) expect(all).not.toContain(en);
  expect(words.filter((own) => own.length === 0)).toHaveLength(30);
});

test('a damaged file, or another source, is an error', async () => {
  await expect(flare(() => Promise.resolve(new ArrayBuffer(8)))).rejects.toThrow();
  expect(() => library([], [])).toThrow('0 classes, 0 dependencies');
});
