/** A molecule as a graph: its heavy atoms are the nodes, its bonds the edges. Hydrogens are left out. */
export interface Molecule {
  smiles: string;
  /** Topological polar surface area in Å². */
  tpsa: number;
  /** `[n]`: index into `elements`. */
  atoms: Uint8Array;
  /** `[m, 3]`, row by row: two atoms and an index into `bondTypes`. */
  bonds: Uint8Array;
  /** Where a chemist would draw the atoms: `[n, 2]`, the mean bond 1 long. */
  at: Float32Array;
  /** Each atom's part of the TPSA, in Å²: `[n]`. */
  shares: Float32Array;
}

/** The elements of the shipped molecules. */
export const elements = ['C', 'N', 'O', 'F', 'P', 'S', 'Cl', 'Br', 'I'] as const;
/** A bond of a ring whose electrons are shared around it is aromatic, whichever way it is written. */
export const bondTypes = ['single', 'double', 'triple', 'aromatic'] as const;
export type BondType = (typeof bondTypes)[number];
/** More atoms than this are too many to draw and to list. */
export const mostAtoms = 30;
