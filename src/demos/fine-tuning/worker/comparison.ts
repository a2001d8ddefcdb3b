import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { layers } from '../../../models/glyph-network/layers.ts';
import { imageTensor } from '../../../models/glyph-network/model.ts';
import { pick, type Labelled, type Task } from '../../../models/glyph-network/tasks.ts';
import { integers, type Random } from '../../../numerics/random.ts';
import { rates } from '../algorithm.ts';
import { Network } from './network.ts';

export type ArmName = 'tuned' | 'frozen' | 'scratch';
const batch = 32;
/** Rate of every head, and of all layers of the network from scratch. */
const usual = 0.003;
/** Test images are looked at in every so many steps. */
const every = 5;

/** How one network stands. */
export interface Standing {
  accuracy: number;
  /** ‖w − w₀‖ / ‖w₀‖ of each layer of the backbone. */
  moved: number[];
}
/** The task that the backbone learned first: its last layer, and images to ask it about. */
export interface OldTask {
  head: readonly Tensor[];
  heldOut: Labelled;
}

/** Three networks learn the new task from the same batches; the old task is asked about on the way. */
export class Comparison {
  readonly #task: Task;
  readonly #old: OldTask;
  readonly #batches: Random;
  readonly #networks: Record<ArmName, Network>;
  readonly #test: Tensor4D;
  readonly #oldTest: Tensor4D;
  #steps = 0;
  standings: Record<ArmName, Standing>;
  /** 1 for every image of the old task that the fine-tuned network still names; and before it learned anything. */
  knows: Uint8Array;
  readonly knew: Uint8Array;

  /** `borrowed` twice, to tune and to freeze, and `own` to learn from scratch. Takes over all tensors. */
  constructor(
    task: Task,
    old: OldTask,
    start: { borrowed: Tensor[]; same: Tensor[]; own: Tensor[] },
    random: Random,
  ) {
    [this.#task, this.#old, this.#batches] = [task, old, random];
    const classes = task.characters.length;
    this.#networks = {
      tuned: new Network(start.borrowed, classes),
      frozen: new Network(start.same, classes),
      scratch: new Network(start.own, classes),
    };
    this.#test = imageTensor(task.test.images);
    this.#oldTest = imageTensor(old.heldOut.images);
    this.standings = this.#look();
    this.knows = this.knew = this.#ask();
  }

  /** `learns`: which layers of the fine-tuned network do; `rate`: theirs. */
  step(learns: readonly boolean[], rate: number): void {
    const { train } = this.#task;
    const images = pick(train, integers(this.#batches, train.labels.length, batch));
    const { tuned, frozen, scratch } = this.#networks;
    const none = layers.map(() => true);
    const all = layers.map(() => false);
    tuned.step(
      images,
      rates(
        learns.map((does) => !does),
        rate,
        usual,
      ),
    );
    frozen.step(images, rates(none, 0, usual));
    scratch.step(images, rates(all, usual, usual));
    if (++this.#steps % every !== 0) return;
    this.standings = this.#look();
    this.knows = this.#ask();
  }

  dispose(): void {
    for (const network of Object.values(this.#networks)) network.dispose();
    tf.dispose([this.#test, this.#oldTest, ...this.#old.head]);
  }

  #look(): Record<ArmName, Standing> {
    const { labels } = this.#task.test;
    const standing = (network: Network): Standing => ({
      accuracy: network.accuracy(this.#test, labels),
      moved: network.moved(),
    });
    const { tuned, frozen, scratch } = this.#networks;
    return { tuned: standing(tuned), frozen: standing(frozen), scratch: standing(scratch) };
  }

  #ask(): Uint8Array {
    const { head, heldOut } = this.#old;
    return this.#networks.tuned.right(this.#oldTest, heldOut.labels, head);
  }
}
