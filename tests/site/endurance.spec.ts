import type { Page } from '@playwright/test';
import { restarts } from '../../bench/endurance/restarts.ts';
import { chromiumFlags, chromiumPath } from '../../harness/chromium.mjs';
import triplet from '../../src/demos/triplet-network/demo.ts';
import { demoOf, expect, latest, test, trained } from './site.ts';

// `npm run endurance` does the same for longer, and writes down what it measures.

const embed = 'embed/en/triplet-network/';

// Playwright switches off that pages are kept to come back to; readers' browsers keep them.
const executablePath = chromiumPath();
test.use({
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: chromiumFlags,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

test('twenty restarts leave one worker, and nothing that grows', async ({ page, site }) => {
  const { early, late } = await restarts(page, site + embed, 20);
  expect(late.workers).toBe(1);
  expect(late.tensors).toBe(early.tensors);
  expect(late.wasm_mb).toBe(early.wasm_mb);
  expect(late.listeners).toBe(early.listeners);
  expect(late.nodes).toBeLessThanOrEqual(early.nodes + 20); // names of lines come and go
});

test('two demos in two tabs train, and one goes on when the other is closed', async ({ page }) => {
  await page.goto(embed);
  const other = await page.context().newPage();
  await other.goto('embed/en/maml/');
  await trained(other);
  await page.bringToFront();
  const demo = await trained(page);
  await other.close();
  await trained(page, Number(await demo.getAttribute('data-step')) + 2);
});

test('after eight hours of sleep a run goes on, at its pace', async ({ page }) => {
  await page.clock.install();
  await page.goto(embed);
  const demo = await trained(page);
  const strides = await demo.evaluateHandle((element) => {
    const strides: number[] = [];
    let before = Number(element.dataset.step);
    element.addEventListener('lab:frame', (event) => {
      const { step } = (event as CustomEvent<{ step: number }>).detail;
      strides.push(step - before);
      before = step;
    });
    return strides;
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.clock.fastForward('08:00:00');
  const at = Number(await demo.getAttribute('data-step'));
  await trained(page, at + 2);
  // Never a burst: far less than a second's worth of steps at once.
  expect(Math.max(...(await strides.jsonValue()))).toBeLessThan(triplet.pace / 2);
});

test('a page that is come back to continues its run', async ({ page }) => {
  await page.goto('en/triplet-network/');
  const demo = await trained(page);
  await page.evaluate(() => Object.assign(window, { isKept: true }));
  const at = Number(await demo.getAttribute('data-step'));
  await page.goto('en/glossary/');
  await page.goBack({ waitUntil: 'commit' }); // a page that was kept does not load again
  expect(await page.evaluate(() => 'isKept' in window)).toBe(true);
  await trained(page, at + 1);
});

/** In the page: every access to storage throws. */
function refuseStorage(how: 'full' | 'refused'): void {
  const refuse = () => {
    throw new DOMException('not here', how === 'full' ? 'QuotaExceededError' : 'SecurityError');
  };
  if (how === 'full') Storage.prototype.setItem = refuse;
  else
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get: refuse });
}

for (const how of ['full', 'refused'] as const)
  test(`where storage is ${how}, the page works, and says what is not kept`, async ({ page }) => {
    await page.addInitScript(refuseStorage, how);
    await page.goto('');
    await expect(page).toHaveURL(/\/en\/$/);
    await page.goto('en/triplet-network/');
    const theme = page.locator('.theme select');
    await theme.selectOption('dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const said = await theme.evaluate((list: HTMLSelectElement) => list.validationMessage);
    expect(said).toContain('applies to this page only');
    await trained(page);
    await page.locator('.langs a').first().click();
    await expect(page).toHaveURL(/\/ja\/triplet-network\//);
    await trained(page);
  });

/** Puts code before that of the worker; resolves with a way to stop that. */
async function inWorker(page: Page, code: string): Promise<() => void> {
  let isOn = true;
  await page.route(/\/worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: isOn ? `${code};${body}` : body });
  });
  return () => (isOn = false);
}

test('where the engine gets no memory, the page says so, and trying again helps', async ({
  page,
}) => {
  const stop = await inWorker(
    page,
    `WebAssembly.instantiate = WebAssembly.instantiateStreaming = () =>
      Promise.reject(new RangeError('WebAssembly.instantiate(): Out of memory'))`,
  );
  await page.goto(embed);
  const trouble = demoOf(page).locator('.trouble');
  await expect(trouble).toContainText('There is too little memory for the demo', {
    timeout: 60_000,
  });
  stop();
  await trouble.getByRole('button').click();
  await trained(page);
});

test('where memory runs out while training, the run stops and says so', async ({ page }) => {
  await inWorker(
    page,
    `{ const { prototype } = WebAssembly.Memory; prototype.grow = () => { throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded'); }; }`,
  );
  await page.goto('embed/en/fine-tuning/');
  await expect(demoOf(page).locator('.trouble')).toContainText(
    'There is too little memory for the demo',
    {
      timeout: 60_000,
    },
  );
  expect((await latest(demoOf(page)))?.step ?? 0).toBeLessThan(20);
});
