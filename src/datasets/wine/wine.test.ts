import { expect, test } from 'vitest';
import { load } from '../tools/testing.ts';
import { wine } from './index.ts';
import { rows } from './recipe.ts';

test('178 wines of three cultivars, 13 measurements each', async () => {
  const { columns, values, target } = await wine(load);
  expect(columns).toHaveLength(13);
  expect(values).toHaveLength(178 * 13);
  const counts = target.classes.map(
    (_, label) => target.labels.filter((one) => one === label).length,
  );
  expect(counts).toEqual([59, 71, 48]);
});

test('each column has the range that the source publishes for it', async () => {
  const { columns, values } = await wine(load);
  const published: Record<string, [least: number, most: number]> = {
    alcohol: [11.0, 14.8],
    'malic acid': [0.74, 5.8],
    ash: [1.36, 3.23],
    'alcalinity of ash': [10.6, 30],
    magnesium: [70, 162],
    'total phenols': [0.98, 3.88],
    flavanoids: [0.34, 5.08],
    'nonflavanoid phenols': [0.13, 0.66],
    proanthocyanins: [0.41, 3.58],
    'colour intensity': [1.3, 13],
    hue: [0.48, 1.71],
    'OD280/OD315 of diluted wine': [1.27, 4],
    proline: [278, 1680],
  };
  columns.forEach(({ name }, column) => {
    const all = values.filter((_, i) => i % 13 === column);
    const [least, most] = published[name.en]!;
    expect(Math.abs(Math.min(...all) - least)).toBeLessThan(0.051);
    expect(Math.abs(Math.max(...all) - most)).toBeLessThan(0.051);
  });
});

test('a damaged file, or another source, is an error', async () => {
  await expect(wine(() => Promise.resolve(new ArrayBuffer(8)))).rejects.toThrow();
  expect(() => rows('178,13,a,b,c\n1,2')).toThrow('1 wines');
  const line = Array(14).fill('1').join();
  const csv = ['178,13,a,b,c', ...Array<string>(177).fill(line)].join('\n');
  expect(() => rows(`${csv}\n1,2`)).toThrow('line 179');
  expect(rows(`${csv}\n${line}`)).toHaveLength(178);
});
