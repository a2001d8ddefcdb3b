// npm start: installs missing packages, builds the site and serves it.
import { join } from 'node:path';
import { addressOf } from '../harness/address.mjs';
import { install, main, Problem, root, run } from './first-run.mjs';

const firstPort = 4321;

await main(async () => {
  const from = portOf(process.env.PORT);
  const { base } = address();
  await install();
  console.log('Building the site …');
  if ((await run('npm', ['run', '--silent', 'build'])) !== 0)
    throw new Problem('The site could not be built; see the errors above.');
  const { url, close } = await serveOnFreePort(from, base);
  console.log(`\nThe site is at  ${url}\nCtrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());
});

/** Found out before minutes are spent on building. @param {string | undefined} text */
function portOf(text = String(firstPort)) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65536) return port;
  throw new Problem(`PORT=${text} is not a port: a number up to 65535.`);
}

/** Likewise the address that the build is told. */
function address() {
  try {
    return addressOf(process.env);
  } catch (error) {
    throw new Problem(/** @type {Error} */ (error).message);
  }
}

/** @param {number} from @param {string} base */
async function serveOnFreePort(from, base) {
  const { serve } = await import('../harness/server.mjs'); // needs the packages of install()
  const site = {
    folder: join(root, 'dist'),
    base,
    host: process.env.HOST ?? 'localhost',
  };
  const last = Math.min(from + 99, 65535);
  for (let port = from; port <= last; port++) {
    try {
      return await serve({ ...site, port });
    } catch (error) {
      const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
      // A port below 1024 may be reserved; a host may have another name than this machine.
      if (code !== 'EADDRINUSE')
        throw new Problem(
          `The site cannot be served: ${message}. PORT=… and HOST=… say where it is to be.`,
        );
      if (port === from) console.log(`Port ${from} is taken; looking for the next free one.`);
    }
  }
  throw new Problem(`No port from ${from} to ${last} is free; PORT=… names another one.`);
}
