import { expect, test } from 'vitest';
import { cos, exp, ln, sin } from './elementary.ts';
import { random, uniform } from './random.ts';

/** The largest error over 20,000 arguments, relative where the true value exceeds `floor`. */
function worst(ours: (x: number) => number, theirs: (x: number) => number, at: () => number) {
  let error = 0;
  for (let i = 0; i < 20_000; i++) {
    const x = at();
    error = Math.max(error, Math.abs(ours(x) - theirs(x)) / Math.max(Math.abs(theirs(x)), 1e-300));
  }
  return error;
}
const r = random(1);
const absolute = (f: (x: number) => number) => (x: number) => f(x) + 2;

test('ln', () => {
  expect(worst(ln, Math.log, () => 10 ** uniform(r, -300, 300))).toBeLessThan(5e-16);
  expect(worst(ln, Math.log, () => uniform(r, 0, 1))).toBeLessThan(5e-16);
  expect(worst(ln, Math.log, () => uniform(r, 0.99, 1.01))).toBeLessThan(5e-16);
  expect([ln(1), ln(0), ln(Infinity)]).toEqual([0, -Infinity, Infinity]);
  expect(ln(5e-324)).toBeCloseTo(Math.log(5e-324), 12);
  expect([ln(-1), ln(NaN)]).toEqual([NaN, NaN]);
});

test('exp', () => {
  expect(worst(exp, Math.exp, () => uniform(r, -700, 700))).toBeLessThan(1e-15);
  expect(worst(exp, Math.exp, () => uniform(r, -1, 1))).toBeLessThan(5e-16);
  expect([exp(0), exp(710), exp(-800), exp(NaN)]).toEqual([1, Infinity, 0, NaN]);
  expect(exp(709.7)).toBeCloseTo(Math.exp(709.7), -293);
});

test('sin and cos', () => {
  for (const [ours, theirs] of [
    [sin, Math.sin],
    [cos, Math.cos],
  ] as const) {
    expect(worst(absolute(ours), absolute(theirs), () => uniform(r, -10, 10))).toBeLessThan(1e-15);
    expect(worst(absolute(ours), absolute(theirs), () => uniform(r, -1e5, 1e5))).toBeLessThan(
      1e-15,
    );
  }
  expect([sin(0), cos(0), sin(Infinity)]).toEqual([0, 1, NaN]);
});
