import * as tf from '@tensorflow/tfjs-core';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { address, backend, count, kernels, output, register, stock } from './wasm.ts';

interface Inputs {
  x: TensorInfo;
  indices: TensorInfo;
}
interface Attributes {
  axis: number;
  batchDims: number;
}

/** Stock reads whatever lies at an index that is out of range. */
function installGatherNd(): void {
  const theirs = stock('GatherNd');
  register<{ params: TensorInfo; indices: TensorInfo }>('GatherNd', (call) => {
    const { params, indices } = call.inputs;
    const values = int32(indices);
    const length = indices.shape.at(-1)!;
    values.forEach((index, i) => {
      const size = params.shape[i % length]!;
      if (index < 0 || index >= size)
        throw new Error(`GatherNd: the index value ${index} is not in [0, ${size - 1}]`);
    });
    return theirs(call);
  });
}

const int32 = (x: TensorInfo) =>
  new Int32Array(backend.wasm.asm.memory.buffer, address(x, 'int32'), count(x.shape));

/** Copies whole slices; tfjs computes an index for each element. */
export function installGather(): void {
  installGatherNd();
  const theirs = stock('GatherV2');
  register<Inputs, Attributes>('GatherV2', (call) => {
    const { x, indices } = call.inputs;
    const { axis, batchDims } = call.attrs;
    if (x.dtype !== 'float32' || indices.dtype !== 'int32' || batchDims) return theirs(call);
    const [along] = tf.util.parseAxisParam(axis, [...x.shape]) as [number];
    const [before, after] = [x.shape.slice(0, along), x.shape.slice(along + 1)];
    const y = output([...before, ...indices.shape, ...after]);
    const pointers = [address(x), address(indices, 'int32'), address(y)] as const;
    const length = x.shape[along]!;
    const picked = count(indices.shape);
    const wrong = kernels.gather(...pointers, count(before), length, picked, count(after));
    if (wrong >= 0) {
      const index = int32(indices)[wrong]!;
      throw new Error(`GatherV2: the index value ${index} is not in [0, ${length - 1}]`);
    }
    return y;
  });
}
