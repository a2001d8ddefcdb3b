import { isDeepStrictEqual } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { embeds, notes } from './pages.ts';
import { demoOf, expect, latest, opened, test, trained } from './site.ts';

// The same code handles the reader's actions in both languages, so one of them is tested.
const tried = notes.filter(({ lang }) => lang === 'en');

// The frame is the same for all demos; that every demo's values survive a link is tested without a browser.
test.describe('the frame around a demo', () => {
  const { path } = tried[0]!;

  test('pauses out of view and continues in view', async ({ page }) => {
    await page.goto(path);
    const demo = await trained(page);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect(demo).toHaveAttribute('data-state', 'paused');
    const at = Number(await demo.getAttribute('data-step'));
    await page.waitForTimeout(300);
    expect(Number(await demo.getAttribute('data-step'))).toBe(at);
    await trained(page, at + 1);
  });

  test('a shared link starts the same run', async ({ page }) => {
    await page.goto(path);
    const demo = await trained(page);
    await turn(demo);
    await demo.locator('[data-do="seed"]').click();
    await expect.poll(async () => (await latest(demo))?.seed).toBe(2);
    const { values } = (await latest(demo))!;
    await demo.locator('[data-do="share"]').click();
    const link = await page.locator('dialog textarea').inputValue();
    // Over plain http there is no clipboard; the old command needs no permission.
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.locator('dialog .copy button').click();
    await expect(page.locator('dialog [role="status"]')).toHaveText('Copied');
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what is refused here is the old command
    await page.evaluate(() => (document.execCommand = () => false));
    await page.locator('dialog .copy button').click();
    await expect(page.locator('dialog [role="status"]')).toContainText('Ctrl+C');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
    await page.goto('about:blank');
    await page.goto(link);
    expect(await opened(page)).toMatchObject({ values, seed: 2 });
  });

  test('a wrong setting in a link keeps its default and is reported', async ({ page }) => {
    await page.goto(path);
    const { values } = await opened(page);
    const name = Object.keys(values)[0]!;
    await page.goto(`${path}?${name}=nonsense&seed=-1&utm_source=elsewhere`);
    expect(await opened(page)).toMatchObject({ values, seed: 1 });
    const notice = demoOf(page).locator('.notice');
    await expect(notice).toContainText(`${name}=nonsense`);
    await expect(notice).toContainText('seed=-1');
    await expect(notice).not.toContainText('utm_source');
  });

  for (const where of [path, embeds[0]!])
    test(`/${where} reports it where the reader looks, above the stage`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${where}?seed=nonsense#demo`);
      await trained(page);
      const words = demoOf(page).locator('.notice').getByRole('status');
      await expect(words).toBeInViewport({ ratio: 1 });
      const [said, stage] = await Promise.all(
        [words, demoOf(page).locator('.stage')].map((one) => one.boundingBox()),
      );
      expect(said!.y + said!.height).toBeLessThanOrEqual(stage!.y);
      await demoOf(page).locator('.notice [data-close]').click();
      expect(await demoOf(page).locator('.notice').boundingBox()).toMatchObject({ height: 0 });
    });

  test('half a step in a link, where only whole ones can be set, leaves a demo that trains', async ({
    page,
  }) => {
    await page.goto('en/maml/?points=2.5&steps=3');
    const demo = await trained(page);
    expect((await latest(demo))!.values).toMatchObject({ points: 10, steps: 3 });
    await expect(demo.locator('.notice')).toContainText('points=2.5 is not a whole number');
    await demo.locator('[data-do="share"]').click();
    const link = await page.locator('dialog textarea').inputValue();
    expect(new URL(link).search).toBe('?steps=3');
  });
});

// All questions make their runs and open their answers by the same code, and the runs of every claim are made again
// without a browser: so two of them are waited for, one of them with several runs.
const answered = ['en/self-supervised/', 'en/triplet-network/'];

for (const { path } of tried)
  test(`/${path} shows its claims in its demo, which answers the question`, async ({ page }) => {
    await page.goto(path);
    await trained(page);
    const claims = page.locator('.claim [data-lab-show]');
    expect(await claims.count()).toBeGreaterThanOrEqual(2);
    // All buttons are made and read by the same code: the first and the last claim, and of each the start of its runs.
    for (const button of [claims.first(), claims.last()]) await showsItself(page, button, 1);

    const question = page.locator('.predict').first();
    const ask = question.locator('.then [data-lab-show]'); // the answer may hold links that show something, too
    await ask.click();
    await expect(question.locator('details')).not.toHaveAttribute('open');
    await question.locator('input[type="radio"]').first().check();
    if (!answered.includes(path)) return showsItself(page, ask, 1);
    await showsItself(page, ask);
    await expect(question.locator('details')).toHaveAttribute('open', '', { timeout: 240_000 });
    await expect(question.locator('[data-verdict="right"]')).toHaveCount(1);
  });

/** Sets the first control to another value, like a reader, and waits until the run uses it. */
async function turn(demo: Locator): Promise<void> {
  const before = (await latest(demo))!.values;
  const control = demo.locator('form.controls').locator('input:not(:checked), select').first();
  if ((await control.getAttribute('type')) === 'range') await control.press('ArrowLeft');
  else if (await control.evaluate((element) => element.tagName === 'SELECT'))
    await control.selectOption({ index: 1 });
  else await control.check();
  await expect.poll(async () => (await latest(demo))?.values).not.toEqual(before);
}

/** Presses a button in the text and checks that the demo makes exactly the button's runs, or the first few. */
async function showsItself(page: Page, button: Locator, few?: number): Promise<void> {
  const { runs } = JSON.parse((await button.getAttribute('data-lab-show'))!) as {
    runs: { values: Record<string, unknown> }[];
  };
  const demo = demoOf(page);
  const begun = await demo.evaluateHandle(
    (element, pressed) => {
      const begun: unknown[] = [];
      // Until then the runs of the button before may still go on.
      pressed.addEventListener('click', () => (begun.length = 0), { capture: true, once: true });
      element.addEventListener('lab:frame', (event) => {
        const { step, values } = (event as CustomEvent<{ step: number; values: unknown }>).detail;
        if (step === 0) begun.push(values);
      });
      return begun;
    },
    await button.elementHandle(),
  );
  await button.click();
  const wanted: unknown[] = runs.slice(0, few).map(({ values }) => values);
  await expect
    .poll(async () => within(await begun.jsonValue(), wanted), { timeout: 240_000 })
    .toEqual(wanted);
  await expect(demo.locator('.notice')).toBeVisible();
  await trained(page, 1);
}

/** The wanted runs where they follow each other; before them, one of the earlier button may have been on its way. */
const within = (begun: unknown[], wanted: unknown[]): unknown[] =>
  begun
    .map((_, from) => begun.slice(from, from + wanted.length))
    .find((runs) => isDeepStrictEqual(runs, wanted)) ?? begun;
