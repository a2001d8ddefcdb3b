import { expect, test } from 'vitest';
import { load } from '../tools/testing.ts';
import { penguins } from './index.ts';
import { rows } from './recipe.ts';

test('342 penguins of three species, four measurements each', async () => {
  const { columns, values, target } = await penguins(load);
  expect(columns).toHaveLength(4);
  expect(values).toHaveLength(342 * 4);
  // 152, 68 and 124 in the original; an Adelie and a Gentoo were not measured.
  const counts = target.classes.map(
    (_, label) => target.labels.filter((one) => one === label).length,
  );
  expect(counts).toEqual([151, 68, 123]);
  expect([...values.subarray(0, 4)].map((value) => value.toFixed(1))).toEqual([
    '39.1',
    '18.7',
    '181.0',
    '3750.0',
  ]);
});

test('each column is in its unit', async () => {
  const { values } = await penguins(load);
  const ranges = [
    [32.1, 59.6],
    [13.1, 21.5],
    [172, 231],
    [2700, 6300],
  ];
  ranges.forEach(([low, high], column) => {
    const all = values.filter((_, i) => i % 4 === column);
    expect(Math.min(...all)).toBeCloseTo(low!, 4);
    expect(Math.max(...all)).toBeCloseTo(high!, 4);
  });
});

test('a damaged file, or another source, is an error', async () => {
  await expect(penguins(() => Promise.resolve(new ArrayBuffer(8)))).rejects.toThrow();
  const short = new TextEncoder().encode('{"rows":[[1,2,3,0]]}').buffer;
  await expect(penguins(() => Promise.resolve(short))).rejects.toThrow('row 1');
  expect(() => rows([])).toThrow('0 birds');
});
