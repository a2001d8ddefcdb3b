/**
 * What an atom contributes to the topological polar surface area, in Å²: P. Ertl, B. Rohde, P. Selzer: Fast
 * Calculation of Molecular Polar Surface Area as a Sum of Fragment-Based Contributions and Its Application to the
 * Prediction of Drug Transport Properties. J. Med. Chem. 43 (2000) 3714–3717. Nitrogen and oxygen only, as in the file
 * of the recipe, whose numbers they add up to. They agree with RDKit's (Code/GraphMol/Descriptors/MolSurf.cpp).
 */

/** What the contribution depends on. */
export interface Surroundings {
  element: string;
  /** Numbers of single, double, triple and aromatic bonds to other heavy atoms. */
  bonds: readonly [single: number, double: number, triple: number, aromatic: number];
  hydrogens: number;
  charge: number;
  inThreeRing: boolean;
}

/** By single, double, triple and aromatic bonds, hydrogens, charge. */
const nitrogen: Readonly<Record<string, number>> = {
  '3000 0 0': 3.24,
  '1100 0 0': 12.36,
  '0010 0 0': 23.79,
  '1200 0 0': 11.68,
  '0110 0 0': 13.6,
  '2000 1 0': 12.03,
  '0100 1 0': 23.85,
  '1000 2 0': 26.02,
  '4000 0 1': 0,
  '2100 0 1': 3.01,
  '1010 0 1': 4.36,
  '3000 1 1': 4.44,
  '1100 1 1': 13.97,
  '2000 2 1': 16.61,
  '0100 2 1': 25.59,
  '1000 3 1': 27.64,
  '0002 0 0': 12.89,
  '0003 0 0': 4.41,
  '1002 0 0': 4.93,
  '0102 0 0': 8.39,
  '0002 1 0': 15.79,
  '0003 0 1': 4.1,
  '1002 0 1': 3.88,
  '0002 1 1': 14.14,
};
const oxygen: Readonly<Record<string, number>> = {
  '2000 0 0': 9.23,
  '0100 0 0': 17.07,
  '1000 1 0': 20.23,
  '1000 0 -1': 23.06,
  '0002 0 0': 13.14,
};
/** In a ring of three atoms. */
const threeRing: Readonly<Record<string, number>> = {
  'N 3000 0 0': 3.01,
  'N 2000 1 0': 21.94,
  'O 2000 0 0': 12.53,
};

/** The contribution; undefined for a nitrogen or oxygen that the published table does not list. */
export function contribution(atom: Surroundings): number | undefined {
  const { element, bonds, hydrogens, charge, inThreeRing } = atom;
  if (element !== 'N' && element !== 'O') return 0;
  const key = `${bonds.join('')} ${hydrogens} ${charge}`;
  const special = inThreeRing ? threeRing[`${element} ${key}`] : undefined;
  return special ?? (element === 'N' ? nitrogen : oxygen)[key];
}
