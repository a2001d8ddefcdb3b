import { notes } from './pages.ts';
import { expect, test } from './site.ts';

for (const { path, lang, twin } of notes.filter(({ slug }) => slug === notes[0]!.slug))
  test(`/${path}: the language switch keeps the note, the position and the settings`, async ({
    page,
    site,
  }) => {
    await page.goto(`${path}?seed=3#idea`);
    await page.locator('.langs a').click();
    await expect(page).toHaveURL(`${site}${twin}?seed=3#idea`);
    await expect(page.locator('html')).not.toHaveAttribute('lang', lang);
  });

test('the theme follows the system until one is chosen, and the choice stays', async ({ page }) => {
  const { path } = notes[0]!;
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.locator('.theme select').selectOption('light');
  expect(await ground()).toBe(light);
  await page.reload();
  expect(await ground()).toBe(light);
  await page.locator('.theme select').selectOption('');
  expect(await ground()).toBe(dark);
});
