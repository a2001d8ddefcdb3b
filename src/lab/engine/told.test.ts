import { expect, test } from 'vitest';
import { told } from './told.ts';

const withStack = (stack: string | undefined) =>
  Object.assign(new TypeError('no such row'), { stack });

test.for([
  ['TypeError: no such row\n    at a (b.js:1)', 'TypeError: no such row\n    at a (b.js:1)'],
  ['a@b.js:1', 'TypeError: no such row\na@b.js:1'],
  [undefined, 'TypeError: no such row'],
])('an error is told with its message, whatever its stack: %j', ([stack, expected]) => {
  expect(told(withStack(stack))).toBe(expected);
});

test('what is thrown and is no error is told too', () => {
  expect(told('gone')).toBe('gone');
});
