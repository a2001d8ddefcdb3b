import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../harness/server.mjs';
import { dist, pages } from './pages.ts';
import { demoOf, expect, test as base, trained } from './site.ts';

/** What docs/hosting.md tells a host to send: with each page's own policy both hold, and in the worker this alone. */
const header = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The site on a host that sends the header with every file. */
const test = base.extend<object, { site: string }>({
  site: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const headers = { 'Content-Security-Policy': header, 'X-Content-Type-Options': 'nosniff' };
      const { url, close } = await serve({ folder: dist, headers });
      await use(url);
      await close();
    },
    { scope: 'worker' },
  ],
});

/** Fails the test at the end if a page did what its policies forbid; the browser also logs it, which fails a test. */
async function watched(page: Page): Promise<string[]> {
  const violations: string[] = [];
  await page.exposeFunction('violated', (what: string) => violations.push(what));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber } = event;
      const { violated } = window as unknown as { violated: (what: string) => void };
      violated(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
    }),
  );
  return violations;
}

test('every page has its policy before what the policy is about', () => {
  const without = globSync('**/*.html', { cwd: dist }).filter((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    return !html.includes('<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"');
  });
  expect(without).toEqual([]);
});

// Every other page is opened by the tests of pages, which fail on what a policy refuses: the browser logs it.
test('no kind of page does what its policy forbids', async ({ page }) => {
  const violations = await watched(page);
  const kinds = new Set(pages.map((path) => path.replace(/[^/]+\/$/, '')));
  for (const kind of kinds) await page.goto(pages.find((path) => path.startsWith(kind))!);
  expect(violations).toEqual([]);
});

test('demos train on images, on a reader’s own table and on molecules that are parsed late', async ({
  page,
}) => {
  const violations = await watched(page);
  await page.goto('ja/grad-cam/');
  await trained(page);
  for (const path of ['en/shap/?data=own', 'en/graph-neural-network/?shown=own']) {
    await page.goto(path);
    const demo = demoOf(page);
    await demo.locator('.stage').scrollIntoViewIfNeeded();
    await demo.locator('.door summary').click();
    await demo.locator('.door .example').click();
    await demo.locator('.door .use').click();
    await trained(page);
  }
  expect(violations).toEqual([]);
});

test('every tool of a demo works under the policy', async ({ page }) => {
  const violations = await watched(page);
  await page.goto('en/siamese-network/');
  const demo = await trained(page);
  await demo.locator('[data-do="play"]').click();
  const opened = page.locator('dialog[open]');
  for (const [tool, part] of [
    ['share', 'textarea'],
    ['embed', 'fieldset'],
    ['source', 'pre.source'],
  ]) {
    await demo.locator(`[data-do="${tool}"]`).click();
    await expect(opened.locator(part!)).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await demo.locator('[data-do="download"]').click();
  for (const button of await opened.locator('.choices button').all()) {
    const saved = page.waitForEvent('download');
    await button.click();
    await saved;
  }
  await page.keyboard.press('Escape');
  await page.locator('.theme select').selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.pdf();
  expect(violations).toEqual([]);
});

// Outside the pages whose errors fail a test: these are about errors.
test.describe('what a host does wrong is told', () => {
  const page = {
    status: 200,
    contentType: 'text/html',
    body: '<!doctype html><title>Home</title>',
  };
  for (const [name, policy, files, lang, told] of [
    [
      'a policy without WebAssembly',
      header.replace(" 'wasm-unsafe-eval'", ''),
      'none',
      'ja',
      /WebAssembly.*wasm-unsafe-eval/,
    ],
    [
      'a page in place of the engine',
      header,
      '**/_astro/element.*.js',
      'ja',
      /読み込めませんでした/,
    ],
    [
      'a page in place of a view',
      header,
      '**/_astro/view.*.js',
      'en',
      /A file of the demo could not/,
    ],
    ['a page in place of data', header, '**/*.bin', 'en', /A file of the demo could not/],
  ] as const)
    test(name, async ({ browser }) => {
      const headers = { 'Content-Security-Policy': policy };
      const { url, close } = await serve({ folder: dist, headers });
      const context = await browser.newContext();
      await context.route(files, (route) => route.fulfill(page));
      const tab = await context.newPage();
      await tab.goto(`${url}${lang}/triplet-network/`);
      const stage = demoOf(tab).locator('.stage');
      await stage.scrollIntoViewIfNeeded();
      await expect(stage).toContainText(told, { timeout: 60_000 });
      await context.close();
      await close();
    });
});
