import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/** @import { ServerResponse } from 'node:http' */

/**
 * Serves a folder like a static host: files, `index.html` of folders, `404.html` for anything else.
 * @param {object} options
 * @param {string} options.folder
 * @param {number} [options.port] 0, the default, means any free port.
 * @param {string} [options.host]
 * @param {string} [options.base] The path below which the site was built.
 * @param {Record<string, string>} [options.headers] Sent with every response.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} Rejects when the port is taken.
 */
export async function serve({ folder, port = 0, host = 'localhost', base = '/', headers = {} }) {
  const below = `/${base}/`.replaceAll(/\/+/g, '/');
  const page = join(folder, '404.html');
  const missing = existsSync(page) ? readFileSync(page) : 'Not found';
  const notFound = (/** @type {unknown} */ _, /** @type {ServerResponse} */ response) => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
  };
  const files = sirv(folder, { etag: true, onNoMatch: notFound });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const url = request.url ?? '/';
    if (url.startsWith(below)) {
      request.url = url.slice(below.length - 1);
      files(request, response);
    } else if (url === '/' || `${url}/` === below) {
      response.writeHead(302, { Location: below }).end();
    } else notFound(request, response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://${host}:${address.port}${below}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
