import { env, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { installKernels } from './kernels/index.ts';
import { installSecondOrder } from './second-order.ts';

const simd = new URL(
  '../../node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  import.meta.url,
).href;
const plain = new URL(
  '../../node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm',
  import.meta.url,
).href;

let ready: Promise<void> | undefined;

/**
 * Makes tfjs-core compute on its single-threaded wasm backend with our kernels and gradients, in a worker, on the page and in
 * Node alike.
 * Call it before the first tensor is made; calling it again costs nothing.
 * Rejects with a sentence for the reader where there is no WebAssembly or the binary cannot be fetched.
 */
export function useBackend(): Promise<void> {
  return (ready ??= start());
}

async function start(): Promise<void> {
  if (typeof WebAssembly !== 'object')
    throw new Error(
      'Training needs WebAssembly, which this browser does not have or has switched off.',
    );
  // Threads change the order of sums, and on a cross-origin-isolated page the bundled ones never start.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': simd, // never asked for; tfjs wants the name listed
  });
  if (!(await setBackend('wasm')))
    throw new Error(`The numeric engine could not be loaded from ${simd}.`);
  await installKernels();
  installSecondOrder();
}
