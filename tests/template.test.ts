import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the smallest technique takes at most 120 lines of code', () => {
  const lines = ['demo', 'algorithm', 'session', 'view', 'claims'].map((name) => {
    const file = new URL(`../template/demo/${name}.ts`, import.meta.url);
    return readFileSync(file, 'utf8').trimEnd().split('\n').length;
  });
  expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(120);
});
