import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Flags that start Chromium without a sandbox (CI runs as root) and without its own network requests. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Path of the browser for tests: CHROMIUM_PATH, an installed one, or Playwright's download; undefined if there is none.
 * Throws if CHROMIUM_PATH is not a file.
 */
export function chromiumPath() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}; no such file.`);
  return [named, ...installed, chromium.executablePath()].find((path) => path && existsSync(path));
}
