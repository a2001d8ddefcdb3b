import type { Locator, Page } from '@playwright/test';

/** One of several demos on a page. */
export const demoNamed = (page: Page, id: string): Locator => page.locator(`lab-demo[id="${id}"]`);

/** Ids that occur more than once in a page, and references from a demo to an element outside of it. */
export const confusions = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    const names = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];
    const astray = [...document.querySelectorAll('lab-demo')].flatMap((demo) =>
      names.flatMap((name) =>
        [...demo.querySelectorAll(`[${name}]`)]
          .flatMap((element) => element.getAttribute(name)!.split(/\s+/))
          .filter((id) => !demo.querySelector(`[id="${CSS.escape(id)}"]`))
          .map((id) => `${demo.id}: ${name}=${id}`),
      ),
    );
    return [...twice, ...astray];
  });

/** What the Tab key reaches in each demo, by the demo's id: buttons by what they do, controls by their names. */
export async function reachedByTab(page: Page): Promise<Record<string, string[]>> {
  const reached: Record<string, string[]> = {};
  // From the first link of the page: without focus, Tab goes on from where it was last.
  await page.locator('a').first().focus();
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const { activeElement: element } = document;
      if (!element || element === document.body) return undefined;
      const control = element.getAttribute('name')?.replace(/^.*-param-/, '');
      const what = element.getAttribute('data-do') ?? control ?? element.className;
      return { demo: element.closest('lab-demo')?.id, what };
    });
    if (!at) break;
    if (at.demo) (reached[at.demo] ??= []).push(at.what);
  }
  return reached;
}
