import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { metricsOf } from '../../../lab/contract/define.ts';
import { propagateLabels } from '../../../numerics/label-propagation.ts';
import type { Random } from '../../../numerics/random.ts';
import { softmax } from '../../../numerics/softmax.ts';
import { stratifiedSplit, type Split } from '../../../numerics/split.ts';
import {
  byArm,
  byLearner,
  byNetwork,
  networks,
  type ArmName,
  type LearnerName,
  type NetworkName,
} from '../shared/answers.ts';
import type { World } from '../shared/world.ts';
import { Arm, startOf, type Edges } from './arm.ts';
import { lessonOf, type Lesson } from './lesson.ts';
import { outcome, sharesOf, type Outcome } from './outcome.ts';
import { Table } from './table.ts';
import {
  adjacencyOf,
  directedOf,
  mergedNeighbours,
  normalisedAdjacency,
  type Directed,
} from './relations.ts';

/** Networks that learn the same nodes from the same initial weights and differ in the edges they see. */
export class Study {
  readonly world: World;
  readonly split: Split;
  readonly relations: readonly Directed[];
  readonly #lesson: Lesson;
  readonly #arms: Record<NetworkName, Arm>;
  readonly #table: Table;
  /** The adjacency matrix of each relation, and one without an edge. */
  readonly #matrices: Tensor2D[];
  readonly #none: Tensor2D;
  /** Of all relations in use, merged into one: the adjacency matrix, and Kipf and Welling's Â. */
  #merged: { adjacency: Tensor2D; aHat: Tensor2D };
  #off: ReadonlySet<Directed> = new Set();
  #outcomes: Record<ArmName, Outcome> | undefined;

  constructor(world: World, known: number, random: Random) {
    this.world = world;
    const n = world.names.length;
    this.split = stratifiedSplit(world.labels, { heldOut: 1 / 3, most: known }, random);
    this.relations = directedOf(world);
    this.#lesson = lessonOf(world, this.split.known);
    this.#matrices = this.relations.map((one) => tf.tensor2d(adjacencyOf(n, [one]), [n, n]));
    this.#none = tf.zeros([n, n]);
    this.#merged = this.#merge();
    const start = startOf(this.#lesson.x.shape[1], world.classes.length, random);
    this.#arms = byNetwork((arm) => new Arm(this.#lesson, start, this.#edgesOf(arm)));
    tf.dispose([...start.encoder, start.w0, start.bias, start.w]);
    this.#table = new Table(this.#lesson, world.classes.length, this.#matricesInUse());
  }

  step(rate: number): void {
    for (const one of this.#learners()) one.learn(rate);
    this.#outcomes = undefined;
  }

  /** The relations whose edges no arm sees from now on. */
  switchOff(off: readonly Directed[]): void {
    if (off.length === this.#off.size && off.every((one) => this.#off.has(one))) return;
    this.#off = new Set(off);
    this.#outcomes = undefined;
    tf.dispose(this.#merged);
    this.#merged = this.#merge();
    for (const arm of networks) this.#arms[arm].see(this.#edgesOf(arm));
    this.#table.see(this.#matricesInUse());
  }

  isOff(relation: Directed): boolean {
    return this.#off.has(relation);
  }

  /** How each arm does at present. */
  get outcomes(): Record<ArmName, Outcome> {
    const { world, split } = this;
    return (this.#outcomes ??= byArm((arm) =>
      arm === 'propagation'
        ? outcome(this.#propagated(), sharesOf, world, split.heldOut)
        : outcome(this.#learner(arm).logits(), softmax, world, split.heldOut),
    ));
  }

  /** Of the arm that tells relations apart. */
  messages(): ReturnType<Arm['messages']> {
    return this.#arms.relational.messages();
  }

  metrics() {
    return {
      ...metricsOf(
        'accuracy',
        byArm((arm) => this.outcomes[arm].accuracy),
      ),
      ...metricsOf(
        'loss',
        byLearner((arm) => this.#learner(arm).loss()),
      ),
    };
  }

  dispose(): void {
    for (const one of this.#learners()) one.dispose();
    const { x, nodes, labels } = this.#lesson;
    tf.dispose([x, nodes, labels, ...this.#matrices, this.#none]);
    tf.dispose(this.#merged);
  }

  #edgesOf(arm: NetworkName): Edges {
    const { adjacency, aHat } = this.#merged;
    const edges: Record<NetworkName, () => Edges> = {
      features: () => ({ relations: [] }),
      gcn: () => ({ aHat }),
      merged: () => ({ relations: [adjacency] }),
      relational: () => ({ relations: this.#matricesInUse() }),
    };
    return edges[arm]();
  }

  #learner(arm: LearnerName): Arm | Table {
    return arm === 'table' ? this.#table : this.#arms[arm];
  }

  #learners(): (Arm | Table)[] {
    return [...networks.map((arm) => this.#arms[arm]), this.#table];
  }

  /** In the order of the relations; of one that is switched off, a matrix without an edge. */
  #matricesInUse(): Tensor2D[] {
    return this.relations.map((one, r) => (this.isOff(one) ? this.#none : this.#matrices[r]!));
  }

  #inUse(): Directed[] {
    return this.relations.filter((one) => !this.isOff(one));
  }

  #merge() {
    const n = this.world.names.length;
    const adjacency = adjacencyOf(n, this.#inUse());
    return {
      adjacency: tf.tensor2d(adjacency, [n, n]),
      aHat: tf.tensor2d(normalisedAdjacency(n, adjacency), [n, n]),
    };
  }

  /** Scores of label propagation from the training nodes along all edges in use. */
  #propagated(): Float32Array {
    const { labels, classes, names } = this.world;
    const given = new Int8Array(names.length).fill(-1);
    for (const node of this.split.known) given[node] = labels[node]!;
    const near = mergedNeighbours(names.length, this.#inUse());
    return Float32Array.from(propagateLabels(given, near, classes.length));
  }
}
