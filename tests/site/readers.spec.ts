import type { Page, PlaywrightWorkerArgs } from '@playwright/test';
import { chromiumFlags, chromiumPath } from '../../harness/chromium.mjs';
import { crowded, lost, names, shows } from './in-page.ts';
import { pages } from './pages.ts';
import { demoOf, expect, test, trained } from './site.ts';

/** Every note and page in one of its languages, in turn; of embeds and sources, which share their parts, a few. */
const read = pages
  .filter((path) => /^(ja|en)\//.test(path))
  .filter((path, i, all) => (path.startsWith('ja/') ? i % 2 === 0 : (i - all.length / 2) % 2 === 1))
  .concat('', 'embed/ja/shap/', 'embed/en/lime/', 'source/lime/');
const phone = { width: 390, height: 844 };
/** Notes whose figures have tables, rings of names, long scales and lists. */
const large = [
  ...['en/shap/', 'en/few-shot/', 'en/one-shot/', 'en/grad-cam/', 'en/fine-tuning/'],
  ...['en/graph-neural-network/', 'en/relational-gcn/', 'ja/meta-learning/', 'ja/zero-shot/'],
];

/** A phone in a browser whose default text size is that many pixels; 16 is usual. `scripts`: whether a page's scripts run. */
async function phoneWith(
  playwright: PlaywrightWorkerArgs['playwright'],
  { text, scripts, baseURL }: { text: number; scripts: boolean; baseURL: string },
) {
  const executablePath = chromiumPath();
  const browser = await playwright.chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...chromiumFlags, `--blink-settings=defaultFontSize=${text}`],
  });
  const page = await browser.newPage({ baseURL, viewport: phone });
  if (!scripts) await withoutScripts(page);
  return { page, close: () => browser.close() };
}

test('text of 32 px fits a phone, and every control can be called by what is written on it', async ({
  playwright,
  site,
}) => {
  const { page, close } = await phoneWith(playwright, { text: 32, scripts: false, baseURL: site });
  let named = 0;
  for (const path of read) {
    await page.goto(path);
    expect(await page.evaluate(lost), path).toEqual([]);
    const { count, unlike } = await page.evaluate(names);
    expect(unlike, path).toEqual([]);
    named += count;
  }
  const root = () => getComputedStyle(document.documentElement).fontSize;
  expect(await page.evaluate(root)).toBe('32px');
  expect(named).toBeGreaterThan(read.length * 3);
  await close();
});

test('text of 24 px fits a phone', async ({ playwright, site }) => {
  const { page, close } = await phoneWith(playwright, { text: 24, scripts: false, baseURL: site });
  for (const path of read.filter((_, i) => i % 5 === 0)) {
    await page.goto(path);
    expect(await page.evaluate(lost), path).toEqual([]);
  }
  await close();
});

test('what opens while reading can be called by what is written on it', async ({ page }) => {
  await page.goto('en/shap/');
  await paused(page);
  const named = async () => expect((await page.evaluate(names)).unlike).toEqual([]);
  for (const tool of ['share', 'embed', 'download', 'source']) {
    await demoOf(page).locator(`[data-do="${tool}"]`).click();
    const dialog = page.locator('.lab-dialog');
    const title = (await dialog.locator('h2').first().textContent())!;
    await expect(page.getByRole('dialog', { name: title, exact: true })).toBeVisible();
    await named();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await demoOf(page).getByText('own CSV', { exact: true }).click();
  await expect(demoOf(page).locator('.door')).toBeVisible();
  await named();
});

test('text of 32 px fits the figures too', async ({ playwright, site }) => {
  const { page, close } = await phoneWith(playwright, { text: 32, scripts: true, baseURL: site });
  for (const path of large) {
    await page.goto(path);
    await paused(page);
    await expect.poll(() => page.evaluate(lost), { message: path }).toEqual([]);
    expect(await page.evaluate(crowded), path).toEqual([]);
    expect(await page.evaluate(positions), path).toEqual(['static', 'static']);
  }
  await close();
});

test('on a short screen neither header nor run bar stays over the text', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('en/lime/');
  expect(await page.evaluate(positions)).toEqual(['static', 'static']);
  await page.setViewportSize(phone);
  expect(await page.evaluate(positions)).toEqual(['sticky', 'sticky']);
});

test('on the narrowest phone the numbers of a demo are whole', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  for (const path of ['en/fine-tuning/', 'ja/meta-learning/']) {
    await page.goto(path);
    await paused(page);
    expect(await page.evaluate(crowded), path).toEqual([]);
    await demoOf(page).locator('[data-do="time"]').press('Home');
    await expect(demoOf(page).locator('.time i')).not.toBeEmpty();
    expect(await page.evaluate(crowded), path).toEqual([]);
  }
});

test('wider spacing of text loses nothing', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await withoutScripts(page);
  for (const path of ['ja/', 'en/shap/', 'ja/few-shot/', 'en/about/', 'embed/en/lime/']) {
    await page.goto(path);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await page.evaluate(lost), path).toEqual([]);
  }
});

test('forced colours and paper: what a canvas shows is redrawn for them', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('en/triplet-network/');
  await paused(page);
  const [light, dark] = ['#005f9e', '#4386e0']; // the blue of a class
  const has = (colour: string) => page.evaluate(shows, colour);
  await expect.poll(() => has(dark)).toBe(true);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect([await has(light), await has(dark)]).toEqual([true, false]);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect([await has(light), await has(dark)]).toEqual([false, true]);

  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await expect.poll(() => has(light)).toBe(true);
  const ground = await page.evaluate(
    () => getComputedStyle(document.querySelector('.stage')!).backgroundColor,
  );
  expect(ground).toBe('rgb(255, 255, 255)');
});

test('on paper a stage has the size it was drawn in, though the sheet is as wide as a tablet', async ({
  page,
}) => {
  const stage = () => demoOf(page).locator('.stage').evaluate(sizeOf);
  for (const slug of ['triplet-network', 'relational-gcn', 'pre-training']) {
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`en/${slug}/`);
    await paused(page);
    const drawn = await stage();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 718, height: 1047 });
    const [width, height] = await stage();
    const scale = await demoOf(page).evaluate((lab) =>
      Number(lab.style.getPropertyValue('--on-paper')),
    );
    expect(width! / scale, slug).toBeCloseTo(drawn[0]!, 0);
    expect(height! / scale, slug).toBeCloseTo(drawn[1]!, 0);
  }
});

const sizeOf = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return [width, height];
};

/** How header and run bar are placed. */
const positions = () =>
  ['.site-head', '.lab .run'].map((bar) => getComputedStyle(document.querySelector(bar)!).position);

/** The frame of a demo is in the page: to look at it, no engine need start. */
const withoutScripts = (page: Page) =>
  page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));

async function paused(page: Page): Promise<void> {
  await trained(page);
  await demoOf(page).locator('[data-do="play"]').click();
  await expect(demoOf(page)).toHaveAttribute('data-state', 'paused');
}
