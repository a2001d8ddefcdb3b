import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { embeds, notes, pages } from './pages.ts';
import { demoOf, expect, latest, test, trained } from './site.ts';

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const withDemo = new Set([...embeds, ...notes.map(({ path }) => path)]);
/** Both languages have the same markup: one is tested on a desktop in light theme, the other on a phone in dark. */
const looks = (path: string) =>
  path.startsWith('en/')
    ? { size: wide, theme: 'light' as const }
    : { size: phone, theme: 'dark' as const };

for (const path of pages.filter((path) => !path.startsWith('embed/ja/')))
  test(`/${path} opens, trains if it has a demo, fits, and is accessible`, async ({ page }) => {
    const { size, theme } = looks(path);
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: theme });
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page).toHaveTitle(/\S/);
    await expect(page.locator('h1:visible')).toHaveCount(1);
    if (withDemo.has(path)) await trainsAndSaysWhatItFinds(page);
    expect(await violations(page), theme).toEqual([]);
    if (path.startsWith('source/')) {
      // No twin shows a source's colours by day; a theme changes colours and nothing else.
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await violations(page, ['color-contrast']), 'light').toEqual([]);
    }
    for (const width of [1440, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expect
        .poll(() => page.evaluate(excess), { message: `${width} px`, timeout: 20_000 })
        .toBeLessThanOrEqual(0);
      if (withDemo.has(path) && !path.startsWith('embed/') && width !== 320)
        await staysAsHighAsDeclared(page, `${width} px`);
    }
    if (withDemo.has(path)) await survivesWithoutRoom(page);
  });

/** In every mode that the stage itself offers: the text below must not move when the reader changes it. */
async function staysAsHighAsDeclared(page: Page, message: string): Promise<void> {
  const height = (mode: string) =>
    expect
      .poll(() => page.evaluate(outgrown), { message: `${message}${mode}`, timeout: 20_000 })
      .toEqual([]);
  await height('');
  for (const mode of await page.locator('.view .segments label').all()) {
    await mode.click();
    await height(`, ${await mode.textContent()}`);
  }
}

async function trainsAndSaysWhatItFinds(page: Page): Promise<void> {
  const demo = await trained(page);
  const before = Number(await demo.getAttribute('data-step'));
  await trained(page, before + 3);
  const { metrics, snapshot } = (await latest(demo))!;
  expect(Object.keys(metrics)).not.toEqual([]);
  expect(Object.values(metrics).filter((value) => !Number.isFinite(value))).toEqual([]);
  expect(snapshot).toBeDefined();
  await expect(demo.locator('.view > *:visible').first()).toBeVisible();
  await expect(demo.locator('.trouble')).toBeHidden();
  const promised = (await demo.locator('.poster p').first().textContent())!;
  await expect(demoOf(page).locator('#demo-finding')).not.toHaveText(promised);
  // The next page should have the processor to itself.
  await demo.locator('[data-do="play"]').click();
  await expect(demo).toHaveAttribute('data-state', 'paused');
}

/** While a page changes its layout, a figure may have no room for a moment. */
async function survivesWithoutRoom(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // Not a style element, which the page's policy forbids.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.view, .view * { inline-size: 0 !important; block-size: 0 !important; }');
    document.adoptedStyleSheets.push(sheet);
    for (let frame = 0; frame < 4; frame++)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  await expect(demoOf(page)).toHaveAttribute('data-state', 'paused');
}

/** Horizontal overflow of a page in pixels. */
const excess = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

test.describe('the start page', () => {
  for (const [locale, lang] of [
    ['ja-JP', 'ja'],
    ['en-GB', 'en'],
  ] as const)
    test.describe(locale, () => {
      test.use({ locale });
      test(`leads to ${lang}`, async ({ page, site }) => {
        await page.goto('');
        await expect(page).toHaveURL(`${site}${lang}/`);
      });
    });

  test.describe('another language', () => {
    test.use({ locale: 'fr-FR' });
    test('offers the choice and remembers it', async ({ page, site }) => {
      await page.goto('');
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page).toHaveURL(`${site}en/`);
      await page.locator('.langs a').click();
      await expect(page).toHaveURL(`${site}ja/`);
      await page.goto('');
      await expect(page).toHaveURL(`${site}ja/`);
    });
  });
});

test('the page for a wrong address is in the language of the address', async ({
  request,
  browser,
  site,
}) => {
  const response = await request.get('en/nowhere/');
  expect(response.status()).toBe(404);
  const page = await browser.newPage(); // outside the context in which errors fail the test: a 404 is logged
  await page.goto(`${site}en/nowhere/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('section:visible')).toHaveCount(1);
  await page.locator('section:visible a').click();
  await expect(page).toHaveURL(`${site}en/#notes`);
  await page.close();
});

/**
 * Stages of a note that are taller than demo.ts declares, so that the text below moves, with the right number; and what
 * hangs out of a stage, so that it is cut off.
 */
const outgrown = (): string[] => {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return [...document.querySelectorAll<HTMLElement>('.lab[data-shape="wide"] .stage')].flatMap(
    (stage) => {
      const declared = parseFloat(getComputedStyle(stage).minBlockSize) / rem;
      const { height, bottom } = stage.getBoundingClientRect();
      const drawn = height / rem;
      const scrolls = (element: Element | null): boolean =>
        !!element &&
        element !== stage &&
        (getComputedStyle(element).overflowY === 'auto' || scrolls(element.parentElement));
      const cut = [
        ...stage.querySelectorAll('.view :is(p, li, dt, dd, td, button, select)'),
      ].filter(
        (element) => element.getBoundingClientRect().bottom > bottom + 1 && !scrolls(element),
      );
      return [
        ...(drawn <= declared + 0.1
          ? []
          : [`height: ${declared} in demo.ts, ${drawn} drawn (rem)`]),
        ...cut.map((element) => `${element.className} "${element.textContent}" is cut off`),
      ];
    },
  );
};
