import type { Recipe } from '../tools/recipe.ts';
import { jsonOf, textOf } from '../tools/text.ts';
import manifest from './manifest.json' with { type: 'json' };
import { mostAtoms, type Molecule } from './molecule.ts';
import { complete, readMolecule } from './read.ts';

type Line = readonly [smiles: string, tpsa: number];

/** The molecules that can be used, and how many lines the file has. */
export function usable(csv: string): { molecules: Line[]; lines: number } {
  const lines = csv.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const known = new Map<string, Line>();
  for (const line of lines) {
    const comma = line.lastIndexOf(',');
    const smiles = line.slice(0, comma);
    if (!known.has(smiles)) known.set(smiles, [smiles, Number(line.slice(comma + 1))]);
  }
  return { molecules: [...known.values()].filter(isUsable), lines: lines.length };
}

function isUsable([smiles, tpsa]: Line): boolean {
  const read = readMolecule(smiles, false);
  const { length } = read.symbols;
  if (read.parts > 1 || length < 3 || length > mostAtoms) return false;
  const molecule = complete(read);
  // Where aromaticity is a matter of definition, the contributions do not add up to the file's number.
  return molecule !== undefined && Math.abs(molecule.tpsa - tpsa) < 0.015;
}

/** Molecules spread evenly over the file, with the file's TPSA. */
export function selected(csv: string): Molecule[] {
  const { molecules, lines } = usable(csv);
  if (lines !== manifest.lines || molecules.length !== manifest.usable)
    throw new RangeError(`${lines} lines, ${molecules.length} usable molecules`);
  const every = molecules.length / manifest.molecules;
  return Array.from({ length: manifest.molecules }, (_, i) => {
    const [smiles, tpsa] = molecules[Math.floor(i * every)]!;
    return { ...complete(readMolecule(smiles))!, tpsa };
  });
}

/** A molecule in one line; of the shares, those that are not zero. */
const row = ({ smiles, tpsa, atoms, bonds, at, shares }: Molecule) => [
  smiles,
  tpsa,
  [...atoms],
  [...bonds],
  Array.from(at, (x) => Math.round(100 * x)),
  Array.from(shares, (share) => Math.round(100 * share)),
];

export default {
  source:
    'first_5k.tpsa.csv from RDKit’s data, in Data/NCI/ ' +
    '(Debian: apt-get download rdkit-data && dpkg -x rdkit-data_*.deb .)',
  installed: ['/usr/share/RDKit/Data/NCI/first_5k.tpsa.csv'],
  make: (source) => [jsonOf({ molecules: selected(textOf(source)).map(row) })],
} satisfies Recipe;
