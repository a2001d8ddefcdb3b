import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { imageTensor } from '../../../models/glyph-network/model.ts';
import type { Labelled } from '../../../models/glyph-network/tasks.ts';
import type { Network } from './network.ts';

/** The task that the backbone learned first: its last layer, and images to test it with. */
export interface OldTask {
  head: readonly Tensor[];
  heldOut: Labelled;
}

/** Images of the new and the old task that no network learns from; the same for all networks. */
export class Exam {
  readonly #new: Test;
  readonly #old: Test;
  readonly #head: readonly Tensor[];

  /** Takes over the old task's head. */
  constructor(test: Labelled, { head, heldOut }: OldTask) {
    [this.#new, this.#old, this.#head] = [testOf(test), testOf(heldOut), head];
  }

  /** Share of the new task's images that a network classifies correctly. */
  accuracy(network: Network): number {
    return network.accuracy(this.#new.images, this.#new.labels);
  }

  /** 1 for every image of the old task that a network still classifies correctly through the old head, `[n]`. */
  knows(network: Network): Uint8Array {
    return network.right(this.#old.images, this.#old.labels, this.#head);
  }

  dispose(): void {
    tf.dispose([this.#new.images, this.#old.images, ...this.#head]);
  }
}

interface Test {
  images: Tensor4D;
  labels: Int32Array;
}
const testOf = ({ images, labels }: Labelled): Test => ({ images: imageTensor(images), labels });
