import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { circles, imports } from '../harness/circles.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const rooms = '{src,harness,build,bench,scripts,tests,template}/**/*.{ts,mjs}';

test('there is no import cycle, not even of types', () => {
  const graph = imports(root, rooms);
  expect(graph.get('tests/circles.test.ts')).toEqual(['harness/circles.ts']);
  expect(circles(graph)).toEqual([]);
});

test('a cycle is found and reported as a path', () => {
  const graph = new Map([
    ['a', ['b', 'd']],
    ['b', ['c']],
    ['c', ['b']],
    ['d', ['b', 'd']],
  ]);
  expect(circles(graph)).toEqual([
    ['b', 'c', 'b'],
    ['d', 'd'],
  ]);
});

test('an import of a type counts, one of a package does not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'circle-'));
  writeFileSync(join(folder, 'a.ts'), "import type { B } from './b.ts'; export type A = B;");
  writeFileSync(join(folder, 'b.ts'), "export type { A as B } from './a.ts'; import 'c.ts';");
  const graph = imports(folder);
  rmSync(folder, { recursive: true });
  expect(circles(graph)).toEqual([['a.ts', 'b.ts', 'a.ts']]);
});
