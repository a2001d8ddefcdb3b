import { join } from 'node:path';
import { serve } from '../../scripts/server.mjs';
import { brokenLinks } from './links.ts';
import { dist, notes, pages, pagesIn } from './pages.ts';
import { expect, test as base, trained } from './site.ts';
import { makeTrial, trial } from './trial.ts';

interface Copy extends ReturnType<typeof makeTrial> {
  url: string;
}

/** The site with one technique more, built for and served below a path. */
const test = base.extend<object, { copy: Copy }>({
  copy: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const copy = makeTrial('/courses/notes/');
      try {
        copy.run('astro', 'build');
        const server = await serve({ folder: join(copy.folder, 'dist'), base: '/courses/notes/' });
        await use({ ...copy, url: server.url });
        await server.close();
      } finally {
        copy.remove();
      }
    },
    { scope: 'worker', timeout: 300_000 },
  ],
});

test.describe('a technique more, by copying a folder and writing two notes', () => {
  test('has its pages, and the home page lists it', async ({ copy, page }) => {
    const more = pagesIn(join(copy.folder, 'dist')).filter((path) => !pages.includes(path));
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
    const files = ['demos', 'sessions', 'claims'].map((name) => `tests/${name}.test.ts`);
    const listed = copy.run('vitest', 'list', '--project', 'node', ...files, `src/demos/${trial}`);
    for (const file of [...files, `src/demos/${trial}/algorithm.test.ts`]) {
      const tests = listed
        .split('\n')
        .filter((line) => line.includes(file) && line.includes(trial));
      expect(tests, file).not.toEqual([]);
    }
  });
});

test.describe('below a path', () => {
  test('every link and anchor leads somewhere', async ({ copy, page }) => {
    expect(await brokenLinks(page, copy.url, pagesIn(join(copy.folder, 'dist')))).toEqual([]);
  });

  test('the door opens and the demo trains', async ({ copy, page }) => {
    await page.goto(copy.url);
    await expect(page).toHaveURL(/\/courses\/notes\/(ja|en)\/$/);
    await page.goto(`${copy.url}ja/${trial}/`);
    const demo = await trained(page);
    await demo.locator('[data-do="source"]').click();
    await expect(page.locator('dialog pre.source')).toBeVisible();
  });
});

test('the demo trains on a page that is isolated from other origins, too', async ({ page }) => {
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
