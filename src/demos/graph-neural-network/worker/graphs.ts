import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { elements, type Molecule } from '../../../datasets/molecules/molecule.ts';
import type { Edges, Groups } from '../algorithm.ts';

/** Molecules as one graph of n atoms that is not connected: the input of the network. */
export interface Graphs {
  /** Which element each atom is, and nothing else: one-hot, `[n, elements]`. */
  x: Tensor2D;
  edges: Edges;
  graphs: Groups;
  dispose(): void;
}

/** A directed edge: the atom that sends, the one that receives, the type of the bond. */
export type Directed = readonly [from: number, to: number, type: number];

/** Each bond in both directions. */
export function directed({ bonds }: Molecule, first = 0): Directed[] {
  const all: Directed[] = [];
  for (let k = 0; k < bonds.length; k += 3) {
    const [a, b, type] = [first + bonds[k]!, first + bonds[k + 1]!, bonds[k + 2]!];
    all.push([a, b, type], [b, a, type]);
  }
  return all;
}

/** The caller disposes of it. `slots`: whether a maximum will be asked for. */
export function graphsOf(molecules: readonly Molecule[], slots: boolean): Graphs {
  const atoms: number[] = [];
  const of: number[] = [];
  const edges: Directed[] = [];
  for (const [k, molecule] of molecules.entries()) {
    edges.push(...directed(molecule, atoms.length));
    for (const atom of molecule.atoms) {
      atoms.push(atom);
      of.push(k);
    }
  }
  const n = atoms.length;
  const x = new Float32Array(n * elements.length);
  atoms.forEach((atom, i) => (x[i * elements.length + atom] = 1));
  const column = (k: 0 | 1 | 2) => edges.map((edge) => edge[k]);
  const made = {
    x: tf.tensor2d(x, [n, elements.length]),
    edges: {
      from: tf.tensor1d(column(0), 'int32'),
      types: tf.tensor1d(column(2), 'int32'),
      into: groupsOf(column(1), n, slots),
    },
    graphs: groupsOf(of, molecules.length, slots),
  };
  return {
    ...made,
    dispose: () => tf.dispose(made as unknown as tf.TensorContainer),
  };
}

/** Without `slots` the members of the groups, which only a maximum needs, are left empty. */
function groupsOf(of: readonly number[], count: number, slots: boolean): Groups {
  const members = Array.from({ length: count }, (): number[] => []);
  of.forEach((group, row) => members[group]!.push(row));
  const most = slots ? Math.max(...members.map(({ length }) => length)) : 1;
  const filled = members.flatMap((rows) =>
    Array.from({ length: most }, (_, i) => rows[i] ?? of.length),
  );
  return {
    of: tf.tensor1d([...of], 'int32'),
    members: tf.tensor2d(filled, [count, most], 'int32'),
    sizes: tf.tensor2d(members.map(({ length }) => length), [count, 1]), // prettier-ignore
  };
}
