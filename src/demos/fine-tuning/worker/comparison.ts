import type { Tensor } from '@tensorflow/tfjs-core';
import { layers } from '../../../models/glyph-network/layers.ts';
import { pick, type Labelled } from '../../../models/glyph-network/tasks.ts';
import { integers, type Random } from '../../../numerics/random.ts';
import { forgotten, rates } from '../algorithm.ts';
import type { ArmName } from '../shared/names.ts';
import type { Exam } from './exam.ts';
import { Network } from './network.ts';

const batch = 32;
/** Learning rate of the heads on borrowed layers. */
const headRate = 0.003;

/** How one network stands. */
export interface Standing {
  accuracy: number;
  /** ‖w − w₀‖ / ‖w₀‖ of each layer of the backbone. */
  moved: number[];
  /** Root mean square of w − w₀ in each layer of the backbone. */
  perWeight: number[];
}
/** How the networks stand that learn from the same examples. */
export interface Compared extends Record<ArmName, Standing> {
  /** 1 for every image of the old task that the fine-tuned network still classifies correctly. */
  knows: Uint8Array;
  /** Of those that it classified correctly before, the share that it no longer does. */
  forgotten: number;
}
/** Which layers of the fine-tuned network learn, at what rate, and the rate of the network from scratch. */
export interface Settings {
  learns: readonly boolean[];
  rate: number;
  own: number;
}

/** Three networks learn the new task from the same examples in the same batches. */
export class Comparison {
  readonly #train: Labelled;
  readonly #exam: Exam;
  readonly #batches: Random;
  readonly #networks: Record<ArmName, Network>;
  readonly #knew: Uint8Array;

  /** `borrowed` twice, to fine-tune and to freeze, and `own` to learn from scratch. Takes over all these tensors. */
  constructor(
    train: Labelled,
    exam: Exam,
    start: { borrowed: Tensor[]; same: Tensor[]; own: Tensor[]; classes: number },
    random: Random,
  ) {
    [this.#train, this.#exam, this.#batches] = [train, exam, random];
    this.#networks = {
      tuned: new Network(start.borrowed, start.classes),
      frozen: new Network(start.same, start.classes),
      scratch: new Network(start.own, start.classes),
    };
    this.#knew = exam.knows(this.#networks.tuned);
  }

  step({ learns, rate, own }: Settings): void {
    const images = pick(this.#train, integers(this.#batches, this.#train.labels.length, batch));
    const { tuned, frozen, scratch } = this.#networks;
    const [none, all] = [layers.map(() => true), layers.map(() => false)];
    const held = learns.map((does) => !does);
    tuned.step(images, rates(held, rate, headRate));
    frozen.step(images, rates(none, 0, headRate));
    scratch.step(images, rates(all, own, own));
  }

  look(): Compared {
    const { tuned, frozen, scratch } = this.#networks;
    const standing = (network: Network): Standing => ({
      accuracy: this.#exam.accuracy(network),
      ...network.movement(),
    });
    const knows = this.#exam.knows(tuned);
    return {
      tuned: standing(tuned),
      frozen: standing(frozen),
      scratch: standing(scratch),
      knows,
      forgotten: forgotten(this.#knew, knows),
    };
  }

  dispose(): void {
    for (const network of Object.values(this.#networks)) network.dispose();
  }
}
