import type { Text } from '../../i18n/text.ts';
import { FileMistake, inRow } from '../own/file-mistake.ts';
import { elements, mostAtoms, type Molecule } from './molecule.ts';
import { lineOf } from './smiles-line.ts';

const aspirin = 'CC(=O)Oc1ccccc1C(=O)O';
/** Aspirin. */
export const smilesExample: Text = { ja: aspirin, en: aspirin };

/** A reader's molecule, and what was taken from the file. */
interface OwnMolecule extends Molecule {
  said: readonly Text[];
}

/**
 * A reader's own molecule from a file with one line of SMILES, or what is wrong with it and where, in both languages.
 * Loads openchemlib the first time; rejects if that does not arrive.
 */
export async function readSmiles(text: string): Promise<OwnMolecule | FileMistake> {
  const found = lineOf(text);
  if (found instanceof FileMistake) return found;
  const { smiles, row, said } = found;
  const molecule = await moleculeOf(smiles);
  if (!(molecule instanceof FileMistake)) return { ...molecule, said: said(molecule) };
  return row > 1 ? inRow(row, molecule.text) : molecule;
}

async function moleculeOf(smiles: string): Promise<Molecule | FileMistake> {
  const wrong = unlikeSmiles(smiles);
  if (wrong) return wrong;
  const { complete, readMolecule } = await import('./read.ts');
  let read: ReturnType<typeof readMolecule>;
  try {
    read = readMolecule(smiles);
  } catch (error) {
    return unreadable(smiles, String(error));
  }
  const strange = read.symbols.find((symbol) => !elements.some((known) => known === symbol));
  if (strange !== undefined)
    return new FileMistake({
      ja: `元素${strange}は学習に使った分子にありません。使える元素は${elements.join('、')}です。`,
      en: `The element ${strange} is in no molecule that is learned from. Use ${elements.join(', ')}.`,
    });
  if (read.parts > 1)
    return new FileMistake({
      ja: `互いに結合していない部分が${read.parts}個あります。一つにつながった分子を書いてください。`,
      en: `There are ${read.parts} parts that no bond connects. Write one connected molecule.`,
    });
  const { length } = read.symbols;
  if (length < 2 || length > mostAtoms)
    return new FileMistake({
      ja: `水素を除く原子は2〜${mostAtoms}個としてください（${length}個あります）。`,
      en: `There must be 2 to ${mostAtoms} atoms besides hydrogen; there ${length === 1 ? 'is' : 'are'} ${length}.`,
    });
  const untold = read.shares.indexOf(undefined);
  return complete(read) ?? unlisted(untold, read.symbols[untold] ?? '');
}

/** What openchemlib passes over: no text, characters that SMILES does not have, parentheses left open. */
function unlikeSmiles(smiles: string): FileMistake | undefined {
  if (smiles === '') return new FileMistake({ ja: 'SMILESが空です。', en: 'There is no SMILES.' });
  const stray = /[^\x21-\x7e]/u.exec(smiles);
  if (stray) return at(stray.index, stray[0], 'stray');
  const open: number[] = [];
  for (const [i, character] of Array.from(smiles).entries())
    if (character === '(') open.push(i);
    else if (character === ')' && open.pop() === undefined) return at(i, ')', 'unopened');
  return open.length > 0 ? at(open.at(-1)!, '(', 'unclosed') : undefined;
}

const kinds = {
  stray: { ja: 'SMILESに使えない文字です', en: 'is no character of SMILES' },
  unopened: { ja: '対応する「(」がありません', en: 'has no “(” before it' },
  unclosed: { ja: '閉じる「)」がありません', en: 'is never closed' },
  ring: { ja: '閉じていない環の番号があります', en: 'a ring number is never closed' },
  bond: { ja: '結合の先に原子がありません', en: 'a bond leads to no atom' },
  atom: { ja: '知られていない元素です', en: 'there is no such element' },
  other: { ja: 'SMILESとして読めません', en: 'this cannot be read as SMILES' },
} satisfies Record<string, Text>;

function at(index: number, character: string, kind: keyof typeof kinds): FileMistake {
  const { ja, en } = kinds[kind];
  return new FileMistake({
    ja: `${index + 1}文字目「${character}」：${ja}。`,
    en: `Character ${index + 1}, “${character}”, ${en}.`,
  });
}

/** openchemlib says in English what it stumbled over, and at which character. */
function unreadable(smiles: string, message: string): FileMistake {
  const kind =
    (message.includes('ring closure') && 'ring') ||
    (message.includes('open bond') && 'bond') ||
    (/atom label|element label/i.test(message) && 'atom') ||
    'other';
  const { ja, en } = kinds[kind];
  const found = /position:\s*(\d+)/i.exec(message)?.[1];
  const place = found === undefined ? undefined : Math.min(Number(found), smiles.length - 1);
  return place === undefined
    ? new FileMistake({ ja: `${ja}。`, en: `SMILES: ${en}.` })
    : new FileMistake({
        ja: `${place + 1}文字目「${smiles[place]!}」：${ja}。`,
        en: `Character ${place + 1}, “${smiles[place]!}”: ${en}.`,
      });
}

const unlisted = (atom: number, symbol: string): FileMistake =>
  new FileMistake({
    ja: `原子${atom + 1}（${symbol}）の結合・水素・電荷の組み合わせは、TPSAの表にありません。`,
    en: `Atom ${atom + 1} (${symbol}) has bonds, hydrogens or a charge that the table of TPSA does not list.`,
  });
