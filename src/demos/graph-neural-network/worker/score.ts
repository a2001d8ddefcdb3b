import type { Molecule } from '../../../datasets/molecules/molecule.ts';
import { rSquared } from '../../../numerics/r-squared.ts';
import type { Aggregation } from '../algorithm.ts';

export interface Score {
  r2: number;
  /** Mean absolute error of a molecule's prediction in Å². */
  error: number;
  /** Mean absolute error of an atom's share in Å²; NaN for what gives the atoms none. */
  shares: number;
}
/** In Å²: of each molecule, and of each atom of all of them. */
interface Answers {
  predictions: ArrayLike<number>;
  shares?: ArrayLike<number>;
}

/** The network's outputs are in units of so many Å². */
export const unit = 50;

export function scoreOf(molecules: readonly Molecule[], { predictions, shares }: Answers): Score {
  const truths = molecules.map(({ tpsa }) => tpsa);
  const parts = molecules.flatMap((molecule) => [...molecule.shares]);
  return {
    r2: rSquared(truths, predictions),
    error: meanError(truths, predictions),
    shares: shares ? meanError(parts, shares) : NaN,
  };
}

const meanError = (truths: readonly number[], answers: ArrayLike<number>): number =>
  truths.reduce((sum, y, i) => sum + Math.abs(y - answers[i]!), 0) / truths.length;

/**
 * What each atom adds to the readout, in Å²: its number `[n]` by itself, that over the number of atoms, or the largest
 * one of the molecule alone.
 */
export function sharesOf(
  values: Float32Array,
  molecules: readonly Molecule[],
  readout: Aggregation,
): Float32Array {
  const shares = new Float32Array(values.length);
  let first = 0;
  for (const { atoms } of molecules) {
    const own = values.subarray(first, first + atoms.length);
    const most = own.indexOf(own.reduce((a, b) => Math.max(a, b)));
    own.forEach((value, i) => {
      const part = readout === 'max' ? Number(i === most) : readout === 'mean' ? 1 / own.length : 1;
      shares[first + i] = unit * value * part;
    });
    first += atoms.length;
  }
  return shares;
}
