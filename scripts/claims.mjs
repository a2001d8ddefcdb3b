// npm run claims [-- demo …]: measures what the notes claim, over five seeds.
import { createViteServer } from 'vitest/node';
import { kernels } from './build-kernels.mjs';
import { engine } from './engine.mjs';
import { root } from './first-run.mjs';

const server = await createViteServer({
  ...engine,
  root,
  configFile: false,
  plugins: [kernels()],
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { main } = await server.ssrLoadModule('/scripts/demos/main.ts');
  await main(process.argv.slice(2));
} finally {
  await server.close();
}
