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
];

/** The browser to test in: CHROMIUM_PATH, an installed one, or the one that Playwright has downloaded. */
export function chromiumPath() {
  const candidates = [process.env.CHROMIUM_PATH, ...installed, chromium.executablePath()];
  return candidates.find((path) => path && existsSync(path));
}
