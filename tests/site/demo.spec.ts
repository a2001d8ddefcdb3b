import type { Locator, Page } from '@playwright/test';
import { notes } from './pages.ts';
import { demoOf, expect, latest, opened, test, trained } from './site.ts';

for (const { path } of notes)
  test(`/${path} trains in view, and says what it finds`, async ({ page }) => {
    await page.goto(path);
    const demo = await trained(page);
    await expect(demo).toHaveAttribute('data-state', 'running');
    const before = Number(await demo.getAttribute('data-step'));
    await trained(page, before + 3);
    const { metrics, snapshot } = (await latest(demo))!;
    expect(Object.keys(metrics)).not.toEqual([]);
    expect(Object.values(metrics).filter((value) => !Number.isFinite(value))).toEqual([]);
    expect(snapshot).toBeDefined();
    await expect(demo.locator('.view > *:visible').first()).toBeVisible();
    await expect(demo.locator('.trouble')).toBeHidden();
    const promised = (await demo.locator('.poster p').first().textContent())!;
    await expect(demo.locator('#demo-finding')).not.toHaveText(promised);
  });

// What a reader does is carried out by the same code in both languages; one of them is tried.
for (const { path } of notes.filter(({ lang }) => lang === 'en'))
  test.describe(`/${path}`, () => {
    test('is paused out of sight and goes on in sight', async ({ page }) => {
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
      await page.goto('about:blank');
      await page.goto(link);
      expect(await opened(page)).toMatchObject({ values, seed: 2 });
    });

    test('what a link says wrongly is left at its default, and said', async ({ page }) => {
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

    test('every claim shows itself in the demo', async ({ page }) => {
      await page.goto(path);
      await trained(page);
      const buttons = page.locator('.claim [data-lab-show]');
      expect(await buttons.count()).toBeGreaterThanOrEqual(2);
      const [first, ...others] = await buttons.all();
      await showsItself(page, first!);
      // How the runs of a claim follow each other is the same code for all: of the others, the first run must begin.
      for (const button of others) await showsItself(page, button, 1);
    });

    test('the question is answered by the demo', async ({ page }) => {
      await page.goto(path);
      await trained(page);
      const question = page.locator('.predict').first();
      const ask = question.locator('[data-lab-show]');
      await ask.click();
      await expect(question.locator('details')).not.toHaveAttribute('open');
      await question.locator('input[type="radio"]').first().check();
      await showsItself(page, ask);
      await expect(question.locator('details')).toHaveAttribute('open', '', { timeout: 240_000 });
      await expect(question.locator('[data-verdict="right"]')).toHaveCount(1);
    });
  });

/** Turns the first control to another value, as a reader would, and waits until the run has taken it over. */
async function turn(demo: Locator): Promise<void> {
  const before = (await latest(demo))!.values;
  const control = demo.locator('form.controls').locator('input:not(:checked), select').first();
  if ((await control.getAttribute('type')) === 'range') await control.press('ArrowLeft');
  else if (await control.evaluate((element) => element.tagName === 'SELECT'))
    await control.selectOption({ index: 1 });
  else await control.check();
  await expect.poll(async () => (await latest(demo))?.values).not.toEqual(before);
}

/** Presses a button in the text and sees that the demo makes exactly the runs that the button names, or the first few. */
async function showsItself(page: Page, button: Locator, few?: number): Promise<void> {
  const { runs } = JSON.parse((await button.getAttribute('data-lab-show'))!) as {
    runs: { values: Record<string, unknown> }[];
  };
  const demo = demoOf(page);
  const begun = await demo.evaluateHandle((element) => {
    const begun: unknown[] = [];
    element.addEventListener('lab:frame', (event) => {
      const { step, values } = (event as CustomEvent<{ step: number; values: unknown }>).detail;
      if (step === 0) begun.push(values);
    });
    return begun;
  });
  await button.click();
  await expect
    .poll(async () => (await begun.jsonValue()).slice(0, few), { timeout: 240_000 })
    .toEqual(runs.slice(0, few).map(({ values }) => values));
  await expect(demo.locator('.notice')).toBeVisible();
  await trained(page, 1);
}
