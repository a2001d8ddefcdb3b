// npm run screenshots: takes the README's screenshots of a note in training, from the built site.
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumFlags, chromiumPath } from '../harness/chromium.mjs';
import { root } from './first-run.mjs';
import { serve } from '../harness/server.mjs';

const note = 'en/triplet-network/';
const size = { width: 1440, height: 900 };
const steps = 300;

const executablePath = chromiumPath();
const site = await serve({ folder: join(root, 'dist') });
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: chromiumFlags,
});
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  const page = await browser.newPage({ viewport: size, colorScheme });
  await page.goto(site.url + note);
  const far = `document.querySelector('lab-demo').dataset.step >= ${steps}`;
  await page.waitForFunction(far, undefined, { timeout: 120_000 });
  await page.screenshot({ path: join(root, 'docs', `note-${colorScheme}.png`) });
  await page.close();
}
await browser.close();
await site.close();
