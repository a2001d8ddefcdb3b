import { expect, test } from 'vitest';
import { choice, fork, integer, integers, normal, random, shuffle, uniform } from './random.ts';

const draw = <T>(n: number, f: () => T) => Array.from({ length: n }, f);
const mean = (x: readonly number[]) => x.reduce((sum, v) => sum + v, 0) / x.length;

test('a seed gives the same numbers, now and in a year', () => {
  expect(draw(4, random(1))).toEqual(draw(4, random(1)));
  const r = random(2024);
  expect(draw(3, r)).toEqual([0.8202652046456933, 0.49772797524929047, 0.074597088387236]);
  expect(normal(r)).toBe(0.7165495247039155);
});

test('every bit of a large seed counts, and a small one draws what it always did', () => {
  const seeds = [5, 2 ** 32 + 5, 2 ** 33 + 5, 2 ** 52 + 5, Number.MAX_SAFE_INTEGER, 2 ** 53 - 2];
  expect(new Set(seeds.map((seed) => draw(3, random(seed)).join())).size).toBe(seeds.length);
  expect(draw(2, random(2 ** 31 + 7))).toEqual(draw(2, random(-(2 ** 31) + 7)));
});

test('neighbouring seeds, and a fork and its source, are unrelated', () => {
  const correlation = (a: readonly number[], b: readonly number[]) =>
    mean(a.map((v, i) => (v - 0.5) * (b[i]! - 0.5))) * 12;
  const first = draw(20_000, random(7));
  expect(Math.abs(correlation(first, draw(20_000, random(8))))).toBeLessThan(0.03);
  const source = random(7);
  const forked = fork(source);
  expect(Math.abs(correlation(draw(20_000, source), draw(20_000, forked)))).toBeLessThan(0.03);
});

test('every value of a small range is as likely (chi-square)', () => {
  const r = random(3);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) counts[integer(r, 10)]!++;
  const chiSquare = counts.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(27.9); // 99.9 % of 9 degrees of freedom
});

test('the normal distribution has its first four moments', () => {
  const r = random(4);
  const x = draw(200_000, () => normal(r));
  expect(mean(x)).toBeCloseTo(0, 1.9);
  expect(mean(x.map((v) => v ** 2))).toBeCloseTo(1, 1.7);
  expect(mean(x.map((v) => v ** 3))).toBeCloseTo(0, 1.3);
  expect(mean(x.map((v) => v ** 4))).toBeCloseTo(3, 0.9);
});

test('uniform, choice and shuffle', () => {
  const r = random(5);
  for (const v of draw(1000, () => uniform(r, -2, 3))) {
    expect(v).toBeGreaterThanOrEqual(-2);
    expect(v).toBeLessThan(3);
  }
  const items = ['a', 'b', 'c', 'd'] as const;
  expect(new Set(draw(100, () => choice(items, r)))).toEqual(new Set(items));
  expect(() => choice([], r)).toThrow('nothing to choose');
  const orders = new Map<string, number>();
  for (let i = 0; i < 24_000; i++) {
    const order = shuffle(items, r).join('');
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  expect(orders.size).toBe(24);
  expect(Math.min(...orders.values())).toBeGreaterThan(850);
  expect(Math.max(...orders.values())).toBeLessThan(1150);
  expect(items).toEqual(['a', 'b', 'c', 'd']);
});

test('integers draws as many single integers would', () => {
  const [together, alone] = [random(3), random(3)];
  const drawn = integers(together, 7, 50);
  expect([...drawn]).toEqual(Array.from({ length: 50 }, () => integer(alone, 7)));
  expect(together()).toBe(alone());
});
