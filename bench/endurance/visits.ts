/** Pages that are left and come back to: a worker lives no longer than its page can be come back to. */
import type { Browser } from 'playwright';
import { gaugeOf, patience } from './gauge.ts';

export interface Visited {
  visits: number;
  /** How often the browser had kept the page, and how often it began anew. */
  from_cache: number;
  afresh: number;
  /** The most workers that the shown page had; 1. */
  most_workers: number;
  /** Of the whole browser, once the tab is closed; 0. */
  workers_left: number;
}

/** Goes from a note to another page and back, by the history and by links; every time the demo trains on. */
export async function visits(browser: Browser, site: string, count: number): Promise<Visited> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const gauge = await gaugeOf(page);
  const seen = { from_cache: 0, afresh: 0, most_workers: 0 };
  await page.goto(`${site}en/triplet-network/`);
  for (let visit = 0; visit < count; visit++) {
    await page.locator('lab-demo .stage').scrollIntoViewIfNeeded();
    const at = Number(await page.getAttribute('lab-demo', 'data-step'));
    await page.waitForFunction(hasTrained, at);
    const { workers } = await gauge();
    seen.most_workers = Math.max(seen.most_workers, workers);
    await page.evaluate(() => Object.assign(window, { isKept: true }));
    if (visit % 2) await page.goto(`${site}en/glossary/`);
    else await page.locator('header a').first().click();
    await page.waitForURL((url) => !url.pathname.includes('triplet'));
    await page.goBack({ waitUntil: 'commit' }); // a page that was kept does not load again
    seen[(await page.evaluate(() => 'isKept' in window)) ? 'from_cache' : 'afresh']++;
  }
  await context.close();
  const workers_left = await livingWorkers(browser);
  return { visits: count, ...seen, workers_left };
}

const hasTrained = (at: number) =>
  Number(document.querySelector<HTMLElement>('lab-demo')!.dataset.step) !== at;

/** Workers of the whole browser. */
async function livingWorkers(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  await session.detach();
  return targetInfos.filter(({ type }) => type === 'worker').length;
}
