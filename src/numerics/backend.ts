import { env, setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { installKernels } from './kernels/index.ts';
import { installScopes } from './scopes.ts';
import { installSecondOrder } from './second-order.ts';

const binary = new URL(
  '../../node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
  import.meta.url,
).href;

let ready: Promise<void> | undefined;

/**
 * Makes tfjs-core compute on its single-threaded wasm backend with our kernels and gradients: in a worker, on the
 * page and in Node alike. Call it before the first tensor is made; calling it again costs nothing.
 * Rejects with a sentence for the reader where the browser cannot or the binaries do not arrive.
 */
export function useBackend(): Promise<void> {
  return (ready ??= start());
}

async function start(): Promise<void> {
  if (!(await env().getAsync('WASM_HAS_SIMD_SUPPORT')))
    throw new Error(
      'Training needs WebAssembly with SIMD: Chrome or Edge 91, Firefox 89, Safari 16.4 or newer, ' +
        'and WebAssembly not switched off.',
    );
  // Threads change the order of sums, and on a cross-origin-isolated page the bundled ones never start.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  // One binary under every name that tfjs wants to see.
  setWasmPaths({
    'tfjs-backend-wasm.wasm': binary,
    'tfjs-backend-wasm-simd.wasm': binary,
    'tfjs-backend-wasm-threaded-simd.wasm': binary,
  });
  if (!(await setBackend('wasm'))) throw new Error(await whyNot());
  await installKernels();
  installSecondOrder();
  installScopes();
}

/** tfjs keeps the reason to itself: whether the binary arrives tells a fault of the network from one of this machine. */
async function whyNot(): Promise<string> {
  const answer = await fetch(binary).catch(() => undefined);
  if (!answer?.ok) return `The numeric engine could not be loaded from ${binary}.`;
  return (
    'The numeric engine arrived, but the browser refused to start it: there may be too little memory. ' +
    'Close other tabs or programs and try again.'
  );
}
