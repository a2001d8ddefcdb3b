import type { Page } from '@playwright/test';
import { expect, opened, test } from './site.ts';

/** Demos with other controls each: a list and kept runs, sliders, switches, a tall stage. */
const looked = [
  { path: 'ja/zero-shot/', viewport: { width: 768, height: 1024 } },
  { path: 'en/graph-convolution/', viewport: { width: 390, height: 844 } },
  { path: 'en/relational-gcn/', viewport: { width: 768, height: 1024 } },
  { path: 'ja/triplet-network/', viewport: { width: 390, height: 844 } },
];

for (const { path, viewport } of looked)
  test(`what has the focus is not under the bars that stay: ${path} at ${viewport.width} px`, async ({
    page,
  }) => {
    // Scrolling at once, so that it has ended when the focus is there.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize(viewport);
    await page.goto(path);
    await opened(page);
    for (const key of ['Tab', 'Shift+Tab']) expect(await stops(page, key)).toBeGreaterThan(15);
  });

/** Goes through the demo by that key, from one end; how many stops there are. */
async function stops(page: Page, key: string): Promise<number> {
  await page.evaluate(beside, key === 'Tab');
  for (let count = 0; ; count++) {
    await page.keyboard.press(key);
    const seen = await page.evaluate(focused);
    if (!seen) return count;
    expect(seen.on, `on ${seen.element}`).toBe(seen.element);
  }
}

/** Puts the focus right before the demo or after it. */
function beside(before: boolean): void {
  const here = document.createElement('a');
  here.tabIndex = -1;
  document.querySelector('lab-demo')![before ? 'before' : 'after'](here);
  here.focus();
  here.remove();
}

/** The focused element of the demo and what is seen at its middle: itself, unless something else covers it. */
function focused(): { element: string; on: string } | undefined {
  const element = document.activeElement;
  if (!element?.closest('lab-demo')) return undefined;
  const { left, top, width, height } = element.getBoundingClientRect();
  const on = document.elementFromPoint(left + width / 2, top + height / 2);
  const tag = (one: Element | null) => one?.outerHTML.slice(0, 120) ?? 'nothing';
  return { element: tag(element), on: tag(element.contains(on) ? element : on) };
}
