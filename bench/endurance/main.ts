/**
 * npm run endurance [-- hold restarts visits]: long and hard use of the built site (`npm run build` first) in Chromium.
 * Writes bench/endurance.json; parts that were not asked for stay as they were. `hold` takes half an hour for each
 * demo, at the same time in a browser each; HOLD=shap,cam names others, MINUTES=3 shortens it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { chromiumFlags, chromiumPath } from '../../harness/chromium.mjs';
import { serve } from '../../harness/server.mjs';
import { hold } from './hold.ts';
import { restarts } from './restarts.ts';
import { visits } from './visits.ts';

const minutes = Number(process.env.MINUTES ?? 30);
const held = (process.env.HOLD ?? 'fine-tuning,shap').split(',');
const restarted = 'embed/en/triplet-network/';
const file = new URL('../endurance.json', import.meta.url);

const parts: Record<string, (site: string) => Promise<object>> = {
  hold: async (site) => {
    const all = held.map(async (slug) => {
      const figures = await alone((browser) => hold(browser, `${site}en/${slug}/`, minutes));
      return [slug, figures] as const;
    });
    return Object.fromEntries(await Promise.all(all));
  },
  restarts: (site) =>
    alone(async (browser) => restarts(await browser.newPage(), site + restarted, 200)),
  visits: (site) => alone((browser) => visits(browser, site, 50)),
};

/** Runs a part in a browser of its own, which may keep pages to come back to, as those of readers do. */
async function alone<T>(part: (browser: Browser) => Promise<T>): Promise<T> {
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: chromiumFlags,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  try {
    return await part(browser);
  } finally {
    await browser.close();
  }
}

const names = process.argv.slice(2);
for (const name of names)
  if (!(name in parts))
    throw new RangeError(`there is no "${name}"; there are ${Object.keys(parts).join(', ')}`);
const site = await serve({ folder: 'dist' });
for (const [name, part] of Object.entries(parts)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const figures = await part(site.url);
  console.log(name, JSON.stringify(figures, null, 2));
  const known = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, object>)
    : {};
  const all = { ...known, [name]: name === 'hold' ? { ...known[name], ...figures } : figures };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}
await site.close();
