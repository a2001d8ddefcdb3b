import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';
import { addressOf, encodedPath } from './address.mjs';

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
  const below = encodedPath(addressOf({ BASE_PATH: base }).base);
  const page = join(folder, '404.html');
  const missing = existsSync(page) ? readFileSync(page) : 'Not found';
  const notFound = (/** @type {unknown} */ _, /** @type {ServerResponse} */ response) => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(missing);
  };
  const files = sirv(folder, { etag: true, onNoMatch: notFound });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const { path, query } = asked(request.url ?? '/');
    if (path?.startsWith(below)) {
      request.url = path.slice(below.length - 1) + query;
      files(request, response);
    } else if (path === '/' || `${path}/` === below) {
      response.writeHead(302, { Location: below + query }).end();
    } else notFound(request, response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}${below}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * What is asked for, its path percent-encoded in the one way in which a base path is: clients differ in what they
 * encode, and in the case of it. No path if it is not encoded UTF-8.
 * @param {string} url
 */
function asked(url) {
  const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(url) ?? [];
  try {
    return { path: encodedPath(decodeURIComponent(path)), query };
  } catch {
    return { path: undefined, query };
  }
}
