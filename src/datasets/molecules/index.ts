import { gunzip } from '../tools/gunzip.ts';
import type { Load } from '../tools/load.ts';
import type { Molecule } from './molecule.ts';

export { elements, mostAtoms, type Molecule } from './molecule.ts';

const url = new URL('./data.bin', import.meta.url).href;
type Row = [string, number, number[], number[], number[], number[]];

/**
 * 1,500 molecules with their polar surface areas, in the order of the file that they are from. Rejects if the file is
 * missing or damaged. Licence, source and what was left out: manifest.json.
 */
export async function molecules(load: Load): Promise<readonly Molecule[]> {
  const text = new TextDecoder().decode(await gunzip(await load(url)));
  return (JSON.parse(text) as { molecules: Row[] }).molecules.map(
    ([smiles, tpsa, atoms, bonds, at, shares]) => ({
      smiles,
      tpsa,
      atoms: Uint8Array.from(atoms),
      bonds: Uint8Array.from(bonds),
      at: Float32Array.from(at, (x) => x / 100),
      shares: Float32Array.from(shares, (share) => share / 100),
    }),
  );
}
