import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { metricsOf } from '../../../lab/contract/define.ts';
import type { Random } from '../../../numerics/random.ts';
import { arms, type ArmName } from '../shared/arms.ts';
import { Arm, startOf, type Lesson } from './arm.ts';
import { outcome, type Outcome } from './outcome.ts';
import { splitOf, type Split } from './split.ts';
import type { World } from '../shared/world.ts';
import { channelsOf, matrixOf, unionOf, type Channel } from './world.ts';

/** Three arms that learn the same nodes from the same weights, and differ in what ties they see. */
export class Study {
  readonly world: World;
  readonly split: Split;
  readonly channels: readonly Channel[];
  readonly #lesson: Lesson;
  readonly #arms: Record<ArmName, Arm>;
  /** Of each channel its matrix, and one without a tie. */
  readonly #matrices: Tensor2D[];
  readonly #none: Tensor2D;
  #union: Tensor2D;
  #off = new Set<number>();
  #outcomes: Record<ArmName, Outcome> | undefined;

  constructor(world: World, known: number, random: Random) {
    this.world = world;
    const n = world.names.length;
    this.split = splitOf(world.labels, known, random);
    this.channels = channelsOf(world);
    this.#lesson = lessonOf(world, this.split.known);
    this.#matrices = this.channels.map(({ neighbours }) =>
      tf.tensor2d(matrixOf(neighbours), [n, n]),
    );
    this.#none = tf.zeros([n, n]);
    this.#union = this.#unionNow();
    const start = startOf(this.#lesson.x.shape[1], world.classes.length, random);
    const arm = (adjacency: readonly Tensor2D[]) => new Arm(this.#lesson, start, adjacency);
    this.#arms = {
      features: arm([]),
      blind: arm([this.#union]),
      relational: arm(this.#matrices),
    };
    tf.dispose([...start.encoder, start.w0, start.bias, start.w]);
  }

  step(rate: number): void {
    for (const arm of arms) this.#arms[arm].learn(rate);
    this.#outcomes = undefined;
  }

  /** Kinds of ties that nobody shall see from now on. */
  switchOff(kinds: ReadonlySet<number>): void {
    if (kinds.size === this.#off.size && [...kinds].every((kind) => this.#off.has(kind))) return;
    this.#off = new Set(kinds);
    this.#outcomes = undefined;
    tf.dispose(this.#union);
    this.#union = this.#unionNow();
    this.#arms.blind.adjacency = [this.#union];
    this.#arms.relational.adjacency = this.#matrices.map((matrix, at) =>
      this.isOff(this.channels[at]!) ? this.#none : matrix,
    );
  }

  isOff({ kind }: Channel): boolean {
    return this.#off.has(kind);
  }

  /** How each arm does at present. */
  get outcomes(): Record<ArmName, Outcome> {
    const of = (arm: ArmName) => outcome(this.#arms[arm].logits(), this.world, this.split.heldOut);
    return (this.#outcomes ??= {
      features: of('features'),
      blind: of('blind'),
      relational: of('relational'),
    });
  }

  /** Of the arm that tells relations apart. */
  messages(): ReturnType<Arm['messages']> {
    return this.#arms.relational.messages();
  }

  metrics() {
    const { features, blind, relational } = this.outcomes;
    return {
      ...metricsOf('accuracy', {
        features: features.accuracy,
        blind: blind.accuracy,
        relational: relational.accuracy,
      }),
      ...metricsOf('loss', {
        features: this.#arms.features.loss(),
        blind: this.#arms.blind.loss(),
        relational: this.#arms.relational.loss(),
      }),
    };
  }

  dispose(): void {
    for (const arm of arms) this.#arms[arm].dispose();
    const { x, nodes, labels } = this.#lesson;
    tf.dispose([x, nodes, labels, ...this.#matrices, this.#none, this.#union]);
  }

  #unionNow(): Tensor2D {
    const n = this.world.names.length;
    const seen = this.channels.filter((channel) => !this.isOff(channel));
    return tf.tensor2d(matrixOf(unionOf(n, seen)), [n, n]);
  }
}

/** Where nothing is known of the nodes, all that tells them apart is which one each is. */
function lessonOf({ names, features, labels }: World, known: Int32Array): Lesson {
  const n = names.length;
  return {
    x: features ? tf.tensor2d(features.values, [n, features.columns.length]) : tf.eye(n),
    nodes: tf.tensor1d(known, 'int32'),
    labels: tf.tensor1d(
      Int32Array.from(known, (node) => labels[node]!),
      'int32',
    ),
  };
}
