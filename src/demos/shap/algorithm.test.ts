import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normal, random } from '../../numerics/random.ts';
import {
  coalition,
  drawCoalitions,
  exactShapley,
  kernelShap,
  permutationShap,
  type Coalition,
  type Value,
} from './algorithm.ts';

const key = (S: Coalition) => S.reduce((k, inside, i) => k | (inside << i), 0);
const sum = (numbers: readonly number[]) => numbers.reduce((total, x) => total + x, 0);
const far = (a: readonly number[], b: readonly number[]) =>
  Math.max(...a.map((x, i) => Math.abs(x - b[i]!)));
const rms = (a: readonly number[], b: readonly number[]) =>
  Math.sqrt(sum(a.map((x, i) => (x - b[i]!) ** 2)) / a.length);

/** A game without structure: 2^m numbers. */
function anyGame(m: number, seed: number): Value {
  const source = random(seed);
  const v = Array.from({ length: 2 ** m }, () => normal(source));
  return (S) => v[key(S)]!;
}
/** Players get a_i each, and a_ij more for every pair that is complete. */
function pairGame(m: number, seed: number): Value {
  const source = random(seed);
  const a = Array.from({ length: m }, () => Array.from({ length: m }, () => normal(source)));
  return (S) => sum(a.flatMap((row, i) => row.map((x, j) => (j <= i && S[i] && S[j] ? x : 0))));
}

/** What each coalition gets, by its number. */
const valuesOf = (value: Value, m: number) =>
  Array.from({ length: 2 ** m }, (_, k) => value(coalition(k, m)));
const exactly = (value: Value, m: number) => exactShapley(valuesOf(value, m), m);

/** What a method finds with n coalitions; tried one after the other, as a run does. */
function estimated(
  method: typeof kernelShap,
  {
    value,
    m,
    n,
    seed = 1,
    paired = true,
  }: { value: Value; m: number; n: number; seed?: number; paired?: boolean },
): number[] {
  const estimate = method({ value, m, random: random(seed), paired });
  estimate.until(n);
  return estimate.phi();
}
const nobody = (m: number) => coalition(0, m);
const everybody = (m: number) => coalition(2 ** m - 1, m);

/** The definition: the mean over all m! orders of what a player adds to those before. */
function overAllOrders(value: Value, m: number): number[] {
  const sums = new Array<number>(m).fill(0);
  let orders = 0;
  const walk = (order: number[], rest: number[]) => {
    if (rest.length === 0) {
      orders++;
      const S = new Uint8Array(m);
      for (const player of order) {
        const before = value(S);
        S[player] = 1;
        sums[player]! += value(S) - before;
      }
    }
    for (const next of rest)
      walk(
        [...order, next],
        rest.filter((player) => player !== next),
      );
  };
  walk(
    [],
    Array.from({ length: m }, (_, i) => i),
  );
  return sums.map((total) => total / orders);
}

describe('exactShapley', () => {
  test.each([1, 2, 3, 4, 5, 6])('is the mean over all orders, m = %d', (m) => {
    for (const seed of [1, 2, 3]) {
      const value = anyGame(m, seed);
      expect(far(exactly(value, m), overAllOrders(value, m))).toBeLessThan(1e-12);
    }
  });

  test('an additive game: everyone gets what they bring', () => {
    const brings = [3, -1, 0, 2.5, 7];
    const value: Value = (S) => 10 + sum(brings.map((x, i) => x * S[i]!));
    expect(far(exactly(value, 5), brings)).toBeLessThan(1e-12);
  });

  test('a unanimity game: those who are needed share, the others get nothing', () => {
    const needed = [1, 3, 4];
    const value: Value = (S) => (needed.every((i) => S[i]) ? 1 : 0);
    const expected = Array.from({ length: 7 }, (_, i) => (needed.includes(i) ? 1 / 3 : 0));
    expect(far(exactly(value, 7), expected)).toBeLessThan(1e-12);
  });

  test('the glove game by hand: one left glove, two right ones', () => {
    const value: Value = (S) => Math.min(S[0]!, S[1]! + S[2]!);
    expect(far(exactly(value, 3), [2 / 3, 1 / 6, 1 / 6])).toBeLessThan(1e-12);
  });

  test('thirteen players share out all that there is', () => {
    const value = anyGame(13, 5);
    const all = value(coalition(8191, 13)) - value(coalition(0, 13));
    expect(sum(exactly(value, 13))).toBeCloseTo(all, 10);
  });

  test('coalitions are taken by number, bit i being player i', () => {
    const v = Array.from({ length: 16 }, (_, k) => (k * 7919) % 13);
    expect(
      far(
        exactShapley(v, 4),
        overAllOrders((S) => v[key(S)]!, 4),
      ),
    ).toBeLessThan(1e-12);
  });
});

