/**
 * Reads SMILES by openchemlib, a large library: only the recipe imports this file, and a page once its reader has a
 * molecule of their own.
 */
import { Molecule as Structure, SmilesParser } from 'openchemlib';
import { contribution, type Surroundings } from './contributions.ts';
import { bondTypes, elements, type Molecule } from './molecule.ts';

/** What stands in a line of SMILES. */
export interface ReadMolecule extends Omit<Molecule, 'atoms' | 'shares' | 'tpsa'> {
  /** `[n]`: symbols, of any element. */
  symbols: readonly string[];
  /** `[n]`; undefined where the published table lists no contribution. */
  shares: readonly (number | undefined)[];
  /** Parts that no bond connects. */
  parts: number;
}

/**
 * Throws openchemlib's error, with the position in its message, if this is no SMILES. Drawing takes most of the time;
 * without it all coordinates are 0.
 */
export function readMolecule(smiles: string, isDrawn = true): ReadMolecule {
  const parser = new SmilesParser();
  parser.setRandomSeed(1); // the drawing of some molecules depends on it
  const structure = parser.parseMolecule(smiles, { noCoordinates: !isDrawn });
  structure.removeExplicitHydrogens();
  structure.ensureHelperArrays(Structure.cHelperRings);
  const n = structure.getAtoms();
  const bonds = Array.from({ length: structure.getBonds() }, (_, b) => bondOf(structure, b));
  return {
    smiles,
    symbols: Array.from({ length: n }, (_, i) => structure.getAtomLabel(i)),
    bonds: Uint8Array.from(bonds.flat()),
    at: coordinates(structure, n),
    shares: Array.from({ length: n }, (_, i) => contribution(surroundings(structure, i, bonds))),
    parts: structure.getFragments().length,
  };
}

type Bond = readonly [from: number, to: number, type: number];

function bondOf(structure: Structure, b: number): Bond {
  const order = structure.getBondOrder(b);
  const type = structure.isAromaticBond(b) ? bondTypes.indexOf('aromatic') : Math.max(0, order - 1);
  return [structure.getBondAtom(0, b), structure.getBondAtom(1, b), type];
}

function surroundings(structure: Structure, i: number, bonds: readonly Bond[]): Surroundings {
  const own = bonds.filter(([a, b]) => a === i || b === i);
  const count = (type: number) => own.filter((bond) => bond[2] === type).length;
  return {
    element: structure.getAtomLabel(i),
    bonds: [count(0), count(1), count(2), count(3)],
    hydrogens: structure.getAllHydrogens(i),
    charge: structure.getAtomCharge(i),
    inThreeRing: structure.getAtomRingSize(i) === 3,
  };
}

/** Coordinates `[n, 2]` in units of the mean bond, in hundredths. */
function coordinates(structure: Structure, n: number): Float32Array {
  const unit = structure.getAverageBondLength(true) || 1;
  const hundredths = (value: number) => Math.round((100 * value) / unit) / 100;
  return Float32Array.from({ length: 2 * n }, (_, k) =>
    hundredths(k % 2 === 0 ? structure.getAtomX(k >> 1) : structure.getAtomY(k >> 1)),
  );
}

/** The molecule, if its elements are those of the shipped ones and the table lists each of its atoms. */
export function complete({ symbols, shares, ...read }: ReadMolecule): Molecule | undefined {
  const atoms = symbols.map((symbol) => elements.findIndex((element) => element === symbol));
  if (atoms.includes(-1) || shares.includes(undefined)) return undefined;
  const values = shares.map((share) => share ?? 0);
  const tpsa = Math.round(100 * values.reduce((sum, share) => sum + share, 0)) / 100;
  return {
    smiles: read.smiles,
    tpsa,
    atoms: Uint8Array.from(atoms),
    bonds: read.bonds,
    at: read.at,
    shares: Float32Array.from(values),
  };
}
