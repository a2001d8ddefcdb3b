import AxeBuilder from '@axe-core/playwright';
import { embeds, notes, pages } from './pages.ts';
import { expect, test, trained } from './site.ts';

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const withDemo = new Set([...embeds, ...notes.map(({ path }) => path)]);

for (const path of pages)
  test(`/${path} in both themes and sizes`, async ({ page }) => {
    for (const viewport of sizes) {
      await page.setViewportSize(viewport);
      await page.goto(path);
      if (withDemo.has(path)) await trained(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const said = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
        expect(said, `${viewport.width} px, ${colorScheme}`).toEqual([]);
      }
    }
  });

for (const path of pages)
  test(`/${path} does not scroll sideways`, async ({ page }) => {
    for (const viewport of [...sizes, { width: 320, height: 640 }]) {
      await page.setViewportSize(viewport);
      await page.goto(path);
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(excess, `${viewport.width} px`).toBeLessThanOrEqual(0);
    }
  });
