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
  ['CCO\nCCN', 'There are 2 lines with text: rows 1 and 2.'],
  ['CCO\n\nCCN\nCCC', 'There are 3 lines with text, such as rows 1 and 3.'],
  ['{"smiles": "CCO"}', 'This is JSON. Write the SMILES alone, in one line.'],
  ['<!DOCTYPE html>\n<p>CCO', 'This is HTML.'],
  ['name,SMILES\nethanol,CCO\namine,CCN', 'There are 2 lines with text: rows 2 and 3.'],
  ['name,SMILES\nethanol,CC)O', 'Row 2: Character 3, “)”, has no “(” before it.'],
  ['name,SMILES', 'There is no SMILES.'],
  ['CC水', 'Character 3, “水”, is no character of SMILES.'],
  ['CC)C', 'Character 3, “)”, has no “(” before it.'],
  ['CC(C', 'Character 3, “(”, is never closed.'],
  ['C1CCC', 'a ring number is never closed'],
  ['CC=', 'a bond leads to no atom'],
  ['CCX', 'Character 3, “X”: there is no such element.'],
  ['CC>>C', 'Character 3, “>”: this cannot be read as SMILES.'],
  ['CC[Si](C)C', 'The element Si is in no molecule'],
  ['CC.CC', 'There are 2 parts'],
  ['O', 'there is 1'],
  ['C'.repeat(31), 'there are 31'],
  ['C[O+](C)C', 'Atom 2 (O)'],
])('%s: what is wrong, and where', async (smiles, message) => {
  const mistake = await readSmiles(smiles);
  if (!(mistake instanceof FileMistake)) throw new Error(`${smiles} was read`);
  expect(mistake.text.en).toContain(message);
  expect(mistake.text.ja).not.toBe('');
});

test('a file of SMILES may have a mark, comments, blank lines, a heading and a name, which are told', async () => {
  const read = await readSmiles('\uFEFF# NCI\r\n\r\nSMILES,name\r\n"CCO",ethanol,46.07\r\n\r\n');
  if (read instanceof FileMistake) throw read;
  expect([read.smiles, read.tpsa]).toEqual(['CCO', 20.23]);
  expect(read.said.map(({ en }) => en)).toEqual([
    'A molecule of 3 atoms besides hydrogen read.',
    'Comment lines (#) skipped: 1.',
    'Not used, beside the SMILES: “ethanol 46.07”.',
  ]);
  const wrong = await readSmiles('# two\r\rCC)C x\r');
  if (!(wrong instanceof FileMistake)) throw new Error('it was read');
  expect(wrong.text.en).toBe('Row 3: Character 3, “)”, has no “(” before it.');
  expect(wrong.text.ja).toContain('3行目：3文字目');
  const two = await readSmiles('CCO\n# and\nCCN');
  expect((two as FileMistake).text.en).toContain('rows 1 and 3');
});

test.each(['名前,SMILES\nエタノール,CCO\n', '"CID";"Canonical_SMILES"\r\n"702";"CCO"\r\n'])(
  'of a table the column of SMILES is read: %j',
  async (table) => {
    const read = await readSmiles(table);
    if (read instanceof FileMistake) throw read;
    expect(read.smiles).toBe('CCO');
    expect(read.said[1]!.en).toMatch(/^Not used, beside the SMILES: “(エタノール|702)”\.$/);
  },
);
