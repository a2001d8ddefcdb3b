import { expect, test } from 'vitest';
import { FileMistake } from '../own/file-mistake.ts';
import { readSmiles, smilesExample } from './smiles.ts';

test('a molecule is read, aromatic however it is written', async () => {
  const aspirin = await readSmiles(`${smilesExample.en} aspirin\n`);
  if (aspirin instanceof FileMistake) throw aspirin;
  expect(aspirin).toMatchObject({ tpsa: 63.6 });
  expect(aspirin.atoms).toHaveLength(13);
  const written = await readSmiles('CC(=O)OC1=CC=CC=C1C(=O)O');
  if (written instanceof FileMistake) throw written;
  expect(written.bonds.filter((type, k) => k % 3 === 2 && type === 3)).toHaveLength(6);
});

test.each([
  ['', 'There is no SMILES.'],
  ['CCO\nCCN', 'There are 2 lines.'],
  ['CC水', 'Character 3, “水”, is no character of SMILES.'],
  ['CC)C', 'Character 3, “)”, has no “(” before it.'],
  ['CC(C', 'Character 3, “(”, is never closed.'],
  ['C1CCC', 'a ring number is never closed'],
  ['CC=', 'a bond leads to no atom'],
  ['CCX', 'Character 3, “X”: there is no such element.'],
  ['CC>>C', 'Character 3, “>”: this cannot be read as SMILES.'],
  ['CC[Si](C)C', 'The element Si is in no molecule'],
  ['CC.CC', 'There are 2 parts'],
  ['O', 'there are 1'],
  ['C'.repeat(31), 'there are 31'],
  ['C[O+](C)C', 'Atom 2 (O)'],
])('%s: what is wrong, and where', async (smiles, message) => {
  const mistake = await readSmiles(smiles);
  if (!(mistake instanceof FileMistake)) throw new Error(`${smiles} was read`);
  expect(mistake.text.en).toContain(message);
  expect(mistake.text.ja).not.toBe('');
});
