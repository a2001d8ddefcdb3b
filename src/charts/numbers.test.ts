import { expect, test } from 'vitest';
import {
  formatFor,
  formatted,
  formatUpTo,
  percent,
  plainNumber,
  signed,
  withSign,
} from './numbers.ts';

test('a true minus sign, and none before a zero', () => {
  expect(signed(-1.234)).toBe('−1.23');
  expect(signed(1.236)).toBe('1.24');
  expect(signed(-0.001)).toBe('0.00');
  expect(signed(-0.04, 1)).toBe('0.0');
  expect(signed(-12, 0)).toBe('−12');
});

test('a plus sign in a sum, and none before a zero', () => {
  expect(['+1.23', '−1.23', '0.00', '0.00']).toEqual([1.234, -1.234, 0.001, -0.001].map((n) => withSign(n))); // prettier-ignore
  expect(withSign(0.96, 1)).toBe('+1.0');
});

test('whole percent', () => {
  expect([0, 0.125, 0.994, 1].map(percent)).toEqual(['0%', '13%', '99%', '100%']);
});

test.each([
  [[1e-9, 1e-7], 1.53e-8, '0.153×10⁻⁷'],
  [[0, 69], 12.36, '12.4'],
  [[1.7e9, 1.7e9 + 69], 1.7e9 + 12.36, '1700000012.4'],
  [[0, 3e38], 1.5e38, '1.50×10³⁸'],
  [[5, 5], 5, '5.00'],
  [[0, 0], 0, '0.000'],
])('numbers as in %j are told apart', (all, value, text) => {
  expect(formatted(value, formatFor(all))).toBe(text);
});

test('in a sum with its sign; a digit more where it is asked for', () => {
  const format = formatFor([1e-9, 9e-9]);
  expect(formatted(2e-10, format, { sum: true })).toBe('+0.20×10⁻⁹');
  expect(formatted(2e-10, format, { more: 1 })).toBe('0.200×10⁻⁹');
});

test('a number by itself has no noise in its last digits', () => {
  const all = [7.332000000000001, -3e38, 1e-9, 1700000003, 0];
  expect(all.map(plainNumber)).toEqual(['7.332', '−3×10³⁸', '1×10⁻⁹', '1700000003', '0']);
  expect([1e-4, 2.5e-5, -1e-6].map(plainNumber)).toEqual(['0.0001', '2.5×10⁻⁵', '−1×10⁻⁶']);
});

test.each([
  [0.06, 0.03125, '0.0313'],
  [4e-9, 1.83e-9, '1.83×10⁻⁹'],
  [4e-9, 1e-20, '0.00×10⁻⁹'],
  [7e37, 7.332e36, '0.73×10³⁷'],
  [0, 0, '0.0000'],
])('of numbers up to %d, %d is written so that it can be told from 0', (most, value, text) => {
  expect(formatted(value, formatUpTo(most, 4))).toBe(text);
});
