import { expect, test } from 'vitest';
import { listed, phrases, sentences } from './phrases.ts';

const say = phrases({
  done: { ja: '完了', en: 'done' },
  of: { ja: '{m}個のうち{n}個', en: '{n} of {m}' },
  twice: { ja: '{n}と{n}', en: '{n} and {n}' },
});

test('a phrase is said in the language asked for, its blanks filled in', () => {
  expect(say('ja', 'done')).toBe('完了');
  expect(say('ja', 'of', { n: 3, m: 10 })).toBe('10個のうち3個');
  expect(say('en', 'of', { n: 'none', m: 10 })).toBe('none of 10');
  expect(say('en', 'twice', { n: 2 })).toBe('2 and 2');
});

test('what is filled in is taken as it stands', () => {
  expect(say('en', 'of', { n: '$&', m: '{n}' })).toBe('$& of {n}');
});

// If TypeScript accepts one of these mistakes, `npm run types` reports its `@ts-expect-error`.
test('a missing blank, one too many and an unknown phrase are type errors', () => {
  const wrong = [
    // @ts-expect-error: m is missing
    () => say('en', 'of', { n: 1 }),
    // @ts-expect-error: all blanks are missing
    () => say('en', 'of'),
    // @ts-expect-error: there is no blank
    () => say('en', 'done', { n: 1 }),
    // @ts-expect-error: there is no x
    () => say('en', 'of', { n: 1, m: 2, x: 3 }),
    // @ts-expect-error: there is no such phrase
    () => say('en', 'other'),
  ];
  expect(wrong[0]!()).toBe('1 of undefined');
});

test('which of several phrases is said may be decided later; each takes what it has', () => {
  const either = (phrase: 'done' | 'twice') => say('en', phrase, { n: 1 });
  expect([either('done'), either('twice')]).toEqual(['done', '1 and 1']);
});

test('lists and sentences are joined as the language does', () => {
  expect(listed('ja', ['a', 2, 'c'])).toBe('a、2、c');
  expect(listed('en', ['a', 2, 'c'])).toBe('a, 2, c');
  expect(sentences('ja', '一。', '', '二。')).toBe('一。二。');
  expect(sentences('en', 'One.', '', 'Two.')).toBe('One. Two.');
});
