import * as tf from '@tensorflow/tfjs-core';
import type { Molecule } from '../../../datasets/molecules/molecule.ts';
import { refineColours, type Aggregation } from '../algorithm.ts';
import type { Seen } from '../shared/shown.ts';
import { directed } from './graphs.ts';
import { unit, type Study } from './study.ts';

/** Everything that the network computes of some molecules. */
export function look(study: Study, molecules: readonly Molecule[], readout: Aggregation): Seen {
  const graphs = study.graphs(molecules);
  const seen = tf.tidy(() => {
    const { start, passed, values, outputs } = study.run(graphs);
    return {
      start: start.dataSync<'float32'>().slice(),
      rounds: passed.map(({ messages, received, next }) => ({
        messages: messages.dataSync<'float32'>().slice(),
        received: received.dataSync<'float32'>().slice(),
        next: next.dataSync<'float32'>().slice(),
      })),
      values: values.dataSync<'float32'>().slice(),
      predictions: Array.from(outputs.dataSync<'float32'>(), (y) => unit * y),
    };
  });
  graphs.dispose();
  const { values, ...rest } = seen;
  return {
    ...rest,
    molecules,
    shares: sharesOf(values, molecules, readout),
    colours: coloursOf(molecules, seen.rounds.length),
  };
}

/** What each atom adds to the readout: its number, that over the number of atoms, or of the largest one alone. */
function sharesOf(
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

/** Of all the molecules together, so that a colour means the same in each. */
function coloursOf(molecules: readonly Molecule[], rounds: number): number[][] {
  const labels: number[] = [];
  const edges = molecules.flatMap((molecule) => {
    const all = directed(molecule, labels.length);
    labels.push(...molecule.atoms);
    return all;
  });
  return refineColours(labels, edges, rounds);
}
