import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { dist, notes } from './pages.ts';
import { expect, test, trained } from './site.ts';

const kB = 1000;

/** Files that a page has loaded so far: the path of each, and its size as a host would send it. */
function transfer(page: Page) {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return async () =>
    Promise.all(
      responses
        .filter((response) => response.ok())
        .map(async (response) => ({
          path: new URL(response.url()).pathname,
          bytes: gzipSync(await response.body()).length,
        })),
    );
}
const sum = (files: { bytes: number }[]) => files.reduce((total, { bytes }) => total + bytes, 0);
const isText = ({ path }: { path: string }) => /(\/|\.css|\.js)$/.test(path);
/** Fonts belong to the page, not the demo, and are loaded when the browser first needs one of their characters. */
const isFont = ({ path }: { path: string }) => path.endsWith('.woff2');
/** Training data: images are larger than all code, and are loaded once for all notes that share them. */
const isData = ({ path }: { path: string }) => /\.(bin|gz)$/.test(path);

for (const { path, lang } of notes)
  test(`/${path}: the first view is light, the engine comes with the demo`, async ({ page }) => {
    await page.addInitScript(() => {
      // The demo is not near yet: nothing is reported as in view until the test allows it.
      const Real = IntersectionObserver;
      const waiting: (() => void)[] = [];
      class Held extends Real {
        override observe(target: Element) {
          waiting.push(() => super.observe(target));
        }
      }
      Object.assign(window, {
        IntersectionObserver: Held,
        arrive: () => {
          for (const observe of waiting.splice(0)) observe();
          window.IntersectionObserver = Real;
        },
      });
    });
    const loaded = transfer(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    const first = await loaded();
    expect(first.filter(({ path }) => /\.(wasm|bin|gz)$/.test(path))).toEqual([]);
    // The page's style sheet and the one for mathematics; a demo's style sheets load with the demo.
    expect(first.filter(({ path }) => path.endsWith('.css')).length).toBeLessThanOrEqual(2);
    expect(sum(first.filter(isText)), JSON.stringify(first)).toBeLessThanOrEqual(60 * kB);

    // Both languages share one demo.
    if (lang === 'ja') return;
    await page.evaluate(() => (window as unknown as { arrive: () => void }).arrive());
    await trained(page);
    await page.waitForLoadState('networkidle');
    const then = (await loaded()).slice(first.length).filter((file) => !isFont(file));
    expect(then.some(({ path }) => path.endsWith('.wasm'))).toBe(true);
    const data = then.filter(isData);
    expect(sum(then) - sum(data), JSON.stringify(then)).toBeLessThanOrEqual(330 * kB);
    expect(sum(data), JSON.stringify(data)).toBeLessThanOrEqual(600 * kB);
  });

test('tfjs is in no script of a page, only in the worker', () => {
  // tfjs keeps its engine in this property of the global object, which no minifier can rename.
  const tfjs = '_tfengine';
  const assets = join(dist, '_astro');
  const code = (name: string) => readFileSync(join(assets, name), 'utf8');
  const imports = /(?:\bfrom|\bimport)\s*\(?\s*["'`]\.\/([^"'`]+\.js)["'`]/g;
  const html = globSync('**/*.html', { cwd: dist }).map((name) =>
    readFileSync(join(dist, name), 'utf8'),
  );
  const scripts = html.flatMap((page) => [...page.matchAll(/_astro\/([^"'/]+\.js)/g)]);
  const reached = new Set(scripts.map(([, name]) => name!));
  for (const name of reached)
    for (const [, next] of code(name).matchAll(imports)) reached.add(next!);
  // Both languages of a note show one demo, which has a definition and a view.
  expect(reached.size).toBeGreaterThan(notes.length);
  const withTfjs = globSync('*.js', { cwd: assets }).filter((name) => code(name).includes(tfjs));
  expect(withTfjs).not.toEqual([]);
  expect(withTfjs.filter((name) => reached.has(name))).toEqual([]);
});
