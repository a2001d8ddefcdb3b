import { pages } from './pages.ts';
import { expect, test } from './site.ts';

for (const path of pages)
  test(`/${path} opens without an error and does not scroll sideways`, async ({ page }) => {
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    await expect(page).toHaveTitle(/\S/);
    await expect(page.locator('h1:visible')).toHaveCount(1);
    for (const width of [1440, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await expect
        .poll(() => page.evaluate(excess), { message: `${width} px` })
        .toBeLessThanOrEqual(0);
    }
  });

/** Pixels by which a page is wider than its window. */
const excess = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

test.describe('the door', () => {
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
    test('offers the choice, which is remembered', async ({ page, site }) => {
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

test('a wrong address is answered in the language that it speaks', async ({
  request,
  browser,
  site,
}) => {
  const response = await request.get('en/nowhere/');
  expect(response.status()).toBe(404);
  const page = await browser.newPage(); // outside the context that may not complain: a 404 is logged
  await page.goto(`${site}en/nowhere/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('section:visible')).toHaveCount(1);
  await page.locator('section:visible a').click();
  await expect(page).toHaveURL(`${site}en/#notes`);
  await page.close();
});
