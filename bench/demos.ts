/** Training speed of every demo in Chromium at full speed, as in a note: steps per second, drawing included. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { chromiumFlags, chromiumPath } from '../harness/chromium.mjs';
import { serve } from '../harness/server.mjs';

/** Number of measurements of each demo, and their length, after a warm-up of the same length. */
const rounds = 3;
const watched = 4000;

export interface DemoSpeed {
  demo: string;
  /** Medians of the rounds, in the order of the folders. */
  steps_per_second_full_speed: number[];
}

/** Measures the embed pages of built sites, alternating between sites so that other load affects all equally. */
export async function measureDemos(
  folders: readonly string[],
  wanted: readonly string[] = [],
): Promise<DemoSpeed[]> {
  const sites = await Promise.all(folders.map((folder) => serve({ folder })));
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: chromiumFlags,
  });
  const all = readdirSync(join(folders[0]!, 'embed/en'));
  const demos = all.filter((demo) => wanted.length === 0 || wanted.includes(demo));
  const results: DemoSpeed[] = [];
  for (const demo of demos) {
    const speeds = sites.map((): number[] => []);
    for (let round = 0; round < rounds; round++)
      for (const [i, { url }] of sites.entries())
        speeds[i]!.push(await speedOf(browser, `${url}embed/en/${demo}/`));
    const steps_per_second_full_speed = speeds.map(median);
    results.push({ demo, steps_per_second_full_speed });
    console.log(demo.padEnd(20), ...steps_per_second_full_speed.map((n) => String(n).padStart(9)));
  }
  await browser.close();
  await Promise.all(sites.map((site) => site.close()));
  return results;
}

async function speedOf(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.waitForSelector('lab-demo[data-state="running"]');
  // 1× → 4× → as fast as it can
  for (let click = 0; click < 2; click++) await page.click('lab-demo [data-do="speed"]');
  await page.evaluate(watch, 1000);
  const speed = await page.evaluate(watch, watched);
  await page.close();
  return speed;
}

/** Steps per second over some milliseconds; a run that has ended is continued. */
function watch(ms: number): Promise<number> {
  const demo = document.querySelector<HTMLElement>('lab-demo')!;
  const from = { time: performance.now(), step: Number(demo.dataset.step) };
  return new Promise((resolve) => {
    const look = () => {
      const { state, step } = demo.dataset;
      const seconds = (performance.now() - from.time) / 1000;
      if (seconds * 1000 >= ms) {
        resolve((Number(step) - from.step) / seconds);
        return;
      }
      if (state === 'paused') demo.querySelector<HTMLElement>('[data-do="play"]')!.click();
      setTimeout(look, 5);
    };
    look();
  });
}

const median = (numbers: number[]): number =>
  Number(numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!.toFixed(1));
