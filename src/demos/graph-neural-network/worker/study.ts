import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import type { Molecule } from '../../../datasets/molecules/molecule.ts';
import { meanSquaredError } from '../../../numerics/losses.ts';
import { adam } from '../../../numerics/optimisers.ts';
import { fork, integer, type Random, shuffle } from '../../../numerics/random.ts';
import { trainable, type Trainable } from '../../../numerics/trainable.ts';
import { gnn, networkOf, type Aggregation } from '../algorithm.ts';
import demo from '../demo.ts';
import { countingBaseline } from './counting.ts';
import { graphsOf, type Graphs } from './graphs.ts';
import { initialWeights } from './initial-weights.ts';
import { scoreOf, sharesOf, unit, type Score } from './score.ts';

export interface Options {
  rounds: number;
  messages: Aggregation;
  readout: Aggregation;
}
/** How many molecules are learned from; the others are for the test. */
const trainCount = 1100;
const batch = 64;
/** Steps from one measurement on the test molecules to the next. */
const measured = 5;
/** The rate falls in a straight line to a twentieth of itself over a whole run. */
const { steps } = demo;

/** A network that learns the TPSA of molecules from the totals alone, and what it is compared with. */
export class Study {
  readonly test: readonly Molecule[];
  readonly counting: { atoms: Score; bonds: Score; weights: readonly number[] };
  readonly #train: readonly Molecule[];
  readonly #options: Options;
  readonly #random: Random;
  readonly #weights: Trainable;
  readonly #testGraphs: Graphs;
  #step = 0;
  #score: Score;

  constructor(all: readonly Molecule[], options: Options, random: Random) {
    const mixed = shuffle(all, fork(random));
    this.#train = mixed.slice(0, trainCount);
    this.test = mixed.slice(trainCount);
    this.#options = options;
    this.#weights = trainable(initialWeights(options.rounds, fork(random)), adam());
    this.#random = fork(random);
    this.#testGraphs = this.graphs(this.test);
    this.#score = this.#measure();
    this.counting = this.#count();
  }

  #count(): Study['counting'] {
    const { predictions, weights } = countingBaseline(this.#train, this.test, 'atoms');
    const shares = this.test.flatMap(({ atoms }) => Array.from(atoms, (atom) => weights[atom]!));
    const bonds = countingBaseline(this.#train, this.test, 'bonds');
    return {
      atoms: scoreOf(this.test, { predictions, shares }),
      bonds: scoreOf(this.test, { predictions: bonds.predictions }),
      weights,
    };
  }

  /** Molecules as the network takes them; the caller disposes of them. */
  graphs(molecules: readonly Molecule[]): Graphs {
    const { messages, readout } = this.#options;
    return graphsOf(molecules, messages === 'max' || readout === 'max');
  }

  /** One step of Adam on 64 molecules. */
  step(rate: number): void {
    const chosen = Array.from(
      { length: batch },
      () => this.#train[integer(this.#random, this.#train.length)]!,
    );
    const graphs = this.graphs(chosen);
    const truth = tf.tensor2d(chosen.map(({ tpsa }) => tpsa / unit), [batch, 1]); // prettier-ignore
    const slower = 1 - 0.95 * Math.min(1, this.#step / steps);
    this.#weights.minimise(
      (weights): Scalar => meanSquaredError(this.#run(graphs, weights).outputs, truth),
      rate * slower,
    );
    tf.dispose(truth);
    graphs.dispose();
    this.#step += 1;
    if (this.#step % measured === 0) this.#score = this.#measure();
  }

  /** Every layer of the network for some molecules; tensors for the caller's tidy. */
  run(graphs: Graphs): ReturnType<typeof gnn> {
    return this.#run(graphs, this.#weights.parameters);
  }

  #run(graphs: Graphs, weights: readonly Tensor[]): ReturnType<typeof gnn> {
    return gnn(graphs, networkOf(weights), this.#options);
  }

  /** On the test molecules, as last measured. */
  get score(): Score {
    return this.#score;
  }

  #measure(): Score {
    const [outputs, values] = tf.tidy(() => {
      const { outputs, values } = this.run(this.#testGraphs);
      return [outputs.dataSync<'float32'>().slice(), values.dataSync<'float32'>().slice()] as const;
    });
    return scoreOf(this.test, {
      predictions: outputs.map((y) => unit * y),
      shares: sharesOf(values, this.test, this.#options.readout),
    });
  }

  dispose(): void {
    this.#weights.dispose();
    this.#testGraphs.dispose();
  }
}
