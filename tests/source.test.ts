import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closure } from '../harness/source.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The dependencies of a demo written in these files, by file name or package. */
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

test('everything reached by value counts; types and unrelated files do not', () => {
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

const demo = `
  import { choice, defineDemo, slider } from './contract.ts';
  export default defineDemo({
    title: { ja: '題', en: 'title' },
    shape: 'tall',
    params: {
      rate: slider({ label: { ja: '率', en: 'rate' }, default: 0.1, min: 0, max: 1, step: 0.1, affects: 'step' }),
      kind: choice({ default: 'a', options: { a: { ja: 'あ', en: 'a' }, b: { ja: 'い', en: 'b' } } }),
    },
    steps: 100,
    pace: 10,
  });
`;
const claims = `
  import { claim } from './contract.ts';
  const label = { ja: '正解率', en: 'accuracy' };
  export default {
    wins: claim({
      runs: { run: { steps: 10 } },
      measure: ({ run }) => ({ ours: run.last.metric('ours/accuracy') }),
      holds: ({ ours }) => ours > 0.5,
      evidence: { label, names: { ours: { ja: '提案', en: 'ours' } } },
    }),
  };
`;
const declared = {
  'session.ts': "export { default as demo } from './demo.ts'; export * from './claims.ts';",
  'contract.ts': 'export const [claim, choice, defineDemo, slider] = [];',
  'demo.ts': demo,
  'claims.ts': claims,
};
/** Those files with one text replaced by another. */
const reworded = (file: 'demo.ts' | 'claims.ts', from: string, to: string) => {
  expect(declared[file]).toContain(from);
  return dependencies({ ...declared, [file]: declared[file].replace(from, to) });
};

test.each([
  ['a title', 'demo.ts', "'題'", "'別の題'"],
  ['a label', 'demo.ts', "'rate'", '`learning rate ${1}`'],
  ['a hint', 'demo.ts', 'default: 0.1,', "hint: { ja: '率', en: 'x' }, default: 0.1,"],
  ['the name of an option', 'demo.ts', "en: 'b'", "en: 'bee'"],
  ['the shape', 'demo.ts', "shape: 'tall'", "shape: 'wide', height: { page: 3, phone: 4 }"],
  [
    'whose names have room below a chart',
    'demo.ts',
    'pace',
    "reportedBy: { loss: ['ours'] }, pace",
  ],
  ['the pace', 'demo.ts', 'pace: 10', 'pace: 20'],
  ['a label that evidence shares', 'claims.ts', "'accuracy'", "'accuracy, held out'"],
  ['what a number is called', 'claims.ts', "'ours'", "'our own'"],
  ['how evidence is drawn', 'claims.ts', 'evidence: { label,', "evidence: { label, unit: 'share',"],
] as const)('%s changes nothing', (_, file, from, to) => {
  expect(reworded(file, from, to)).toEqual(dependencies(declared));
});

test.each([
  ['a default', 'demo.ts', 'default: 0.1', 'default: 0.2'],
  ['a range', 'demo.ts', 'max: 1', 'max: 2'],
  ['what a parameter affects', 'demo.ts', "affects: 'step'", "affects: 'setup'"],
  ['an option', 'demo.ts', 'b: {', 'c: {'],
  ['the length of a run', 'demo.ts', 'steps: 100', 'steps: 200'],
  ['the steps of a claim', 'claims.ts', 'steps: 10', 'steps: 20'],
  ['what is measured', 'claims.ts', 'ours/accuracy', 'theirs/accuracy'],
  ['a predicate', 'claims.ts', 'ours > 0.5', 'ours > 0.4'],
] as const)('%s counts', (_, file, from, to) => {
  expect(reworded(file, from, to)).not.toEqual(dependencies(declared));
});

test('a missing file is an error', () => {
  const { 'number.ts': _, ...rest } = files;
  expect(() => dependencies(rest)).toThrow(/number\.ts/);
});
