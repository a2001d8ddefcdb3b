/** Measures a repaint of the metric charts in Chromium: 1,500 rows, three arms, two measures. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumFlags, chromiumPath } from '../harness/chromium.mjs';
import { serve } from '../harness/server.mjs';

declare const measureCharts: () => number;

/** Milliseconds per repaint, the minimum of five runs, since other load on the machine only adds to it. */
export async function measureRepaint(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'charts-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('charts', import.meta.url)),
    base: './',
    build: { outDir: folder, emptyOutDir: true, target: 'esnext' },
  });
  const site = await serve({ folder });
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: chromiumFlags,
  });
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    const runs: number[] = [];
    for (let run = 0; run < 5; run++) runs.push(await page.evaluate(() => measureCharts()));
    return Math.min(...runs);
  } finally {
    await browser.close();
    await site.close();
    await rm(folder, { recursive: true });
  }
}
