import * as tf from '@tensorflow/tfjs-core';
import type { Molecule } from '../../../datasets/molecules/molecule.ts';
import { refineColours, type Aggregation } from '../algorithm.ts';
import type { Seen } from '../shared/shown.ts';
import { directed } from './graphs.ts';
import { sharesOf, unit } from './score.ts';
import type { Study } from './study.ts';

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
