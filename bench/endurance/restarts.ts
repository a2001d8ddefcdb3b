/** A demo that is restarted again and again: one worker, and nothing that grows. */
import type { Page } from 'playwright';
import { gaugeOf, patience, type Held } from './gauge.ts';

/** What is held after the first restarts, which fill every cache, and after all of them. */
export interface Restarted {
  restarts: number;
  early: Held;
  late: Held;
}

/** Restarts the demo of a page, in turns from the same start and from a new seed, each time after some steps. */
export async function restarts(page: Page, url: string, count: number): Promise<Restarted> {
  page.setDefaultTimeout(patience);
  const gauge = await gaugeOf(page);
  await page.goto(url);
  await page.locator('lab-demo .stage').scrollIntoViewIfNeeded();
  await page.waitForSelector('lab-demo[data-state="running"]');
  const first = Math.ceil(count / 4);
  await page.evaluate(restart, first);
  const early = await gauge();
  await page.evaluate(restart, count - first);
  return { restarts: count, early, late: await gauge() };
}

/** In the page: presses the two buttons in turns, each once the run before has trained; pauses after the last. */
export async function restart(times: number) {
  const demo = document.querySelector<HTMLElement>('lab-demo')!;
  const press = (what: string) => demo.querySelector<HTMLElement>(`[data-do="${what}"]`)!.click();
  const frame = (holds: (step: number) => boolean) =>
    new Promise<void>((resolve) => {
      const look = (event: Event) => {
        if (!holds((event as CustomEvent<{ step: number }>).detail.step)) return;
        demo.removeEventListener('lab:frame', look);
        resolve();
      };
      demo.addEventListener('lab:frame', look);
    });
  if (demo.dataset.state === 'paused') press('play');
  for (let i = 0; i < times; i++) {
    const opened = frame((step) => step === 0);
    press(i % 2 ? 'same' : 'seed');
    await opened;
    await frame((step) => step >= 3);
  }
  press('play');
  while (demo.dataset.state !== 'paused') await new Promise((resolve) => setTimeout(resolve, 20));
}
