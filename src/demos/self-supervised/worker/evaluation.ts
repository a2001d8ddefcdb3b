import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { Digits } from '../../../datasets/digits/index.ts';
import { balancedRows } from '../../../datasets/tools/balanced.ts';
import { linearProbe } from '../../../numerics/linear-probe.ts';
import { fork, type Random } from '../../../numerics/random.ts';
import { recallAt1 } from '../../../numerics/recall.ts';
import { pickRows } from '../../../numerics/rows.ts';
import { alignment, uniformity } from '../algorithm.ts';
import type { Classifier } from './classifier.ts';
import { pixels, type Model } from './model.ts';
import { views } from './views.ts';

/** How the held-out images stand. */
export interface Standing {
  /** `[n, 3]`: where they lie on the sphere. */
  at: Float32Array;
  alignment: number;
  uniformity: number;
  /** Standard deviation of each of the three coordinates. */
  std: [number, number, number];
  /** Share whose nearest other on the sphere is the same digit. */
  recall: number;
  /** Accuracy of a linear probe on the encoder's features. */
  probe: number;
}

const everyChange = { geometry: true, cover: true, ink: true };

/** Images held out from training, two fixed views of each, and the few labelled images that the probe gets. */
export class Evaluation {
  readonly #heldOut: Float32Array;
  readonly #labels: Uint8Array;
  readonly #views: readonly [Float32Array, Float32Array];
  readonly #labelled: { images: Float32Array; labels: Uint8Array };

  constructor(data: Digits, perClass: number, random: Random) {
    const own = fork(random);
    const [from, to] = data.test;
    this.#heldOut = data.images.slice(from * 64, to * 64);
    this.#labels = data.labels.slice(from, to);
    this.#views = [views(this.#heldOut, everyChange, own), views(this.#heldOut, everyChange, own)];
    const rows = balancedRows(data.labels, data.train, perClass, own);
    this.#labelled = {
      images: pickRows(data.images, pixels, rows),
      labels: Uint8Array.from(rows, (row) => data.labels[row]!),
    };
  }

  of(model: Model): Standing {
    const at = model.project(this.#heldOut);
    const [one, two] = this.#views.map((view) => model.project(view));
    return {
      at,
      ...tf.tidy(() => ({
        alignment: alignment(sphere(one!), sphere(two!)).dataSync()[0]!,
        uniformity: uniformity(sphere(at)).dataSync()[0]!,
      })),
      std: [0, 1, 2].map((axis) => std(at, axis)) as [number, number, number],
      recall: recallAt1(at, this.#labels),
      probe: this.#probe((images) => model.encode(images)),
    };
  }

  /** The share of the held-out images that a classifier names rightly. */
  accuracy(classifier: Classifier): number {
    return classifier.accuracy(this.#heldOut, this.#labels);
  }

  /** The same probe on the pixels themselves. */
  pixels(): number {
    return this.#probe((images) => images);
  }

  #probe(see: (images: Float32Array) => Float32Array): number {
    const { images, labels } = this.#labelled;
    return linearProbe(
      { features: see(images), labels },
      { features: see(this.#heldOut), labels: this.#labels },
      10,
    );
  }
}

const sphere = (at: Float32Array): Tensor2D => tf.tensor2d(at, [at.length / 3, 3]);

function std(at: Float32Array, axis: number): number {
  const values = Float64Array.from({ length: at.length / 3 }, (_, i) => at[3 * i + axis]!);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.sqrt(variance);
}
