import * as tf from '@tensorflow/tfjs-core';
import { kernelList } from './kernels/index.ts';

/** What one kernel did while `work` ran. */
export interface KernelUse {
  kernel: string;
  servedBy: 'ours' | 'tfjs';
  calls: number;
  /** Milliseconds inside the kernel, with what it takes to call it from JavaScript. */
  ms: number;
}

/** Runs some work and says which kernels it called, the costliest first. The backend must be running. */
export async function profile(work: () => unknown): Promise<KernelUse[]> {
  const uses: KernelUse[] = [];
  const stock = tf.getKernelsForBackend('wasm');
  const served = new Map(kernelList().map(({ kernel, servedBy }) => [kernel, servedBy]));
  for (const config of stock) {
    const use = {
      kernel: config.kernelName,
      servedBy: served.get(config.kernelName)!,
      calls: 0,
      ms: 0,
    };
    uses.push(use);
    replace({ ...config, kernelFunc: timed(config.kernelFunc, use) });
  }
  try {
    await work();
  } finally {
    stock.forEach(replace);
  }
  return uses.filter(({ calls }) => calls > 0).sort((a, b) => b.ms - a.ms);
}

function replace(config: tf.KernelConfig): void {
  tf.unregisterKernel(config.kernelName, config.backendName);
  tf.registerKernel(config);
}

const timed =
  (kernel: tf.KernelFunc, use: KernelUse): tf.KernelFunc =>
  (call) => {
    const start = performance.now();
    const result = kernel(call);
    use.ms += performance.now() - start;
    use.calls++;
    return result;
  };
