// What tfjs's modules need to run in Node as they are, without a bundler: `node --import` this.
import { createRequire, registerHooks } from 'node:module';

/** The ES modules of the packages, whose `main` is a CommonJS bundle with an engine of its own. */
const modules = /^@tensorflow\/(tfjs-core|tfjs-backend-wasm)$/;

registerHooks({
  resolve(specifier, context, next) {
    if (modules.test(specifier)) return next(`${specifier}/dist/index.js`, context);
    if (!context.parentURL?.includes('/@tensorflow/') && !specifier.startsWith('@tensorflow/'))
      return next(specifier, context);
    // They import files without their extension, and folders.
    for (const end of ['', '.js'])
      try {
        return next(specifier + end, context);
      } catch {
        // the next ending
      }
    return next(`${specifier}/index.js`, context);
  },
});

// Two of their modules call `require`, which ES modules do not have.
globalThis.require = createRequire(import.meta.url);
