import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { squaredDistances } from '../../../numerics/distances.ts';
import { adam } from '../../../numerics/optimisers.ts';
import { pca, type Projection } from '../../../numerics/pca.ts';
import { trainable, type Trainable } from '../../../numerics/trainable.ts';
import { mahalanobis, metricOf, ncaLoss } from '../algorithm.ts';
import { numbersOf } from './numbers.ts';
import { knownLabels, knownPart, type Sample } from './sample.ts';

/** Dimensions of the plane. */
const k = 2;

/** A linear map to the plane, trained by neighbourhood components analysis. */
export class Learner {
  /** The principal components of the training rows: the plane that it starts from, at full size. */
  readonly plane: Projection;
  readonly #x: Tensor2D;
  readonly #known: Tensor2D;
  readonly #labels: Tensor1D;
  readonly #map: Trainable<readonly [Tensor2D]>;

  /**
   * `inputs` `[n, d]` are the sample's rows in the units that are learned from. The map starts as `start` times the
   * principal components: the smaller, the more rows are likely neighbours at first.
   */
  constructor(sample: Sample, inputs: Float32Array, start: number) {
    const { d, rows } = sample;
    const known = knownPart(sample, inputs);
    this.plane = planeOf(known, d);
    this.#x = tf.tensor2d(inputs, [rows.length, d]);
    this.#known = tf.tensor2d(known, [known.length / d, d]);
    this.#labels = tf.tensor1d([...knownLabels(sample)]);
    const components = Float32Array.from(this.plane.components, (entry) => start * entry);
    this.#map = trainable([tf.tensor2d(components, [k, d])], adam());
  }

  step(rate: number, penalty: number): void {
    this.#map.minimise(([a]) => {
      const loss = ncaLoss(this.#known, this.#labels, a);
      return penalty === 0 ? loss : tf.add<Scalar>(loss, tf.mul(penalty, tf.sum(tf.square(a))));
    }, rate);
  }

  /** A `[k, d]`. */
  get map(): Float32Array {
    return this.#map.parameters[0].dataSync<'float32'>().slice();
  }
  /** The training row, counted from the first of them, nearest to each of the first `count` rows. */
  nearest(count: number): ArrayLike<number> {
    const [a] = this.#map.parameters;
    const mapped = (x: Tensor2D) => tf.matMul<Tensor2D>(x, a, false, true);
    return numbersOf(() => {
      const first = mapped(tf.slice2d(this.#x, [0, 0], [count, -1]));
      return tf.argMin(squaredDistances(first, mapped(this.#known)), 1);
    });
  }
  /** The loss without the penalty. */
  loss(): number {
    const [a] = this.#map.parameters;
    return numbersOf(() => ncaLoss(this.#known, this.#labels, a))[0]!;
  }
  /** Where the rows lie: `[n, k]`. */
  at(): Float32Array {
    return numbersOf(() => tf.matMul(this.#x, this.#map.parameters[0], false, true));
  }
  /** The learned distances of one row to every row, by M: `[n]`. */
  from(row: number): Float32Array {
    const [a] = this.#map.parameters;
    return numbersOf(() =>
      mahalanobis(tf.slice2d(this.#x, [row, 0], [1, -1]), this.#x, metricOf(a)),
    );
  }

  dispose(): void {
    this.#map.dispose();
    tf.dispose([this.#x, this.#known, this.#labels]);
  }
}

/** The plane of the first two principal components; of a single column the line, and nothing across it. */
function planeOf(rows: Float32Array, d: number): Projection {
  const { mean, components } = pca(rows, rows.length / d, d, Math.min(k, d));
  const both = new Float64Array(k * d);
  both.set(components);
  return { mean, components: both };
}
