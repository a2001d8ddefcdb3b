// Runs TypeScript in Node with the setup of tests and site: the kernels, the engine and Vite's import.meta.glob.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createServer, createServerModuleRunner } from 'vite';
import { engine } from './engine.mjs';
import { kernels } from './kernels.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The wasm backend of tfjs contains CommonJS, which Node must load itself. */
const commonJs = {
  name: 'common-js',
  load: (/** @type {string} */ id) =>
    /\/tfjs-backend-wasm\/wasm-out\/[^?]+\.js$/.test(id)
      ? `import { createRequire } from 'node:module';
         export default createRequire(import.meta.url)(${JSON.stringify(id)});`
      : undefined,
};

/**
 * Imports a module and calls its default export with `args`. Rejects with the module's error.
 * @param {string} path from the project's root
 * @param {...unknown} args
 */
export async function run(path, ...args) {
  const server = await createServer({
    ...engine,
    root,
    configFile: false,
    plugins: [kernels(), commonJs],
    // This server serves no page and watches no files.
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true, include: [] },
    appType: 'custom',
    logLevel: 'warn',
  });
  // In Node tfjs loads two of its modules with `require`, which ES modules do not have.
  globalThis.require ??= createRequire(import.meta.url);
  const runner = createServerModuleRunner(server.environments.ssr);
  try {
    const { default: main } = await runner.import(`/${path}`);
    await main(...args);
  } finally {
    await runner.close();
    await server.close();
  }
}
