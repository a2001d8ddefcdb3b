import type { Molecule } from '../../../datasets/molecules/molecule.ts';

/** Numbers in each representation and message. */
export const width = 16;
/** Of the held-out molecules, how many can be looked at. */
export const shownCount = 50;

/** What one round did, for the directed edges and the atoms of the drawn graph. */
export interface SeenRound {
  /** `[edges, width]` */
  messages: Float32Array;
  /** `[n, width]` */
  received: Float32Array;
  /** After the round: `[n, width]`. */
  next: Float32Array;
}
/** The network at work on one molecule, or on several as one graph. */
export interface Seen {
  molecules: readonly Molecule[];
  /** Representation before the first round: `[n, width]`. */
  start: Float32Array;
  rounds: readonly SeenRound[];
  /** The network's share of each atom in Å², so that the shares of a molecule add up to its prediction: `[n]`. */
  shares: Float32Array;
  /** Prediction for each molecule, in Å². */
  predictions: readonly number[];
  /** 1-WL colour of each atom after each round: `[rounds + 1][n]`. */
  colours: readonly (readonly number[])[];
}
