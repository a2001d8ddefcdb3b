/** The cost of a note in a browser: bytes, time to the first drawn frame, smoothness while training. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright';
import { chromiumFlags, chromiumPath } from '../harness/chromium.mjs';
import { run } from '../scripts/first-run.mjs';
import { serve } from '../harness/server.mjs';

const note = 'en/triplet-network/';
/** Number of repetitions, and how long each training is measured. */
const visits = 5;
const watched = 8000;

interface Fetched {
  path: string;
  gzip_bytes: number;
}
/** How smoothly the page runs while the demo trains. */
interface Smoothness {
  frames_per_second: number;
  p95_frame_ms: number;
  longest_task_ms: number;
  steps_per_second: number;
}
/** Measurements of one visit: at the demo's own pace, and at full speed. */
interface Visit {
  first_view: Fetched[];
  demo_start: Fetched[];
  scroll_to_first_frame_ms: number;
  at_its_pace: Smoothness;
  at_full_speed: Smoothness;
}

/** Holds back intersection observers, so that the time before the demo starts can be measured separately. */
function holdSight() {
  const Real = window.IntersectionObserver;
  const held: (() => void)[] = [];
  let released = false;
  window.IntersectionObserver = class extends Real {
    constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super((entries, observer) => {
        if (released) callback(entries, observer);
        else held.push(() => callback(entries, observer));
      }, options);
    }
  };
  Object.assign(window, {
    scrollToDemo: () => {
      released = true;
      const start = performance.now();
      document.querySelector('lab-demo')!.scrollIntoView({ block: 'center' });
      const drawn = new Promise<number>((resolve) => {
        document.addEventListener('lab:frame', () => resolve(performance.now() - start), {
          once: true,
        });
      });
      for (const callback of held) callback();
      return drawn;
    },
  });
}
declare const scrollToDemo: () => Promise<number>;

/** Frames, long tasks and steps of the demo over some milliseconds, or until its run is over. */
function watch(ms: number) {
  const demo = document.querySelector<HTMLElement>('lab-demo')!;
  const frames: number[] = [];
  const tasks: number[] = [0];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
  const from = { time: performance.now(), step: Number(demo.dataset.step) };
  return new Promise<Smoothness>((resolve) => {
    let before = from.time;
    const tick = (now: number) => {
      frames.push(now - before);
      before = now;
      if (now - from.time < ms && demo.dataset.state === 'running')
        return void requestAnimationFrame(tick);
      const seconds = (now - from.time) / 1000;
      resolve({
        frames_per_second: frames.length / seconds,
        p95_frame_ms: frames.sort((a, b) => a - b)[Math.floor(frames.length * 0.95)]!,
        longest_task_ms: Math.max(...tasks),
        steps_per_second: (Number(demo.dataset.step) - from.step) / seconds,
      });
    };
    requestAnimationFrame(tick);
  });
}

async function visit(page: Page, url: string): Promise<Visit> {
  let fetched: Promise<Fetched>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    fetched.push(
      response.body().then((body) => ({ path: pathname, gzip_bytes: transferred(pathname, body) })),
    );
  });
  const taken = async () => {
    const all = await Promise.all(fetched);
    fetched = [];
    return all.sort((a, b) => b.gzip_bytes - a.gzip_bytes);
  };
  await page.addInitScript(holdSight);
  await page.goto(url);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForTimeout(1000);
  const first_view = await taken();
  const scroll_to_first_frame_ms = await page.evaluate(() => scrollToDemo());
  await page.waitForSelector('lab-demo[data-state="running"]');
  const demo_start = await taken();
  await page.waitForTimeout(1000);
  const at_its_pace = await page.evaluate(watch, watched);
  // 1× → 4× → full speed
  for (let click = 0; click < 2; click++) await page.click('lab-demo [data-do="speed"]');
  const at_full_speed = await page.evaluate(watch, watched);
  return { first_view, demo_start, scroll_to_first_frame_ms, at_its_pace, at_full_speed };
}

/** Hosts compress text and wasm; images and fonts are already compressed. */
const transferred = (path: string, body: Buffer) =>
  /\.(woff2|png|jpe?g|webp|avif|gz)$/.test(path) ? body.length : gzipSync(body).length;

/** Fonts are counted separately: only mathematics needs them. */
function weight(files: Fetched[]) {
  const sum = (some: Fetched[]) => some.reduce((bytes, file) => bytes + file.gzip_bytes, 0);
  const fonts = sum(files.filter(({ path }) => path.endsWith('.woff2')));
  return { gzip_bytes: sum(files) - fonts, font_bytes: fonts, files };
}

/** Builds the site, visits the note several times in fresh browsers, and reports medians (of tasks, the longest). */
export async function measurePage() {
  const folder = await mkdtemp(join(tmpdir(), 'bench-site-'));
  const built = await run('astro', ['build', '--outDir', folder], { quiet: true });
  if (built !== 0) throw new Error('the site does not build: npm run build says why');
  const site = await serve({ folder });
  const results: Visit[] = [];
  for (let i = 0; i < visits; i++) {
    const executablePath = chromiumPath();
    const browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: chromiumFlags,
    });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    results.push(await visit(page, site.url + note));
    await browser.close();
  }
  await site.close();
  await rm(folder, { recursive: true });
  return report(results);
}

function report(results: Visit[]) {
  const median = (number: (visit: Visit) => number) => {
    const sorted = results.map(number).sort((a, b) => a - b);
    return Number(sorted[Math.floor(visits / 2)]!.toFixed(1));
  };
  const smoothness = (when: 'at_its_pace' | 'at_full_speed') => ({
    frames_per_second: median((visit) => visit[when].frames_per_second),
    p95_frame_ms: median((visit) => visit[when].p95_frame_ms),
    longest_task_ms: Math.max(...results.map((visit) => visit[when].longest_task_ms)),
    steps_per_second: median((visit) => visit[when].steps_per_second),
  });
  const [{ first_view, demo_start }] = results as [Visit];
  return {
    page: `/${note}`,
    visits,
    first_view: weight(first_view),
    demo_start: weight(demo_start),
    scroll_to_first_frame_ms: median((visit) => visit.scroll_to_first_frame_ms),
    at_its_pace: smoothness('at_its_pace'),
    at_full_speed: smoothness('at_full_speed'),
  };
}
