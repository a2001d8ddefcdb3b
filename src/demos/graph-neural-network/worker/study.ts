import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import type { Molecule } from '../../../datasets/molecules/molecule.ts';
import { bondTypes, elements } from '../../../datasets/molecules/molecule.ts';
import { denseParameters } from '../../../numerics/layers.ts';
import { meanSquaredError } from '../../../numerics/losses.ts';
import { adam } from '../../../numerics/optimisers.ts';
import { rSquared } from '../../../numerics/r-squared.ts';
import { fork, integer, type Random, shuffle, uniform } from '../../../numerics/random.ts';
import { trainable, type Trainable } from '../../../numerics/trainable.ts';
import { gnn, networkOf, type Aggregation } from '../algorithm.ts';
import { width } from '../shared/shown.ts';
import { countingBaseline, type Counted } from './counting.ts';
import { graphsOf, type Graphs } from './graphs.ts';

export interface Options {
  rounds: number;
  messages: Aggregation;
  readout: Aggregation;
}
export interface Score {
  r2: number;
  /** Mean absolute error in Å². */
  error: number;
}

/** How many molecules are learned from; the others are for the test. */
const trainCount = 1100;
const batch = 64;
/** Steps from one measurement on the test molecules to the next. */
const measured = 5;
/** The network's outputs are in units of so many Å². */
export const unit = 50;
/** The rate falls in a straight line to a twentieth of itself over so many steps. */
export const steps = 300;

/** A network that learns the TPSA of molecules from the totals alone, and what it is compared with. */
export class Study {
  readonly test: readonly Molecule[];
  readonly counting: Record<Counted, Score>;
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
    const count = (what: Counted) =>
      this.#scoreOf(countingBaseline(this.#train, this.test, what));
    this.#score = this.#measure();
    this.counting = { atoms: count('atoms'), bonds: count('bonds') };
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
    const outputs = tf.tidy(() => this.run(this.#testGraphs).outputs.dataSync<'float32'>());
    return this.#scoreOf(Float64Array.from(outputs, (y) => unit * y));
  }

  #scoreOf(predictions: Float64Array): Score {
    const truths = this.test.map(({ tpsa }) => tpsa);
    const errors = truths.reduce((sum, y, i) => sum + Math.abs(y - predictions[i]!), 0);
    return { r2: rSquared(truths, predictions), error: errors / truths.length };
  }

  dispose(): void {
    this.#weights.dispose();
    this.#testGraphs.dispose();
  }
}

/**
 * He's initialisation. An atom has about two neighbours, so what comes from messages begins half as large; and a
 * molecule about fifteen atoms, so a single one's number begins at a tenth.
 */
function initialWeights(rounds: number, random: Random): Tensor[] {
  const scaled = (w: Tensor2D, scale: number, fromRow: number) =>
    tf.tidy(() => {
      const scales = Array.from({ length: w.shape[0] }, (_, row) => (row < fromRow ? 1 : scale));
      const made = tf.mul(w, tf.tensor2d(scales, [w.shape[0], 1]));
      tf.dispose(w);
      return made;
    });
  const encode = denseParameters(elements.length, width, random, 'he');
  const each = Array.from({ length: rounds }, () => {
    const message = denseParameters(width, width, random, 'he');
    const types = tf.tensor2d(
      Float32Array.from({ length: bondTypes.length * width }, () => uniform(random, -0.5, 0.5)),
      [bondTypes.length, width],
    );
    const [u, c] = denseParameters(2 * width, width, random, 'he');
    return [...message, types, scaled(u, 0.5, width), c];
  });
  const [read, bias] = denseParameters(width, 1, random, 'glorot');
  return [...encode, ...each.flat(), scaled(read, 0.1, 0), bias];
}
