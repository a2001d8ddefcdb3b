import type { Molecule } from '../../../datasets/molecules/molecule.ts';

/** A ring of so many atoms around a point, in units of a bond: x, y, x, y, … */
const hexagon = [0, -1, 0.87, -0.5, 0.87, 0.5, 0, 1, -0.87, 0.5, -0.87, -0.5];
const triangle = [-0.5, 0.29, 0.5, 0.29, 0, -0.58];
const beside = (dx: number) => triangle.map((value, k) => (k % 2 === 0 ? value + dx : value));

/**
 * A hexagon and two triangles, of which every nitrogen has two carbons beside it and every carbon a carbon and a
 * nitrogen: piperazine, and two molecules of aziridine taken as one graph. A nitrogen with a hydrogen contributes 12.03
 * Å², but 21.94 in a ring of three.
 */
export const pair: readonly [Molecule, Molecule] = [
  {
    smiles: 'C1CNCCN1',
    tpsa: 24.06,
    atoms: Uint8Array.of(0, 0, 1, 0, 0, 1),
    bonds: Uint8Array.of(0, 1, 0, 1, 2, 0, 2, 3, 0, 3, 4, 0, 4, 5, 0, 5, 0, 0),
    at: Float32Array.from(hexagon),
    shares: Float32Array.of(0, 0, 12.03, 0, 0, 12.03),
  },
  {
    smiles: 'C1CN1.C1CN1',
    tpsa: 43.88,
    atoms: Uint8Array.of(0, 0, 1, 0, 0, 1),
    bonds: Uint8Array.of(0, 1, 0, 1, 2, 0, 2, 0, 0, 3, 4, 0, 4, 5, 0, 5, 3, 0),
    at: Float32Array.from([...beside(-1), ...beside(1)]),
    shares: Float32Array.of(0, 0, 21.94, 0, 0, 21.94),
  },
];
