import { describe, expect, test } from 'vitest';
import { random } from '../../../numerics/random.ts';
import { bothSides, pairDistancesIn, pairDrawer, someOf } from './pairs.ts';

const labels = Uint8Array.from({ length: 60 }, (_, i) => i % 3);

describe('the pairs of a batch', () => {
  test.each([0, 0.1, 0.5, 1])(
    'a share of %d shows one class, and no image is paired with itself',
    (share) => {
      const { first, second, same } = pairDrawer(labels, [6, 36], random(1))(50, share);
      expect(same.reduce((sum, one) => sum + one, 0)).toBe(50 * share);
      first.forEach((row, i) => {
        expect(labels[row] === labels[second[i]!]).toBe(same[i] === 1);
        expect(row).not.toBe(second[i]);
      });
    },
  );

  test('come from the given rows, and every row and every class comes up', () => {
    const { first, second } = pairDrawer(labels, [6, 36], random(2))(1000, 0.5);
    const rows = new Set([...first, ...second]);
    expect(rows.size).toBe(30);
    expect(Math.min(...rows)).toBe(6);
    expect(Math.max(...rows)).toBe(35);
  });

  test('both classes of different pairs are drawn alike', () => {
    const { first, second } = pairDrawer(labels, [0, 60], random(3))(6000, 0);
    const count = new Array<number>(9).fill(0);
    first.forEach((row, i) => count[3 * labels[row]! + labels[second[i]!]!]!++);
    for (const [cell, n] of count.entries())
      if (cell % 4 === 0) expect(n).toBe(0);
      else expect(Math.abs(n - 1000)).toBeLessThan(150);
  });

  test('some of them keep the proportion of the kinds', () => {
    const all = pairDrawer(labels, [0, 60], random(4))(40, 0.25);
    const some = someOf(all, 16);
    expect([...some.same]).toEqual([1, 1, 1, 1, ...new Array<number>(12).fill(0)]);
    expect(some.first[4]).toBe(all.first[10]);
  });

  test('distances are those of each pair', () => {
    expect([
      ...bothSides({
        first: Int32Array.of(1, 2),
        second: Int32Array.of(3, 4),
        same: Uint8Array.of(1, 0),
      }),
    ]).toEqual([1, 2, 3, 4]);
    expect([...pairDistancesIn(Float32Array.of(0, 0, 1, 1, 3, 4, 1, 2), 2)]).toEqual([5, 1]);
  });
});
