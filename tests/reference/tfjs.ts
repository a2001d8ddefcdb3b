import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as tf from '@tensorflow/tfjs';

const require = createRequire(import.meta.url);

/**
 * The complete `@tensorflow/tfjs` on its cpu backend as a separate engine: the independent reference. Imported in the
 * usual way, it would find our engine, kernels and gradients on the global object and use them.
 */
export const reference = (() => {
  const source = readFileSync(require.resolve('@tensorflow/tfjs/dist/tf.js'), 'utf8');
  const own = { setTimeout, fetch, TextEncoder, TextDecoder, process };
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- a bundle from the lock file, given its own `window`
  const evaluate = new Function('module', 'exports', 'require', 'window', 'self', 'global', source);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-call
  evaluate(module, module.exports, require, own, own, own);
  const engine = module.exports as typeof tf;
  engine.env().set('IS_NODE', false); // otherwise it recommends its Node backend
  return engine;
})();
