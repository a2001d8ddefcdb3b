import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import { isClasses } from '../../../datasets/tools/table.ts';
import type { TableNetwork } from '../../../models/tools/table-network.ts';
import { dense, mlp } from '../../../numerics/layers.ts';
import type { Reals } from '../../../numerics/standardise.ts';
import { answers, type Output } from './answers.ts';

/** Background rows that pass through the network at once: bounds memory, and keeps the arrays in the cache. */
const atOnce = 16;

/** The function that is explained: a network's outputs, and the games that they make of a row and a background. */
export class Prediction {
  readonly outputs: number;
  /** `[backgrounds, m]`: the rows that stand in for features that do not take part. */
  readonly background: Reals;
  readonly #network: TableNetwork;
  readonly #output: Output;
  readonly #m: number;
  /** `[2^m, m]`: row k is coalition number k. */
  readonly #masks: Tensor2D;

  constructor(network: TableNetwork, background: Reals, output: Output) {
    const m = network.table.columns.length;
    const taking = (i: number) => (Math.trunc(i / m) >> (i % m)) & 1;
    this.outputs = network.outputs;
    this.background = background;
    this.#network = network;
    this.#output = output;
    this.#m = m;
    this.#masks = tf.tensor2d(
      Float32Array.from({ length: m * 2 ** m }, (_, i) => taking(i)),
      [2 ** m, m],
    );
  }

  /** Outputs for rows `[n, m]`: `[n, outputs]`. */
  answer(rows: Reals): Reals {
    const { inputs, layers, inUnits } = this.#network;
    return inUnits(tf.tidy(() => this.#said(mlp(inputs(rows), layers)).dataSync<'float32'>()));
  }

  /** v for every coalition, `[2^m, outputs]`: the output to the row mixed with a background, its mean over all. */
  coalitions(row: Reals): Reals {
    const count = this.background.length / this.#m;
    const means = tf.tidy(() => {
      const sums: Tensor2D[] = [];
      for (let from = 0; from < count; from += atOnce)
        sums.push(this.#sum(row, from, Math.min(count, from + atOnce)));
      return tf.div(tf.addN(sums), count).dataSync<'float32'>();
    });
    return this.#network.inUnits(means);
  }

  dispose(): void {
    this.#masks.dispose();
  }

  /** The sum over some of the backgrounds: `[2^m, outputs]`. */
  #sum(row: Reals, from: number, to: number): Tensor2D {
    const m = this.#m;
    const { inputs, layers, hidden } = this.#network;
    const [w, b, ...last] = layers;
    const background = inputs(this.background.subarray(from * m, to * m));
    // The mixed row is b + S ∘ (x − b), what a unit adds up is b·w + S·((x − b) ∘ w): one product for all.
    const width = (to - from) * hidden;
    const change = tf.expandDims(tf.transpose(tf.sub(inputs(row), background)), 2);
    const weights = tf.reshape(tf.mul(change, tf.expandDims(w, 1)), [m, width]);
    const start = tf.reshape(dense(background, w, b), [width]);
    const units: Tensor2D = tf.reshape(dense(this.#masks, weights, start, 'relu'), [-1, hidden]);
    const said = this.#said(dense(units, ...last));
    const each: Tensor3D = tf.reshape(said, [2 ** m, to - from, this.outputs]);
    return tf.sum(each, 1);
  }

  #said(scores: Tensor2D): Tensor2D {
    return isClasses(this.#network.table.target) ? answers(scores, this.#output) : scores;
  }
}
