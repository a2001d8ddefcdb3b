import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import { setGradient } from './gradients.ts';
import { address, count, kernels, output, register, shared, stock } from './wasm.ts';

interface Attributes {
  reps: number[];
}

/** Repeating along one axis, which is how tensors are broadcast, in one pass; its gradient is one sum. */
export function installTile(): void {
  const theirs = stock('Tile');
  register<{ x: TensorInfo }, Attributes>('Tile', (call) => {
    const { x } = call.inputs;
    const { reps } = call.attrs;
    const repeated = reps.flatMap((times, axis) => (times === 1 ? [] : [axis]));
    if (repeated.length === 0) return shared(x);
    if (repeated.length > 1 || x.dtype !== 'float32') return theirs(call);
    const axis = repeated[0]!;
    const y = output(x.shape.map((length, i) => length * reps[i]!));
    const [before, after] = [count(x.shape.slice(0, axis)), count(x.shape.slice(axis))];
    kernels.spreadColumns(address(x), address(y), before, reps[axis]!, after, 1);
    return y;
  });
  setGradient<Attributes>('Tile', {
    inputsToSave: ['x'],
    gradient: (dy, [x], { reps }) => ({ x: () => sumOfRepeats(dy, x!.shape, reps) }),
  });
}

/** With each repeated axis split in two, [times, length], the gradient is the sum over `times`. */
function sumOfRepeats(dy: Tensor, shape: number[], reps: number[]): Tensor {
  const split = shape.flatMap((length, axis) => [reps[axis]!, length]);
  const axes = reps.flatMap((times, axis) => (times === 1 ? [] : [2 * axis]));
  return tf.reshape(axes.length > 0 ? tf.sum(tf.reshape(dy, split), axes) : dy, shape);
}
