import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepFigures, tries } from '../../../harness/fuzz.ts';
import { FileMistake } from '../own/file-mistake.ts';
import { readSmiles } from './smiles.ts';

const known = [
  'CCO',
  'CC(=O)Oc1ccccc1C(=O)O',
  'c1ccncc1',
  'N#CC=O',
  'C[N+](C)(C)C',
  '[2H]C([O-])=O',
  'F/C=C/Br',
];
/** Pieces that are put in, or in the place of what is there. */
const pieces = [
  '',
  '(',
  ')',
  '1',
  '%',
  '[',
  ']',
  '=',
  '#',
  '.',
  '>',
  '*',
  '水',
  '\0',
  '\t',
  ' name',
  ',a',
  '"',
  '\n',
  '\r\n',
  '\r',
  '\n#c\n',
  '\uFEFF',
  'C'.repeat(40),
  '[Xx]',
  '9'.repeat(400),
];
const change = fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...pieces));
const file = fc.tuple(fc.constantFrom(...known), fc.array(change, { maxLength: 4 }));

test('any line of SMILES is a molecule with finite numbers or a mistake in both languages', async () => {
  const counts = { inputs: 0, molecules: 0, mistakes: 0 };
  await fc.assert(
    fc.asyncProperty(file, async ([smiles, changes]) => {
      const text = changes.reduce((all, [at, length, piece]) => {
        const place = at % (all.length + 1);
        return all.slice(0, place) + piece + all.slice(place + length);
      }, smiles);
      counts.inputs++;
      const read = await readSmiles(text);
      if (read instanceof FileMistake) {
        counts.mistakes++;
        expect(Math.min(read.text.ja.length, read.text.en.length)).toBeGreaterThan(5);
        expect(read.text.en.length).toBeLessThan(300);
        return;
      }
      counts.molecules++;
      const n = read.atoms.length;
      expect([read.shares.length, read.at.length, n >= 2 && n <= 30]).toEqual([n, 2 * n, true]);
      expect([read.tpsa, ...read.shares, ...read.at].every(Number.isFinite)).toBe(true);
      expect(read.bonds.every((end, i) => i % 3 === 2 || end < n)).toBe(true);
    }),
    { seed: 20261130, numRuns: tries(200, 2000) },
  );
  keepFigures('smiles', counts);
  expect(Math.min(counts.molecules, counts.mistakes)).toBeGreaterThan(counts.inputs / 10);
}, 600_000);
