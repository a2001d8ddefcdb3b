/**
 * Fine-tuning: learning of a new task goes on from the weights that another task left, layer by layer at a rate of its own.
 * J. Yosinski et al.: How transferable are features in deep neural networks? NIPS 2014, arXiv:1411.1792;
 * J. Howard, S. Ruder: Universal language model fine-tuning for text classification. ACL 2018, arXiv:1801.06146,
 * section 3.2 (a rate for each layer) and 3.3 (unfreezing layers one after the other).
 *
 * w = (w¹ … wᴸ) are the weights, layer by layer; w₀ is where they start, ηˡ the learning rate of layer l.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import { relativeMovement, rootMeanSquareMovement, valuesOf } from '../../numerics/movement.ts';
import type { Trainable } from '../../numerics/trainable.ts';

// #region step
/**
 * One step down the gradient of the loss, each layer at its own rate. A layer whose rate is 0 is frozen: it is not
 * differentiated, nor is its optimiser told. `loss` takes the tensors of all layers, one after the other; returns the
 * loss before the step.
 */
export function fineTune(
  layers: readonly Trainable[],
  rates: readonly number[],
  loss: (w: Tensor[]) => Scalar,
): number {
  const free = layers.filter((_, l) => rates[l]! > 0);
  const moving = free.flatMap((layer) => layer.parameters);
  const lossOf = (...now: Tensor[]): Scalar => {
    const next = [...now];
    return loss(
      layers.flatMap((layer, l) =>
        rates[l]! > 0 ? next.splice(0, layer.parameters.length) : layer.parameters,
      ),
    );
  };
  const { value, grads } = tf.tidy(() => tf.valueAndGrads(lossOf)(moving));
  const gradients = [...grads];
  layers.forEach((layer, l) => {
    if (rates[l]! > 0) layer.apply(gradients.splice(0, layer.parameters.length), rates[l]!);
  });
  const [before] = value.dataSync();
  tf.dispose([value, grads]);
  return before!;
}
// #endregion

// #region rates
/** ηˡ: the head's own rate at the top, the backbone's below, and 0 where a layer is frozen. */
export const rates = (frozen: readonly boolean[], backbone: number, head: number): number[] => [
  ...frozen.map((isFrozen) => (isFrozen ? 0 : backbone)),
  head,
];
// #endregion

// #region moved
/** ‖wˡ − wˡ₀‖ / ‖wˡ₀‖ of each layer, its weights and biases as one vector. */
export const movement = (
  layers: readonly Trainable[],
  start: readonly Float32Array[][],
): number[] => start.map((from, l) => relativeMovement(valuesOf(layers[l]!.parameters), from));

/** √(mean of (wˡ − wˡ₀)²) of each layer: how far one of its weights has moved, on average. */
export const meanMovement = (
  layers: readonly Trainable[],
  start: readonly Float32Array[][],
): number[] =>
  start.map((from, l) => rootMeanSquareMovement(valuesOf(layers[l]!.parameters), from));

/** Of the images classified correctly before (1 where correct, `[n]`), the share that no longer are. */
export function forgotten(before: ArrayLike<number>, now: ArrayLike<number>): number {
  let [known, lost] = [0, 0];
  for (let i = 0; i < before.length; i++) {
    if (!before[i]) continue;
    known++;
    if (!now[i]) lost++;
  }
  return known === 0 ? 0 : lost / known;
}
// #endregion
