import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { neighbours, pairsOf, type EdgeList } from '../../../datasets/tools/graph.ts';
import type { Steering } from '../../../lab/contract/params.ts';
import { normalizeClassMass, propagateLabels } from '../../../numerics/label-propagation.ts';
import { denseParameters } from '../../../numerics/layers.ts';
import { fork, type Random } from '../../../numerics/random.ts';
import { normalizedAdjacency } from '../algorithm.ts';
import type demo from '../demo.ts';
import { Arm, type Answers, type TrainingData } from './arm.ts';
import { score, type Problem } from '../shared/problem.ts';
import { featuresOf } from './features.ts';
import { givenLabels } from './given-labels.ts';

export type Settings = Steering<typeof demo.params>;

/** What the reader can change: the given labels and the edges. */
export interface Edits {
  /** `[n]`: the classes that are given, −1 where none is. */
  labels: Int8Array;
  edges: EdgeList;
}

/** Width of the hidden layers, as in the paper. */
const hidden = 16;
const arms = ['gcn', 'alone'] as const;
export type ArmName = (typeof arms)[number];

/** All that the edits decide. */
interface Trial {
  edits: Edits;
  networks: Record<ArmName, Arm>;
  data: Record<ArmName, TrainingData>;
  /** The accuracy of label propagation; undefined where there is nothing to test on. */
  propagation: number | undefined;
}

/** Two networks on one problem, from the same weights: one uses the edges, for the other Â is the identity. */
export class Study {
  readonly problem: Problem;
  /** Labels and edges before the reader changed any. */
  readonly start: Edits;
  readonly #x: Tensor2D;
  readonly #normalizesMass: boolean;
  readonly #initial: readonly Tensor2D[];
  #trial: Trial;
  #answers: Record<ArmName, Answers> | undefined;
  #steps = 0;
  #rate: number;

  constructor(problem: Problem, settings: Settings, random: Random) {
    this.problem = problem;
    this.#rate = settings.rate;
    this.#normalizesMass = settings.mass;
    this.#x = featuresOf(problem, settings.features);
    // A source of its own: neither do the labels depend on the number of weights, nor the weights on which are given.
    this.start = { labels: givenLabels(problem, settings, fork(random)), edges: problem.edges };
    const between = Array<number>(settings.depth - 1).fill(hidden);
    const widths = [this.#x.shape[1], ...between, problem.classes.length];
    this.#initial = widths.slice(1).map((width, l) => weights(widths[l]!, width, random));
    this.#trial = this.#begin(this.start);
  }

  step(rate: number): void {
    this.#rate = rate;
    this.#steps++;
    this.#answers = undefined;
    const { networks, data } = this.#trial;
    // Without a labelled node there is no loss.
    if (data.gcn.nodes.length === 0) return;
    for (const arm of arms) networks[arm].learn(data[arm], rate);
  }

  /** Trains again with other edits, from the same weights for as many steps as before. Yields after each step. */
  *change(edits: Edits): Generator<undefined, void> {
    this.#free();
    this.#trial = this.#begin(edits);
    const steps = this.#steps;
    this.#steps = 0;
    this.#answers = undefined;
    while (this.#steps < steps) {
      this.step(this.#rate);
      yield;
    }
  }

  get edits(): Edits {
    return this.#trial.edits;
  }

  get answers(): Record<ArmName, Answers> {
    const { networks, data } = this.#trial;
    const answer = (arm: ArmName) => networks[arm].answers(data[arm]);
    this.#answers ??= { gcn: answer('gcn'), alone: answer('alone') };
    return this.#answers;
  }

  /** Of the nodes that `score` asks for, the share whose greatest score is theirs; undefined without such nodes. */
  accuracy(arm: ArmName): number | undefined {
    return this.#share(this.answers[arm].logits, this.edits);
  }

  get propagation(): number | undefined {
    return this.#trial.propagation;
  }

  dispose(): void {
    this.#free();
    tf.dispose([this.#x, ...this.#initial]);
  }

  #begin(edits: Edits): Trial {
    const { names } = this.problem;
    const near = neighbours(names.length, edits.edges);
    const copies = () => this.#initial.map((w) => tf.clone(w));
    return {
      edits,
      networks: { gcn: new Arm(copies()), alone: new Arm(copies()) },
      data: trainingData(this.#x, edits),
      propagation: this.#share(this.#propagated(edits, near), edits),
    };
  }

  #propagated({ labels }: Edits, near: readonly (readonly number[])[]): Float64Array {
    const { length: k } = this.problem.classes;
    const scores = propagateLabels(labels, near, k);
    return this.#normalizesMass ? normalizeClassMass(scores, labels, k) : scores;
  }

  #free(): void {
    const { networks, data } = this.#trial;
    for (const arm of arms) networks[arm].dispose();
    tf.dispose([data.gcn.aHat, data.alone.aHat]);
  }

  #share(scores: ArrayLike<number>, { labels }: Edits): number | undefined {
    const { right, of } = score(scores, this.problem, labels);
    return of > 0 ? right / of : undefined;
  }
}

function weights(inputs: number, outputs: number, random: Random): Tensor2D {
  const [w, b] = denseParameters(inputs, outputs, random);
  b.dispose();
  return tf.keep(w);
}

function trainingData(x: Tensor2D, { labels, edges }: Edits): Record<ArmName, TrainingData> {
  const nodes = Int32Array.from(labels.keys()).filter((node) => labels[node]! >= 0);
  const classes = Int32Array.from(nodes, (node) => labels[node]!);
  const [n] = x.shape;
  return tf.tidy(() => {
    const a = new Float32Array(n * n);
    for (const [i, j] of pairsOf(edges)) a[i * n + j] = a[j * n + i] = 1;
    const aHat = tf.keep(normalizedAdjacency(tf.tensor2d(a, [n, n])));
    const common = { x, nodes, classes };
    return { gcn: { ...common, aHat }, alone: { ...common, aHat: tf.keep(tf.eye(n)) } };
  });
}
