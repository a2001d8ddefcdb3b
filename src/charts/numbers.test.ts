import { expect, test } from 'vitest';
import { percent, signed, withSign } from './numbers.ts';

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
