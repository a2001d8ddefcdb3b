import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Chromium is started without sandbox (CI runs as root) and without anything that asks the network. */
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
 * The browser to test in: CHROMIUM_PATH, an installed one, or the one that Playwright has downloaded;
 * undefined where there is none. Throws when CHROMIUM_PATH names no file.
 */
export function chromiumPath() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}; no such file.`);
  return [named, ...installed, chromium.executablePath()].find((path) => path && existsSync(path));
}
