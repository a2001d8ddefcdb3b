import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { layers } from '../../../models/glyph-network/layers.ts';
import {
  answer,
  features,
  named,
  imageTensor,
  share,
  width,
} from '../../../models/glyph-network/model.ts';
import type { Labelled } from '../../../models/glyph-network/tasks.ts';
import { softmaxCrossEntropy } from '../../../numerics/losses.ts';
import { valuesOf } from '../../../numerics/movement.ts';
import { adam } from '../../../numerics/optimisers.ts';
import { trainable, type Trainable } from '../../../numerics/trainable.ts';
import { fineTune, meanMovement, movement } from '../algorithm.ts';

/** One of the networks that are compared: a backbone, layer by layer, and a head that starts from zero. */
export class Network {
  readonly #layers: readonly Trainable[];
  readonly #start: readonly Float32Array[][];

  /** Takes over the backbone's tensors. */
  constructor(backbone: readonly Tensor[], classes: number) {
    const head = [tf.zeros([width, classes]), tf.zeros([classes])];
    const tensors = [...backbone, ...head];
    this.#layers = Array.from({ length: layers.length + 1 }, (_, l) =>
      trainable(tensors.slice(2 * l, 2 * l + 2), adam()),
    );
    this.#start = this.#layers.slice(0, -1).map(({ parameters }) => valuesOf(parameters));
  }

  /** One step on these images, each layer at its own rate; the head's stands last. Returns the loss before it. */
  step({ images, labels }: Labelled, rates: readonly number[]): number {
    return tf.tidy(() => {
      const x = imageTensor(images);
      const y = tf.tensor1d(labels, 'int32');
      return fineTune(this.#layers, rates, (w) =>
        softmaxCrossEntropy(answer(features(x, w.slice(0, -2)), w.slice(-2)), y),
      );
    });
  }

  /** Share of the images that it classifies correctly. */
  accuracy(x: Tensor4D, labels: ArrayLike<number>): number {
    return share(this.right(x, labels));
  }

  /** 1 where it classifies the image correctly, `[n]`; with another head for another task. */
  right(x: Tensor4D, labels: ArrayLike<number>, head = this.#head): Uint8Array {
    return named(x, labels, this.#backbone, head);
  }

  /** How far each layer of the backbone is from where it started: relative to its norm then, and per weight. */
  movement() {
    return {
      moved: movement(this.#layers, this.#start),
      perWeight: meanMovement(this.#layers, this.#start),
    };
  }

  dispose(): void {
    for (const layer of this.#layers) layer.dispose();
  }

  get #backbone(): Tensor[] {
    return this.#layers.slice(0, -1).flatMap((layer) => layer.parameters);
  }

  get #head(): readonly Tensor[] {
    return this.#layers.at(-1)!.parameters;
  }
}
