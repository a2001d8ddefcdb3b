import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { serve } from '../../harness/server.mjs';
import { violations } from './axe.ts';
import { brokenLinks } from './links.ts';
import { dist, notes, pages, pagesIn } from './pages.ts';
import { expect, latest, test as site, trained } from './site.ts';
import { makeTrial, trial, twice } from './trial.ts';
import { confusions, demoNamed, reachedByTab } from './two-demos.ts';

interface Copy extends ReturnType<typeof makeTrial> {
  url: string;
}

/** The part of vitest's report that is read here. */
interface Report {
  testResults: { name: string; assertionResults: { status: string }[] }[];
}

/** As a teacher may name a folder: letters and a space that addresses carry percent-encoded. */
const base = '/教材/my notes/';

/** The site with an additional technique, built for a base path and served there. */
const test = site.extend<object, { copy: Copy }>({
  copy: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const copy = makeTrial(base);
      try {
        copy.run('astro', 'build');
        const server = await serve({ folder: join(copy.folder, 'dist'), base });
        await use({ ...copy, url: server.url });
        await server.close();
      } finally {
        copy.remove();
      }
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

// The copy is built once, for one worker.
test.describe.configure({ mode: 'default' });

test.describe('an additional technique, made by one command', () => {
  test('has its pages, and the home page lists it', async ({ copy, page }) => {
    const more = pagesIn(join(copy.folder, 'dist')).filter(
      (path) => !pages.includes(path) && !path.includes(twice),
    );
    expect(more).toEqual([
      `embed/en/${trial}/`,
      `embed/ja/${trial}/`,
      `en/${trial}/`,
      `ja/${trial}/`,
      `source/${trial}/`,
    ]);
    await page.goto(`${copy.url}en/`);
    await page.locator(`main a[href$="/en/${trial}/"]`).first().click();
    await expect(page.locator('h1')).toContainText('Trial technique');
  });

  test('is type-checked, on both threads', ({ copy }) => {
    for (const [thread, file] of [
      ['worker', 'session.ts'],
      ['page', 'view.ts'],
    ] as const)
      expect(copy.run('tsc', '-p', `tsconfig.${thread}.json`, '--listFilesOnly')).toContain(
        `src/demos/${trial}/${file}`,
      );
  });

  test('is tested', ({ copy }) => {
    const node = ['--project', 'node'];
    expect(copy.run('vitest', 'list', ...node, '--filesOnly', trial)).toContain(
      `src/demos/${trial}/algorithm.test.ts`,
    );
    const files = ['demos', 'sessions', 'claims'].map((name) => `tests/${name}.test.ts`);
    const report = ['--reporter=json', '--outputFile=report.json'];
    copy.run('vitest', 'run', ...node, ...files, '-t', `^${trial}`, ...report);
    const { testResults } = JSON.parse(
      readFileSync(join(copy.folder, 'report.json'), 'utf8'),
    ) as Report;
    const passed = testResults.map(({ name, assertionResults }) => ({
      file: files.find((file) => name.endsWith(file)),
      passed: assertionResults.some(({ status }) => status === 'passed'),
    }));
    expect(passed).toEqual(expect.arrayContaining(files.map((file) => ({ file, passed: true }))));
  });
});

test.describe('below a path', () => {
  test('every link and anchor leads somewhere', async ({ copy, page }) => {
    expect(await brokenLinks(page, copy.url, pagesIn(join(copy.folder, 'dist')))).toEqual([]);
  });

  test('the start page opens and the demo trains', async ({ copy, page }) => {
    await page.goto(copy.url);
    await expect(page).toHaveURL(new RegExp(`${encodeURI(base)}(ja|en)/$`));
    await page.goto(`${copy.url}ja/${trial}/`);
    const demo = await trained(page);
    await demo.locator('[data-do="source"]').click();
    await expect(page.locator('dialog pre.source')).toBeVisible();
  });
});

test.describe('a note that shows its demo twice', () => {
  const status = (demo: Locator) => demo.locator('> [role="status"]');
  /** Brings a demo into view and lets it train for some steps. */
  async function begin(demo: Locator): Promise<void> {
    await demo.locator('.stage').scrollIntoViewIfNeeded();
    await expect
      .poll(async () => Number(await demo.getAttribute('data-step')), { timeout: 120_000 })
      .toBeGreaterThan(2);
  }
  async function pause(demo: Locator): Promise<void> {
    await demo.locator('[data-do="play"]').click();
    await expect(demo).toHaveAttribute('data-state', 'paused');
  }

  for (const lang of ['en', 'ja'])
    test(`is accessible, and its demos are apart (${lang})`, async ({ copy, page }) => {
      await page.goto(`${copy.url}${lang}/${twice}/`);
      const [first, second] = [demoNamed(page, 'demo'), demoNamed(page, 'second')];
      await begin(first);
      await pause(first);
      const said = await status(first).textContent();
      expect(said).toMatch(/\d/);
      await begin(second);
      expect(await status(second).textContent()).toBe('');
      await pause(second);
      expect(await status(second).textContent()).toMatch(/\d/);
      expect(await status(first).textContent()).toBe(said);
      expect((await latest(first))!.values).toMatchObject({ standardised: false, rate: 0.5 });
      expect((await latest(second))!.values).toMatchObject({ standardised: true, rate: 0.2 });

      expect(await violations(page)).toEqual([]);
      expect(await confusions(page)).toEqual([]);
      const reached = await reachedByTab(page);
      expect(reached.demo).toEqual(
        expect.arrayContaining(['play', 'time', 'seed', 'rate', 'share']),
      );
      expect(reached.second).toEqual(reached.demo);
    });

  test('its links and claims run the demo that they name, and leave the other alone', async ({
    copy,
    page,
  }) => {
    await page.goto(`${copy.url}en/${twice}/`);
    const [first, second] = [demoNamed(page, 'demo'), demoNamed(page, 'second')];
    const rates = async () =>
      Promise.all([first, second].map(async (demo) => (await latest(demo))?.values.rate));
    await begin(first);
    await page.getByRole('link', { name: 'second', exact: true }).click();
    await expect.poll(rates, { timeout: 60_000 }).toEqual([0.5, 1]);
    await page.getByRole('link', { name: 'first', exact: true }).click();
    await expect.poll(rates, { timeout: 60_000 }).toEqual([2, 1]);
    const claim = page.locator('.claim').first();
    await claim.locator('[data-lab-show]').click();
    await expect.poll(rates, { timeout: 60_000 }).toEqual([2, 0.5]);
    await expect.poll(async () => (await latest(first))!.step).toBe(5);
  });
});

test('the demo also trains on a cross-origin isolated page', async ({ page }) => {
  const headers = {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  };
  const { url, close } = await serve({ folder: dist, headers });
  await page.goto(url + notes[0]!.path);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await trained(page);
  await close();
});
