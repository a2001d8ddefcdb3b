/** The wasm backend as shipped, with SIMD and one thread. It has no kernel to train a convolution. */
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { Contender } from '../contender.ts';
import { tasks } from './tfjs.ts';

const { mlp, gcn, maml } = tasks;

export default {
  start: async () => {
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    setWasmPaths({
      'tfjs-backend-wasm.wasm': simd,
      'tfjs-backend-wasm-simd.wasm': simd,
      'tfjs-backend-wasm-threaded-simd.wasm': simd,
    });
    if (!(await tf.setBackend('wasm'))) throw new Error('the wasm backend did not start');
  },
  tasks: { mlp, gcn, maml },
} satisfies Contender;
