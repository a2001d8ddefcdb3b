import * as tf from '@tensorflow/tfjs-core';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { address, count, kernels, output, register, stock } from './wasm.ts';

interface Inputs {
  x: TensorInfo;
  indices: TensorInfo;
}
interface Attributes {
  axis: number;
  batchDims: number;
}

/** Copies whole slices; tfjs computes an index for each element. */
export function installGather(): void {
  const theirs = stock('GatherV2');
  register<Inputs, Attributes>('GatherV2', (call) => {
    const { x, indices } = call.inputs;
    const { axis, batchDims } = call.attrs;
    if (x.dtype !== 'float32' || indices.dtype !== 'int32' || batchDims) return theirs(call);
    const [along] = tf.util.parseAxisParam(axis, [...x.shape]) as [number];
    const [before, after] = [x.shape.slice(0, along), x.shape.slice(along + 1)];
    const y = output([...before, ...indices.shape, ...after]);
    const pointers = [address(x), address(indices), address(y)] as const;
    const length = x.shape[along]!;
    const picked = count(indices.shape);
    const wrong = kernels.gather(...pointers, count(before), length, picked, count(after));
    if (wrong >= 0)
      throw new Error(`gather: index number ${wrong} is not between 0 and ${length - 1}.`);
    return y;
  });
}
