/**
 * Pages that are left and come back to: a worker lives no longer than its page can be come back to, and what the browser
 * has let go of is freed. Only scripts of the page itself are used: what Playwright's locators put into a page outlives it.
 */
import type { Browser, Page } from 'playwright';
import { gaugeOf, patience, type Held } from './gauge.ts';
import { restart } from './restarts.ts';

export interface Visited {
  visits: number;
  /** How often the browser had kept the page, and how often it began anew. */
  from_cache: number;
  afresh: number;
  /** The most workers that the whole browser had at once; 1. */
  most_workers: number;
  /** Early, when the browser keeps as many pages as it ever does, and after all visits: each time just restarted. */
  early: Held;
  late: Held;
  /** Workers of the whole browser, once the tab is closed; 0. */
  workers_left: number;
}

/** Goes from a note to another page and back, by the history and by links; every time the demo trains on. */
export async function visits(browser: Browser, site: string, count: number): Promise<Visited> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const seen = { from_cache: 0, afresh: 0, most_workers: 0 };
  await page.goto(`${site}en/triplet-network/`);
  const come = async (from: number, to: number): Promise<Held> => {
    for (let visit = from; visit < to; visit++) {
      await page.evaluate(trainOn, patience);
      seen.most_workers = Math.max(seen.most_workers, await livingWorkers(browser));
      await leave(page, visit % 2 ? `${site}en/glossary/` : undefined);
      await page.goBack({ waitUntil: 'commit' }); // a page that was kept does not load again
      seen[(await page.evaluate(() => 'isKept' in window)) ? 'from_cache' : 'afresh']++;
    }
    await page.evaluate(trainOn, patience);
    await page.evaluate(restart, 1); // the log of a run grows with it
    return gaugedOnce(page);
  };
  const first = Math.ceil(count / 4);
  const early = await come(0, first);
  const late = await come(first, count);
  await context.close();
  return { visits: count, ...seen, early, late, workers_left: await livingWorkers(browser) };
}

/** Goes to an address, or where the first link leads. */
async function leave(page: Page, url: string | undefined): Promise<void> {
  await page.evaluate(() => Object.assign(window, { isKept: true }));
  if (url) await page.goto(url);
  else
    await Promise.all([
      page.waitForURL((url) => !url.pathname.includes('triplet')),
      page.evaluate(() => document.querySelector<HTMLElement>('header a')!.click()),
    ]);
}

/** In the page: resolves once the demo has trained; continues the run when its planned length is over. */
async function trainOn(patience: number): Promise<void> {
  const until = performance.now() + patience;
  const demo = () => document.querySelector<HTMLElement>('lab-demo')?.dataset;
  const at = demo()?.step;
  while (!demo()?.step || demo()!.step === at) {
    if (performance.now() > until) throw new Error(`the demo is ${demo()?.state ?? 'not there'}`);
    document.querySelector('lab-demo .stage')?.scrollIntoView();
    document.querySelector<HTMLElement>('[data-state="paused"] [data-do="play"]')?.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The workers of a page that was come back to are known only to a session that begins after that. */
async function gaugedOnce(page: Page): Promise<Held> {
  const gauge = await gaugeOf(page);
  return gauge();
}

/** Workers of the whole browser. */
async function livingWorkers(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  await session.detach();
  return targetInfos.filter(({ type }) => type === 'worker').length;
}
