import { type KernelFunc, type TensorInfo, registerKernel } from '@tensorflow/tfjs-core';
import { type BackendWasm } from '@tensorflow/tfjs-backend-wasm';

/**
 * Sum of the rows of x `[n, …]` by segment number `[n]`: `[segments, …]`. The gradient of `gather` is this sum,
 * and the wasm backend has no kernel for it. Rows with a negative number are left out, as in TensorFlow.
 */
const segmentSum: KernelFunc = ({ inputs, attrs, backend }) => {
  const wasm = backend as unknown as Pick<BackendWasm, 'makeOutput' | 'typedArrayFromHeap'>;
  const { x, segmentIds } = inputs as { x: TensorInfo; segmentIds: TensorInfo };
  const { numSegments } = attrs as unknown as { numSegments: number };
  const out = wasm.makeOutput([numSegments, ...x.shape.slice(1)], 'float32');
  const [rows, segments, sums] = [x, segmentIds, out].map((t) => wasm.typedArrayFromHeap(t));
  const width = x.shape.slice(1).reduce((product, size) => product * size, 1);
  sums!.fill(0);
  for (const [row, segment] of segments!.entries()) {
    if (segment < 0) continue;
    for (let i = 0; i < width; i++) sums![segment * width + i]! += rows![row * width + i]!;
  }
  return out;
};

export function installSegmentSum(): void {
  registerKernel({
    kernelName: 'UnsortedSegmentSum',
    backendName: 'wasm',
    kernelFunc: segmentSum,
  });
}
