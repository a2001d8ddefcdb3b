/**
 * Our kernels for the tfjs wasm backend: what it lacks for training, does wrongly or does slowly. installKernels puts
 * them behind tfjs's own operations; the functions exported beside it do in one kernel what takes tfjs several.
 */
import * as tf from '@tensorflow/tfjs-core';
import { installActivations } from './activations.ts';
import { installBinary } from './binary.ts';
import { installConvolution } from './convolution.ts';
import { installGather } from './gather.ts';
import { installLosses } from './losses.ts';
import { installMatMul } from './matmul.ts';
import { installPooling } from './pooling.ts';
import { installSums } from './sums.ts';
import { installTile } from './tile.ts';
import { loadKernels, ours, register, shared, stock } from './wasm.ts';

export type { Activation } from './activations.ts';
export { convolution, type ConvolutionOptions } from './convolution.ts';
export { softmaxCrossEntropy } from './losses.ts';
export { dense } from './matmul.ts';
export {
  adamMemory,
  adamUpdate,
  momentumMemory,
  type OptimiserMemory,
  sgdUpdate,
} from './updates.ts';

let installed: Promise<void> | undefined;

/** Registers our kernels over those of the wasm backend, which must be running. Calling it again costs nothing. */
export function installKernels(): Promise<void> {
  return (installed ??= install());
}

async function install(): Promise<void> {
  await loadKernels();
  installIdentity();
  installActivations();
  installMatMul();
  installConvolution();
  installPooling();
  installSums();
  installTile();
  installGather();
  installBinary();
  installLosses();
}

/** A copy that shares its data: tensors are never written to, so nobody can tell. */
function installIdentity(): void {
  const theirs = stock('Identity');
  register<{ x: tf.TensorInfo }>('Identity', (call) =>
    call.inputs.x.dtype === 'string' ? theirs(call) : shared(call.inputs.x),
  );
}

/** Every kernel of the wasm backend and whose it is. */
export const kernelList = (): { kernel: string; servedBy: 'ours' | 'tfjs' }[] =>
  tf
    .getKernelsForBackend('wasm')
    .map(({ kernelName }) => kernelName)
    .sort()
    .map((kernel) => ({ kernel, servedBy: ours.has(kernel) ? 'ours' : 'tfjs' }));
