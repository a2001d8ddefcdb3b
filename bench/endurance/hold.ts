/** A demo that trains at full speed for half an hour: what page and worker hold must not grow. */
import type { Browser } from 'playwright';
import { gaugeOf, patience, type Held } from './gauge.ts';

interface Sample extends Held {
  minute: number;
  steps: number;
  /** Drawn by then. */
  frames: number;
}
type Size = 'page_mb' | 'nodes' | 'listeners' | 'worker_mb' | 'wasm_mb' | 'tensors';
const ofPage: readonly Size[] = ['page_mb', 'nodes', 'listeners'];
const ofWorker: readonly Size[] = ['worker_mb', 'wasm_mb', 'tensors'];

/** Seconds between two samples. */
const every = 30;
/** Minutes until everything that a worker caches is there. */
const settled = 5;
/** Frames until the log of a run and the lines of its charts are as long as they get. */
const full = 3000;

/** Samples of a note's demo over some minutes, and by how much each size grows in a minute. */
export async function hold(browser: Browser, url: string, minutes: number) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(patience);
  const gauge = await gaugeOf(page);
  await page.goto(url);
  await page.locator('lab-demo .stage').scrollIntoViewIfNeeded();
  await page.waitForSelector('lab-demo[data-state="running"]');
  // 1× → 4× → as fast as it can
  for (let click = 0; click < 2; click++) await page.click('lab-demo [data-do="speed"]');
  await page.evaluate(playOn);
  const start = Date.now();
  const samples: Sample[] = [];
  while (Date.now() - start < minutes * 60_000) {
    await page.waitForTimeout(every * 1000);
    const demo = page.locator('lab-demo');
    const state = await demo.getAttribute('data-state');
    if (state === 'failed' || state === 'diverged')
      throw new Error(`${url} is ${state}: ${await demo.locator('.trouble').textContent()}`);
    const { steps, frames } = await demo.evaluate(({ dataset }) => ({
      steps: Number(dataset.steps),
      frames: Number(dataset.frames),
    }));
    const minute = Number(((Date.now() - start) / 60_000).toFixed(1));
    samples.push({ minute, steps, frames, ...(await gauge()) });
    console.log(url, JSON.stringify(samples.at(-1)));
  }
  await page.close();
  return report(samples);
}

/**
 * Whenever a planned length is over, in turns: goes on for that length again, then starts a new run with another seed.
 * What a demo does once, as the sampling of SHAP, is so done again and again. Counts steps and what is drawn.
 */
function playOn() {
  const demo = document.querySelector<HTMLElement>('lab-demo')!;
  const press = (what: string) => demo.querySelector<HTMLElement>(`[data-do="${what}"]`)!.click();
  const total = { frames: 0, steps: 0, step: 0 };
  demo.addEventListener('lab:frame', (event) => {
    const { step } = (event as CustomEvent<{ step: number }>).detail;
    total.steps += Math.max(0, step - total.step);
    total.step = step;
    total.frames++;
    Object.assign(demo.dataset, { frames: String(total.frames), steps: String(total.steps) });
  });
  let ends = 0;
  setInterval(() => {
    if (demo.dataset.state === 'paused') press(ends++ % 2 ? 'seed' : 'play');
  }, 20);
}

function report(samples: readonly Sample[]) {
  const last = samples.at(-1)!.minute;
  const at = [settled, 15, 30, last].filter((minute) => minute <= last);
  const late = samples.filter(({ minute }) => minute >= settled);
  return {
    at: [...new Set(at.map((minute) => samples.find((sample) => sample.minute >= minute)!))],
    growth_per_minute: {
      ...growth(late, ofWorker),
      ...growth(
        late.filter(({ frames }) => frames >= full),
        ofPage,
      ),
    },
  };
}

/** How fast each size grows; nothing where too few samples could say. */
const growth = (samples: readonly Sample[], sizes: readonly Size[]) =>
  samples.length < 4
    ? {}
    : Object.fromEntries(
        sizes.map((size) => [size, slope(samples.map((one) => [one.minute, one[size]]))]),
      );

/** The slope of the line that fits points best by least squares. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
  const [x, y] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const over = points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0);
  const under = points.reduce((sum, [px]) => sum + (px - x) ** 2, 0);
  return under === 0 ? 0 : Number((over / under).toFixed(4));
}
