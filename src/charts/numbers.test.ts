import { expect, test } from 'vitest';
import { signed } from './numbers.ts';

test('a true minus sign, and none before a zero', () => {
  expect(signed(-1.234)).toBe('−1.23');
  expect(signed(1.236)).toBe('1.24');
  expect(signed(-0.001)).toBe('0.00');
  expect(signed(-0.04, 1)).toBe('0.0');
  expect(signed(-12, 0)).toBe('−12');
});
