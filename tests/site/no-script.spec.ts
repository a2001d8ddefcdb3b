import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notes } from './pages.ts';
import { expect, test } from './site.ts';

const content = fileURLToPath(new URL('../../content/notes/', import.meta.url));

test.use({ javaScriptEnabled: false });

test('the start page offers both languages', async ({ page }) => {
  await page.goto('');
  for (const name of ['日本語', 'English'])
    await expect(page.getByRole('link', { name })).toBeVisible();
});

/** The headings of the second level that the author of a note wrote; its demo adds one. */
const written = (lang: string, slug: string): number =>
  readFileSync(join(content, lang, `${slug}.md`), 'utf8').match(/^## .+\{#/gm)?.length ?? 0;

for (const { path, lang, slug } of notes)
  test(`/${path} is whole: text, formulas, headings on the side, and what the demo would show`, async ({
    page,
  }) => {
    await page.goto(path);
    const headings = page.locator('.note h2');
    expect(await headings.count()).toBeGreaterThan(written(lang, slug));
    for (const heading of await headings.all()) await expect(heading).toBeVisible();
    await expect(page.locator('lab-demo .poster')).toBeVisible();
    expect(await page.locator('lab-demo .poster noscript').textContent()).toContain('JavaScript');
    await expect(page.locator('.note .claim').first()).toBeVisible();
    for (const tex of await page.locator('.formula').all()) await expect(tex).toBeVisible();
    // The demo is represented by its title.
    const ids = await page
      .locator('.note h2[id]')
      .evaluateAll((all) => all.map((h2) => h2.closest('lab-demo')?.id ?? h2.id));
    for (const id of ids) await expect(page.locator(`.rail a[href="#${id}"]`)).toBeAttached();
  });

// All pages of a kind share one layout.
const { path, twin } = notes[0]!;
for (const kind of ['ja/', 'en/', 'ja/about/', 'en/glossary/', path, twin])
  test(`/${kind} reaches the other language and the home page`, async ({ page }) => {
    await page.goto(kind);
    await expect(page.locator('.langs a')).toHaveAttribute('href', /^\/(ja|en)\//);
    await expect(page.locator('.brand')).toHaveAttribute('href', /^\/(ja|en)\/$/);
  });
