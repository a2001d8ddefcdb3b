import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { embeds, notes, pages } from './pages.ts';
import { expect, test, trained } from './site.ts';

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const withDemo = new Set([...embeds, ...notes.map(({ path }) => path)]);
/** Twins are marked up alike: one is looked at on a desk, the other on a phone. An embed holds what its note does. */
const sizeOf = (path: string) => (path.startsWith('en/') ? wide : phone);
const looked = pages.filter((path) => !path.startsWith('embed/ja/'));

/** What is against the rules on a page, each rule with the elements that break it. */
async function violations(page: Page, rules?: string[]): Promise<string[][]> {
  // No page frames another, so axe need not open a page of its own to gather what frames say.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}

for (const path of looked)
  test(`/${path} in both themes`, async ({ page }) => {
    await page.setViewportSize(sizeOf(path));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path);
    if (withDemo.has(path)) await trained(page);
    expect(await violations(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    // A theme changes colours and nothing else.
    expect(await violations(page, ['color-contrast']), 'dark').toEqual([]);
  });
