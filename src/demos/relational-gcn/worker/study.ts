import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { metricsOf } from '../../../lab/contract/define.ts';
import type { Random } from '../../../numerics/random.ts';
import { stratifiedSplit, type Split } from '../../../numerics/split.ts';
import { arms, byArm, type ArmName } from '../shared/answers.ts';
import type { World } from '../shared/world.ts';
import { Arm, startOf, type Lesson } from './arm.ts';
import { outcome, type Outcome } from './outcome.ts';
import { adjacencyOf, directedOf, type Directed } from './relations.ts';

/** Three arms that learn the same nodes from the same initial weights, and differ in the edges they see. */
export class Study {
  readonly world: World;
  readonly split: Split;
  readonly relations: readonly Directed[];
  readonly #lesson: Lesson;
  readonly #arms: Record<ArmName, Arm>;
  /** The adjacency matrix of each relation, and one without an edge. */
  readonly #matrices: Tensor2D[];
  readonly #none: Tensor2D;
  /** Of all relations that are not switched off. */
  #union: Tensor2D;
  #off: ReadonlySet<number> = new Set();
  #outcomes: Record<ArmName, Outcome> | undefined;

  constructor(world: World, known: number, random: Random) {
    this.world = world;
    const n = world.names.length;
    this.split = stratifiedSplit(world.labels, { heldOut: 1 / 3, most: known }, random);
    this.relations = directedOf(world);
    this.#lesson = lessonOf(world, this.split.known);
    this.#matrices = this.relations.map((one) => this.#adjacency([one]));
    this.#none = tf.zeros([n, n]);
    this.#union = this.#adjacency(this.relations);
    const start = startOf(this.#lesson.x.shape[1], world.classes.length, random);
    const seen = { features: [], blind: [this.#union], relational: this.#matrices };
    this.#arms = byArm((arm) => new Arm(this.#lesson, start, seen[arm]));
    tf.dispose([...start.encoder, start.w0, start.bias, start.w]);
  }

  step(rate: number): void {
    for (const arm of arms) this.#arms[arm].learn(rate);
    this.#outcomes = undefined;
  }

  /** Relation types whose edges no arm sees from now on. */
  switchOff(types: ReadonlySet<number>): void {
    if (types.size === this.#off.size && [...types].every((type) => this.#off.has(type))) return;
    this.#off = new Set(types);
    this.#outcomes = undefined;
    tf.dispose(this.#union);
    this.#union = this.#adjacency(this.relations.filter((one) => !this.isOff(one)));
    this.#arms.blind.adjacency = [this.#union];
    this.#arms.relational.adjacency = this.relations.map((one, r) =>
      this.isOff(one) ? this.#none : this.#matrices[r]!,
    );
  }

  isOff({ type }: Directed): boolean {
    return this.#off.has(type);
  }

  /** How each arm does at present. */
  get outcomes(): Record<ArmName, Outcome> {
    const { world, split } = this;
    return (this.#outcomes ??= byArm((arm) =>
      outcome(this.#arms[arm].logits(), world, split.heldOut),
    ));
  }

  /** Of the arm that tells relation types apart. */
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
        byArm((arm) => this.#arms[arm].loss()),
      ),
    };
  }

  dispose(): void {
    for (const arm of arms) this.#arms[arm].dispose();
    const { x, nodes, labels } = this.#lesson;
    tf.dispose([x, nodes, labels, ...this.#matrices, this.#none, this.#union]);
  }

  #adjacency(relations: readonly Directed[]): Tensor2D {
    const n = this.world.names.length;
    return tf.tensor2d(adjacencyOf(n, relations), [n, n]);
  }
}

/** Nodes without features are told apart by a one-hot vector each. */
function lessonOf({ names, features, labels }: World, known: Int32Array): Lesson {
  const n = names.length;
  const classes = Int32Array.from(known, (node) => labels[node]!);
  return {
    x: features ? tf.tensor2d(features.values, [n, features.columns.length]) : tf.eye(n),
    nodes: tf.tensor1d(known, 'int32'),
    labels: tf.tensor1d(classes, 'int32'),
  };
}
