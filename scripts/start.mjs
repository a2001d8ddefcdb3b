// npm start: installs missing packages, builds the site and serves it.
import { join } from 'node:path';
import { install, main, Problem, root, run } from './first-run.mjs';

const firstPort = 4321;

await main(async () => {
  await install();
  console.log('Building the site …');
  if ((await run('npm', ['run', '--silent', 'build'])) !== 0)
    throw new Problem('The site could not be built; see the errors above.');
  const { url, close } = await serveOnFreePort();
  console.log(`\nThe site is at  ${url}\nCtrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());
});

async function serveOnFreePort() {
  const { serve } = await import('../harness/server.mjs'); // needs the packages of install()
  const site = {
    folder: join(root, 'dist'),
    base: process.env.BASE_PATH ?? '/',
    host: process.env.HOST ?? 'localhost',
  };
  const from = Number(process.env.PORT ?? firstPort);
  for (let port = from; port < from + 100; port++) {
    try {
      return await serve({ ...site, port });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Problem(`No port from ${from} to ${from + 99} is free; PORT=… names another one.`);
}
