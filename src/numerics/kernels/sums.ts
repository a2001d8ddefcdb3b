import * as tf from '@tensorflow/tfjs-core';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { address, count, kernels, output, register, stock } from './wasm.ts';

interface SumAttributes {
  axis: number | number[];
  keepDims: boolean;
}

/** How many leading axes of x are summed over; 0 if the axes are not just the leading ones, or all. */
function leadingAxes({ shape }: TensorInfo, axis: number | number[]): number {
  const axes = tf.util.parseAxisParam(axis, [...shape]).sort((a, b) => a - b);
  const leading = axes.length < shape.length && axes.every((value, i) => value === i);
  return leading ? axes.length : 0;
}

interface SegmentAttributes {
  numSegments: number;
}

/** Sums over leading axes without transposing first, and the sums by segment that the gradient of gather needs. */
export function installSums(): void {
  const theirs = stock('Sum');
  register<{ x: TensorInfo }, SumAttributes>('Sum', (call) => {
    const { x } = call.inputs;
    const leading = x.dtype === 'float32' ? leadingAxes(x, call.attrs.axis) : 0;
    if (leading === 0) return theirs(call);
    const rest = x.shape.slice(leading);
    const ones = call.attrs.keepDims ? x.shape.slice(0, leading).fill(1) : [];
    const sums = output([...ones, ...rest]);
    kernels.columnSums(address(x), address(sums), count(x.shape.slice(0, leading)), count(rest));
    return sums;
  });
  register<{ x: TensorInfo; segmentIds: TensorInfo }, SegmentAttributes>(
    'UnsortedSegmentSum',
    ({ inputs: { x, segmentIds }, attrs: { numSegments } }) => {
      const rest = x.shape.slice(segmentIds.shape.length);
      const sums = output([numSegments, ...rest]);
      kernels.segmentSum(
        address(x),
        address(segmentIds),
        address(sums),
        count(segmentIds.shape),
        count(rest),
        numSegments,
      );
      return sums;
    },
  );
}
