import {
  expect,
  test as base,
  type BrowserContext,
  type Locator,
  type Page,
} from '@playwright/test';
import { serve } from '../../harness/server.mjs';
import type { Latest } from '../../src/lab/page/instance.ts';
import { dist } from './pages.ts';

export { expect };

interface PerTest {
  /** Fails the test if a page reports an error or requests anything from another host. */
  quiet: undefined;
}
interface PerWorker {
  /** The built site, served; its address ends with a slash. */
  site: string;
}

export const test = base.extend<PerTest, PerWorker>({
  site: [
    // Playwright reads from the pattern which fixtures this one needs: none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const { url, close } = await serve({ folder: dist });
      await use(url);
      await close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site),
  quiet: [
    async ({ context }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      const errors: Error[] = [];
      thrown.set(context, errors);
      context.on('weberror', (error) => {
        errors.push(error.error());
        complaints.push(String(error.error()));
      });
      context.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== 'localhost')
          complaints.push(`asked for ${request.url()}`);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** The demo of a page. */
export const demoOf = (page: Page): Locator => page.locator('lab-demo');

/** Errors thrown by the pages of a test. */
const thrown = new WeakMap<BrowserContext, Error[]>();

/** Throws at once, with the original error, if a page has thrown one or its demo has stopped: waiting is useless. */
async function alive(demo: Locator): Promise<void> {
  const [error] = thrown.get(demo.page().context()) ?? [];
  if (error) throw error;
  const trouble = demo.locator('.trouble:not([hidden])');
  if ((await trouble.count()) > 0) throw new Error((await trouble.first().textContent()) ?? '');
}

/** The public state of the element; undefined before its first frame. */
export const latest = (demo: Locator): Promise<Latest | undefined> =>
  demo.evaluate((element) => (element as unknown as { latest?: Latest }).latest);

/** Brings a page's demo into view and resolves with its first frame, or its current one. */
export async function opened(page: Page): Promise<Latest> {
  const demo = demoOf(page);
  await demo.locator('.stage').scrollIntoViewIfNeeded();
  await expect.poll(() => alive(demo).then(() => latest(demo)), { timeout: 120_000 }).toBeDefined();
  return (await latest(demo))!;
}

/** Brings a page's demo into view and waits until it has trained some steps. */
export async function trained(page: Page, least = 3): Promise<Locator> {
  const demo = demoOf(page);
  await demo.locator('.stage').scrollIntoViewIfNeeded();
  await expect
    .poll(() => alive(demo).then(async () => Number(await demo.getAttribute('data-step'))), {
      timeout: 120_000,
    })
    .toBeGreaterThanOrEqual(least);
  return demo;
}
