import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { Digits } from '../../../datasets/digits/index.ts';
import { balancedRows, rowsIn } from '../../../datasets/tools/balanced.ts';
import { linearProbe } from '../../../numerics/linear-probe.ts';
import { fork, type Random } from '../../../numerics/random.ts';
import { nearestRows, pickRows } from '../../../numerics/rows.ts';
import { alignment, separation, uniformity } from '../algorithm.ts';
import { arrangement, ballOf } from './ball.ts';
import type { Classifiers } from './classifiers.ts';
import { dimensions, pixels, type Model } from './model.ts';
import { mostTurned, turned, views } from './views.ts';

/** What is known of the held-out images. */
export interface Standing {
  /** `[n, 3]`: the embeddings along their three main directions. */
  at: Float32Array;
  /** `[n, 6]`: the images nearest to each one in all 64 dimensions, nearest first. */
  near: Uint16Array;
  /** Mean squared distance between two views of an image, as a share of that between different images. */
  alignment: number;
  /** Mean squared distance between different images. */
  separation: number;
  uniformity: number;
  /** Accuracy of a linear probe for the digit, with few labels. */
  probe: BeforeAndAfter;
  /** Accuracy of a linear probe that is asked which way an image was turned. */
  turned: BeforeAndAfter;
}
/** What a probe reads: the encoder's features, before the projection, or the embedding, after it. */
interface BeforeAndAfter {
  features: number;
  embedding: number;
}
/** Images `[n, 64]` and their classes `[n]`. */
interface Labelled {
  images: Float32Array;
  labels: Uint8Array;
}
type See = (images: Float32Array) => Float32Array;

/** Choices of labelled images that accuracies with few labels are averaged over: one choice says little. */
export const choices = 10;
export const perClass = 1;
const neighbours = 6;
/** Views of the test keep to these two, whatever the reader trains with. */
const usual = { geometry: true, cover: false, ink: true };
/** Images that the probe for turns is fitted to, each turned both ways. */
const turns = 400;

/** Images held out from training, two fixed views of each, and the few labelled images. */
export class Evaluation {
  /** Rows of the labelled images, one list per choice. */
  readonly labelled: readonly number[][];
  readonly #data: Digits;
  readonly #heldOut: Labelled;
  readonly #views: readonly [Float32Array, Float32Array];
  readonly #turned: Record<'fitted' | 'asked', Labelled>;
  readonly #arrangement: Float32Array;

  constructor(data: Digits, random: Random) {
    const own = fork(random);
    const heldOut = pickRows(data.images, pixels, rowsIn(data.test));
    this.#data = data;
    this.#heldOut = { images: heldOut, labels: data.labels.slice(...data.test) };
    this.#views = [views(heldOut, usual, own), views(heldOut, usual, own)];
    this.labelled = Array.from({ length: choices }, () =>
      balancedRows(data.labels, data.train, perClass, own),
    );
    this.#turned = {
      fitted: bothWays(data.images.slice(0, turns * pixels)),
      asked: bothWays(heldOut),
    };
    this.#arrangement = arrangement(heldOut, this.#heldOut.labels.length);
  }

  /** Where a model puts the held-out images, and where in the same ball it puts others `[m, 64]`. */
  of(model: Model, ...others: Float32Array[]): { standing: Standing; placed: Float32Array[] } {
    const embeddings = model.project(this.#heldOut.images);
    const place = ballOf(embeddings, this.#arrangement);
    const sees = { features: model.encode, embedding: model.project };
    const standing = {
      at: place(embeddings),
      near: nearestOf(embeddings),
      ...this.#spread(model, embeddings),
      probe: both(sees, (see) => this.probe(see)),
      turned: both(sees, (see) => probed(this.#turned.fitted, this.#turned.asked, see)),
    };
    return { standing, placed: others.map((images) => place(model.project(images))) };
  }

  /** The share of the held-out images that classifiers name correctly. */
  accuracy(of: Classifiers): number {
    return of.accuracy(this.#heldOut.images, this.#heldOut.labels);
  }

  /** Accuracy of a linear probe on what `see` makes of images, the mean over the choices of labelled ones. */
  probe(see: See): number {
    const asked = see(this.#heldOut.images);
    const each = this.labelled.map((rows) => {
      const fitted = see(pickRows(this.#data.images, pixels, rows));
      return linearProbe(fitted, this.labels(rows), asked, this.#heldOut.labels);
    });
    return each.reduce((sum, accuracy) => sum + accuracy, 0) / choices;
  }

  labels(rows: readonly number[]): Uint8Array {
    return Uint8Array.from(rows, (row) => this.#data.labels[row]!);
  }

  #spread(model: Model, embeddings: Float32Array) {
    return tf.tidy(() => {
      const [one, two] = this.#views.map((view) => sphere(model.project(view))) as [
        Tensor2D,
        Tensor2D,
      ];
      const apart = separation(one, two).dataSync()[0]!;
      return {
        // After a collapse both are 0 but for rounding.
        alignment: alignment(one, two).dataSync()[0]! / Math.max(apart, 1e-6),
        separation: apart,
        uniformity: uniformity(sphere(embeddings)).dataSync()[0]!,
      };
    });
  }
}

const both = (sees: Record<keyof BeforeAndAfter, See>, measure: (see: See) => number) => ({
  features: measure(sees.features),
  embedding: measure(sees.embedding),
});

const probed = (fitted: Labelled, asked: Labelled, see: See) =>
  linearProbe(see(fitted.images), fitted.labels, see(asked.images), asked.labels);

/** Every image turned one way (class 0) and the other (class 1). */
function bothWays(images: Float32Array): Labelled {
  const pairs = new Float32Array(2 * images.length);
  pairs.set(turned(images, -mostTurned));
  pairs.set(turned(images, mostTurned), images.length);
  const n = images.length / pixels;
  return { images: pairs, labels: Uint8Array.from({ length: 2 * n }, (_, i) => (i < n ? 0 : 1)) };
}

const sphere = (embeddings: Float32Array): Tensor2D =>
  tf.tensor2d(embeddings, [embeddings.length / dimensions, dimensions]);

/** By distances, which keep their precision after a collapse, when all cosines are near 1. */
function nearestOf(embeddings: Float32Array): Uint16Array {
  const n = embeddings.length / dimensions;
  const near = new Uint16Array(n * neighbours);
  for (let i = 0; i < n; i++) {
    const rows = nearestRows([embeddings, i], embeddings, {
      d: dimensions,
      count: neighbours,
      except: i,
    });
    near.set(rows, i * neighbours);
  }
  return near;
}
