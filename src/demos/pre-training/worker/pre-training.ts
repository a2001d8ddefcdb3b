import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { imageTensor } from '../../../models/glyph-network/model.ts';
import { ln } from '../../../numerics/elementary.ts';
import { fork, integers, type Random } from '../../../numerics/random.ts';
import { shuffledLabels } from '../algorithm.ts';
import { batchOf, newNetwork, type Network } from './network.ts';
import type { Source } from './source.ts';

const batch = 64;

/** What is trained on the source drawings: with their labels, and with shuffled ones. */
export type Taught = 'pretrained' | 'shuffled';

/** Two networks with the same initial weights learn from the same batches; only the labels differ. */
export class PreTraining {
  readonly networks: Readonly<Record<Taught, Network>>;
  losses: Record<Taught, number>;
  readonly #images: Tensor4D;
  readonly #labels: Readonly<Record<Taught, Int32Array>>;
  readonly #batches: Random;

  constructor(source: Source, start: readonly Tensor[], share: number, random: Random) {
    const { classes, labels } = source;
    this.networks = {
      pretrained: newNetwork(start, classes),
      shuffled: newNetwork(start, classes),
    };
    this.losses = { pretrained: ln(classes), shuffled: ln(classes) };
    this.#images = imageTensor(source.images);
    this.#labels = { pretrained: labels, shuffled: shuffledLabels(labels, share, fork(random)) };
    this.#batches = random;
  }

  step(rate: number): void {
    const rows = integers(this.#batches, this.#labels.pretrained.length, batch);
    const learn = (arm: Taught) =>
      tf.tidy(() => {
        const { x, y } = batchOf(this.#images, this.#labels[arm], rows);
        return this.networks[arm].step(x, y, rate);
      });
    this.losses = { pretrained: learn('pretrained'), shuffled: learn('shuffled') };
  }

  dispose(): void {
    for (const network of Object.values(this.networks)) network.dispose();
    this.#images.dispose();
  }
}
