import type { Molecule } from '../../../datasets/molecules/molecule.ts';
import { ridge } from '../../../numerics/ridge.ts';

/** What is counted: the atoms of each element, or also the bonds of each type between each two elements. */
export type Counted = 'atoms' | 'bonds';

function* kinds({ atoms, bonds }: Molecule, what: Counted): Generator<string> {
  for (const atom of atoms) yield String(atom);
  if (what === 'atoms') return;
  for (let k = 0; k < bonds.length; k += 3) {
    const ends = [atoms[bonds[k]!]!, atoms[bonds[k + 1]!]!].sort((a, b) => a - b);
    yield [...ends, bonds[k + 2]!].join();
  }
}

/** Enough to make the equations solvable where two kinds always occur together. */
const lambda = 0.01;

/**
 * The cheap baseline: TPSA as a linear function of counts, by ridge regression on the training molecules. Returns its
 * predictions for the others, and where atoms alone are counted the weight of each one's element as its share. Kinds
 * that the training molecules lack count for nothing.
 */
export function countingBaseline(
  train: readonly Molecule[],
  test: readonly Molecule[],
  what: Counted,
): { predictions: Float64Array; shares?: number[] } {
  const columns = new Map<string, number>();
  for (const molecule of train)
    for (const kind of kinds(molecule, what))
      if (!columns.has(kind)) columns.set(kind, columns.size);
  const d = columns.size + 1;
  const rows = (molecules: readonly Molecule[]) => {
    const x = new Float64Array(molecules.length * d);
    for (const [i, molecule] of molecules.entries()) {
      x[i * d + d - 1] = 1;
      for (const kind of kinds(molecule, what)) {
        const column = columns.get(kind);
        if (column !== undefined) x[i * d + column]! += 1;
      }
    }
    return x;
  };
  const y = train.map(({ tpsa }) => tpsa);
  const w = ridge(rows(train), y, train.length, lambda);
  const x = rows(test);
  const predictions = Float64Array.from(test, (_, i) =>
    w.reduce((sum, weight, k) => sum + weight * x[i * d + k]!, 0),
  );
  if (what === 'bonds') return { predictions };
  const weight = (atom: number) => w[columns.get(String(atom)) ?? -1] ?? 0;
  return { predictions, shares: test.flatMap(({ atoms }) => Array.from(atoms, weight)) };
}
