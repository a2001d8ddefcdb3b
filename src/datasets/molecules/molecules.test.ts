import { expect, test } from 'vitest';
import { load } from '../tools/testing.ts';
import { elements, molecules, mostAtoms } from './index.ts';
import { complete, readMolecule } from './read.ts';
import { selected } from './recipe.ts';

test('1,500 different molecules whose bonds join atoms that there are', async () => {
  const all = await molecules(load);
  expect(new Set(all.map(({ smiles }) => smiles)).size).toBe(1500);
  for (const { atoms, bonds, at, shares } of all) {
    const n = atoms.length;
    expect(n >= 3 && n <= mostAtoms && at.length === 2 * n && shares.length === n).toBe(true);
    expect(atoms.every((atom) => atom < elements.length)).toBe(true);
    for (let b = 0; b < bonds.length; b += 3)
      expect(bonds[b]! < n && bonds[b + 1]! < n && bonds[b + 2]! < 4).toBe(true);
    expect(new Set([...bonds].filter((_, i) => i % 3 < 2)).size).toBe(n); // no atom stands alone
  }
});

test('the shares of the atoms add up to the number in the file', async () => {
  for (const { shares, tpsa, atoms } of await molecules(load)) {
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(tpsa, 1);
    const polar = [elements.indexOf('N'), elements.indexOf('O')];
    expect(shares.every((share, i) => share === 0 || polar.includes(atoms[i]!))).toBe(true);
  }
});

test('published values: aspirin, caffeine, ethylene oxide', () => {
  // Aspirin's and caffeine's as in PubChem, with one decimal; 12.53 is a row of the paper's table.
  const tpsa = (smiles: string) => complete(readMolecule(smiles))?.tpsa;
  expect(tpsa('CC(=O)OC1=CC=CC=C1C(=O)O')).toBeCloseTo(63.6, 1);
  expect(tpsa('C1CO1')).toBe(12.53);
  expect(tpsa('C[Si](C)C')).toBeUndefined();
});

test('a damaged file, or another source, is an error', async () => {
  await expect(molecules(() => Promise.resolve(new ArrayBuffer(8)))).rejects.toThrow();
  expect(() => selected('CCO,20.23')).toThrow('1 lines, 1 usable molecules');
});
