import { expect, test } from 'vitest';
import { load } from '../tools/testing.ts';
import { digits } from './index.ts';
import { pack } from './recipe.ts';

test('every class is on both sides of the split, in the numbers of the original', async () => {
  const { images, labels, train, test } = await digits(load);
  const count = ([from, to]: readonly [number, number]) => {
    const counts = new Array<number>(10).fill(0);
    for (const label of labels.subarray(from, to)) counts[label]!++;
    return counts;
  };
  expect(images).toHaveLength(1797 * 64);
  expect(train[0]).toBe(0);
  expect(train[1]).toBe(test[0]);
  expect(test[1]).toBe(1797);
  expect(count(train)).toEqual([140, 143, 140, 144, 142, 143, 142, 141, 139, 141]);
  expect(count(test)).toEqual([38, 39, 37, 39, 39, 39, 39, 38, 35, 39]);
  // What every sheet begins with: the split cuts no sheet in two.
  for (const start of [train[0], test[0]])
    expect([...labels.subarray(start, start + 12)].join('')).toBe('012345678901');
});

test('pixels run from paper to full ink in 17 levels', async () => {
  const { images } = await digits(load);
  expect(new Set(images)).toEqual(new Set(Array.from({ length: 17 }, (_, level) => level / 16)));
  // The first image is a 0: a ring with paper inside.
  expect([...images.subarray(24, 32)].map((ink) => ink * 16)).toEqual([0, 4, 12, 0, 0, 8, 8, 0]);
});

test('a damaged file is an error', async () => {
  await expect(digits(() => Promise.resolve(new ArrayBuffer(8)))).rejects.toThrow();
  const short = new Blob([new Uint8Array(10)]).stream().pipeThrough(new CompressionStream('gzip'));
  await expect(digits(() => new Response(short).arrayBuffer())).rejects.toThrow('10 bytes');
});

test('the recipe refuses what is not the data set', () => {
  expect(() => pack('1,2,3')).toThrow('1 images');
  const line = (level: number, label: number) => [...Array<number>(64).fill(level), label].join();
  const csv = (last: string) => [...Array<string>(1796).fill(line(0, 0)), last].join('\n');
  expect(() => pack(csv(line(17, 0)))).toThrow('line 1797');
  expect(() => pack(csv(line(16, 10)))).toThrow('digit');
  expect(pack(csv(line(16, 9))).at(-1)).toBe(16);
});
