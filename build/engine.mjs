// How Vite handles the numeric engine, in Node and in a build for the browser.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Vite's settings for running the numeric engine in Node: the same ES modules as in the browser, because the CommonJS
 * bundles would be a second engine.
 */
export const engine = {
  resolve: {
    alias: [
      {
        find: /^@tensorflow\/(tfjs-core|tfjs-backend-wasm)$/,
        replacement: '@tensorflow/$1/dist/index.js',
      },
    ],
  },
  ssr: { noExternal: [/^@tensorflow\/tfjs-(core|backend-)/] },
};

const core = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-core'));

/** Replacements for modules of tfjs that are never used, by the name under which tfjs imports them. */
const instead = new Map([
  // Without the optimisers, which the package's index always registers: ours are kernels.
  [
    '@tensorflow/tfjs-core',
    `import ${JSON.stringify(join(core, 'base_side_effects.js'))};
     export * from ${JSON.stringify(join(core, 'base.js'))};`,
  ],
  // Threads are never used (see src/numerics/backend.ts).
  ['../wasm-out/tfjs-backend-wasm-threaded-simd.js', 'export default undefined;'],
  [
    '../wasm-out/tfjs-backend-wasm-threaded-simd.worker.js',
    'export const wasmWorkerContents = "";',
  ],
  // Loading and saving models; tfjs registers the handlers in a try block.
  ['./io/io', 'export {};'],
  ['../io/indexed_db', 'export let BrowserIndexedDB, BrowserIndexedDBManager;'],
  ['../io/local_storage', 'export let BrowserLocalStorage, BrowserLocalStorageManager;'],
  ['../io/model_management', 'export let ModelStoreManagerRegistry;'],
  // Hashes of strings, and with them 64-bit integers.
  ['./hash_util', 'export let fingerPrint64;'],
]);
const mark = '\0instead:';

/**
 * Vite plugin: leaves unused parts of tfjs out of a build, about two fifths of its code.
 * @returns {import('vite').Plugin}
 */
const slimTfjs = () => ({
  name: 'slim-tfjs',
  enforce: 'pre',
  resolveId(source, importer = '') {
    const isTheirs = source.startsWith('@') || importer.includes('/@tensorflow/');
    return isTheirs && instead.has(source) ? mark + source : undefined;
  },
  load: (id) => (id.startsWith(mark) ? instead.get(id.slice(mark.length)) : undefined),
});

/**
 * Vite's `worker` options for a build with training (Vite applies its other plugins only to the page's code).
 * @type {NonNullable<import('vite').UserConfig['worker']>}
 */
export const worker = {
  format: 'es',
  plugins: () => [slimTfjs()],
  rolldownOptions: {
    output: {
      // tfjs repeats its licence in each of three hundred modules; one copy is kept.
      comments: { legal: false },
      postBanner:
        '/*! With TensorFlow.js, © Google LLC, Apache License 2.0: https://www.apache.org/licenses/LICENSE-2.0 */',
    },
  },
};
