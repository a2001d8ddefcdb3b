/**
 * The address of the site, as SITE_URL and BASE_PATH tell it. Where both are left out or empty the site is at the top
 * of this computer.
 * @param {{ SITE_URL?: string | undefined, BASE_PATH?: string | undefined }} variables
 * @returns {{ site: string, base: string }} The host, without a slash at its end, and the path below it, with a slash
 * at both ends, in letters and not percent-encoded: in this form Astro knows its own addresses.
 * Throws a sentence for whoever builds the site.
 */
export const addressOf = ({ SITE_URL = '', BASE_PATH = '' }) => ({
  site: siteOf(SITE_URL.trim()),
  base: baseOf(BASE_PATH.trim()),
});

/** @param {string} text */
function siteOf(text) {
  if (!text) return 'http://localhost:4321';
  const problem = (/** @type {string} */ what) => mistake(`SITE_URL=${text} ${what}.`);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw problem('is not the address of a host, such as https://example.org');
  const { origin, pathname, search, hash, username } = new URL(text);
  if (pathname !== '/') throw problem(`has a path; that is for BASE_PATH=${pathname}`);
  if (search || hash || username) throw problem(`has more than a host; perhaps ${origin} is meant`);
  return origin;
}

/** @param {string} text */
function baseOf(text) {
  const problem = (/** @type {string} */ what) => mistake(`BASE_PATH=${text} ${what}.`);
  if (/^https?:/i.test(text))
    throw problem('is a whole address; its host is for SITE_URL, its path for BASE_PATH');
  if (/^[a-z]:[/\\]/i.test(text))
    throw problem(
      'is a folder of this computer. If a shell on Windows made it of a path, leave out its first slash, as in BASE_PATH=notes/',
    );
  const folders = text.split('/').filter((segment) => segment !== '');
  const base = folders.map((segment) => {
    const name = plain(segment);
    const wrong = name === undefined ? notEncoded : wrongIn(name);
    if (wrong) throw problem(`cannot be served: "${segment}" ${wrong}`);
    return name ?? '';
  });
  return ['', ...base, ''].join('/').replace('//', '/');
}

/** The message is enough: a stack would lead into this file. @param {string} message */
const mistake = (message) => Object.assign(new Error(message), { stack: '' });

const notEncoded = 'is not percent-encoded UTF-8; the sign % itself is written %25';

/** What keeps a folder from having one address on every host. @param {string} name */
function wrongIn(name) {
  if (name === '.' || name === '..') return 'names no folder; give the whole path';
  return /[?#%/\\]/.test(name) ? 'has one of ? # % / \\ in it' : undefined;
}

/** @param {string} segment */
function plain(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** A path as a browser sends it, percent-encoded. @param {string} path */
export const encodedPath = (path) => new URL(`http://localhost${path}`).pathname;
