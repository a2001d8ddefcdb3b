import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closure } from '../harness/source.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What a demo written in these files depends on, by file name or package. */
function dependencies(files: Record<string, string>): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'source-'));
  folders.push(folder);
  mkdirSync(join(folder, 'data'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const found = closure(folder, ['session.ts']);
  return new Map([...found].map(([name, content]) => [name, String(content)]));
}

const session = `
  import * as tf from '@tensorflow/tfjs-core';
  import type { Demo } from './types.ts';
  import { rate } from './rate.ts';
  const url = new URL('./data/points.bin', import.meta.url);
  export const start = async (demo: Demo) => [tf, rate, url, await import('./late.ts'), demo];
`;
const files = {
  'session.ts': session,
  'types.ts': 'export interface Demo {}',
  'rate.ts': "export { rate } from './number.ts';",
  'number.ts': 'export const rate = 0.1;',
  'late.ts': 'export const late = 1;',
  'data/points.bin': '12345',
  'other.ts': 'export const other = 1;',
};

test('everything reached by value counts, types and strangers do not', () => {
  expect([...dependencies(files).keys()].sort()).toEqual([
    '@tensorflow/tfjs-core',
    'data/points.bin',
    'late.ts',
    'number.ts',
    'rate.ts',
    'session.ts',
  ]);
});

test.each([
  ['a comment', 'number.ts', '/** The rate. */ export const rate = 0.1; // small'],
  ['a type', 'number.ts', 'export const rate: number = 0.1;'],
  ['layout', 'number.ts', 'export const rate =\n  0.1;\n\n'],
])('%s changes nothing', (_, name, content) => {
  expect(dependencies({ ...files, [name]: content })).toEqual(dependencies(files));
});

test.each([
  ['a number', 'number.ts', 'export const rate = 0.2;'],
  ['a datum', 'data/points.bin', '12346'],
])('%s counts', (_, name, content) => {
  expect(dependencies({ ...files, [name]: content })).not.toEqual(dependencies(files));
});

test('a file that is missing is an error', () => {
  const { 'number.ts': _, ...rest } = files;
  expect(() => dependencies(rest)).toThrow(/number\.ts/);
});