describe('kernelShap', () => {
  test.each([1, 2, 3, 5, 9])('with all coalitions it is exact, m = %d', (m) => {
    const value = anyGame(m, m);
    const phi = estimated(kernelShap, { value, m, n: 2 ** m - 2 });
    expect(far(phi, exactly(value, m))).toBeLessThan(1e-9);
  });

  test('so it is where some were drawn before', () => {
    const value = anyGame(4, 3);
    const estimate = kernelShap({ value, m: 4, random: random(1), paired: true });
    for (const n of [6, 12, 14, 20]) estimate.until(n);
    expect(estimate.phi()).toEqual(estimated(kernelShap, { value, m: 4, n: 14 }));
  });

  test.each([true, false])('what it finds adds up, whatever was drawn, paired: %s', (paired) => {
    const value = anyGame(6, 3);
    const all = value(everybody(6)) - value(nobody(6));
    for (const n of [0, 1, 2, 5, 40]) {
      const phi = estimated(kernelShap, { value, m: 6, n, seed: 9, paired });
      expect(sum(phi)).toBeCloseTo(all, 10);
    }
  });

  test('without a single coalition it shares equally', () => {
    const value: Value = (S) => sum([...S]) ** 2;
    const phi = estimated(kernelShap, { value, m: 5, n: 0 });
    expect(far(phi, [5, 5, 5, 5, 5])).toBeLessThan(1e-12);
  });

  test('it is the least-squares fit to what was drawn: no step within the condition is better', () => {
    const m = 6;
    const value = anyGame(m, 8);
    const drawn: Coalition[] = [];
    const watched: Value = (S) => {
      drawn.push(S.slice());
      return value(S);
    };
    const found = estimated(kernelShap, { value: watched, m, n: 30, seed: 2 });
    const base = value(nobody(m));
    const misfit = (phi: readonly number[]) =>
      sum(
        drawn
          .filter((S) => sum([...S]) % m !== 0)
          .map((S) => (value(S) - base - sum(phi.map((x, i) => x * S[i]!))) ** 2),
      );
    expect(drawn).toHaveLength(30 + 2);
    const step = 1e-4;
    for (let i = 0; i < m; i++)
      for (let j = 0; j < m; j++) {
        if (i === j) continue;
        const moved = found.map((x, k) => x + (k === i ? step : k === j ? -step : 0));
        expect(misfit(moved)).toBeGreaterThan(misfit(found));
      }
  });

  test.each([true, false])('it comes near the exact values, paired: %s', (paired) => {
    const value = anyGame(8, 4);
    const exact = exactly(value, 8);
    const error = (n: number, seed: number) =>
      rms(estimated(kernelShap, { value, m: 8, n, seed, paired }), exact);
    const mean = (n: number) => sum([1, 2, 3, 4, 5, 6].map((seed) => error(n, seed))) / 6;
    expect(mean(240)).toBeLessThan(mean(30) / 1.8); // eight times as many: 2.8 times nearer
  });

  test('each size is drawn as often as the kernel weighs it', () => {
    const m = 5;
    const draws = drawCoalitions(m, random(3), false);
    const counts = new Array<number>(m + 1).fill(0);
    const members = new Array<number>(m).fill(0);
    for (let n = 0; n < 20_000; n++) {
      const S = draws.next().value;
      counts[sum([...S])]!++;
      S.forEach((inside, i) => (members[i]! += inside));
    }
    // 1 / (size (m − size)) for the sizes 1 … 4: 1/4, 1/6, 1/6, 1/4 of their sum 5/6
    [0, 0.3, 0.2, 0.2, 0.3, 0].forEach((share, size) =>
      expect(counts[size]! / 20_000).toBeCloseTo(share, 1.5),
    );
    for (const count of members) expect(count / 20_000).toBeCloseTo(0.5, 1.5);
  });
});

describe('permutationShap', () => {
  test('in an additive game one order is enough', () => {
    const value: Value = (S) => 1 + 2 * S[0]! - 3 * S[1]! + 5 * S[2]!;
    expect(estimated(permutationShap, { value, m: 3, n: 2 })).toEqual([2, -3, 5]);
  });

  test('without a whole order it shares equally', () => {
    const value: Value = (S) => sum([...S]) ** 2;
    expect(estimated(permutationShap, { value, m: 5, n: 3 })).toEqual([5, 5, 5, 5, 5]);
  });

  test.each([true, false])('what it finds adds up, paired: %s', (paired) => {
    const value = anyGame(7, 2);
    const phi = estimated(permutationShap, { value, m: 7, n: 5 * 6, seed: 4, paired });
    expect(sum(phi)).toBeCloseTo(value(everybody(7)) - value(nobody(7)), 10);
  });

  test('an order takes m − 1 coalitions besides none and all', () => {
    let asked = 0;
    const value: Value = (S) => {
      if (sum([...S]) % 6 !== 0) asked++;
      return 0;
    };
    estimated(permutationShap, { value, m: 6, n: 4 * 5 });
    expect(asked).toBe(4 * 5);
    estimated(permutationShap, { value, m: 6, n: 4 * 5 - 1 });
    expect(asked).toBe(4 * 5 + 3 * 5);
  });

  test.each([true, false])('it comes near the exact values, paired: %s', (paired) => {
    const value = anyGame(7, 6);
    const phi = estimated(permutationShap, { value, m: 7, n: 4000 * 6, seed: 5, paired });
    expect(far(phi, exactly(value, 7))).toBeLessThan(0.08);
  });
});

describe('opposite pairs', () => {
  test('one order and its reverse are exact where only pairs of players interact', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 99 }), (m, seed) => {
        const value = pairGame(m, seed);
        const phi = estimated(permutationShap, { value, m, n: 2 * (m - 1), seed });
        expect(far(phi, exactly(value, m))).toBeLessThan(1e-9);
      }),
    );
  });

  test('so is Kernel SHAP, once the coalitions tell the players apart', () => {
    const value = pairGame(8, 1);
    const run = (paired: boolean) => estimated(kernelShap, { value, m: 8, n: 60, seed: 6, paired });
    expect(far(run(true), exactly(value, 8))).toBeLessThan(1e-9);
    expect(far(run(false), exactly(value, 8))).toBeGreaterThan(1e-2);
  });
});
