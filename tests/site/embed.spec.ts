import { embeds } from './pages.ts';
import { expect, latest, test, trained } from './site.ts';

interface Told {
  type?: string;
  path?: string;
  height?: number;
}

// The frame is the same for all demos; that each trains in its embed page is tested with the other pages.
const path = embeds[0]!;

test('an embed trains in another page’s frame and reports its height', async ({ page, site }) => {
  await page.route('**/course.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Course</title><script>
        window.told = [];
        addEventListener('message', ({ data }) => told.push(data));
      </script><iframe src="${site}${path}" width="700" height="1400"></iframe>`,
    }),
  );
  await page.goto('course.html');
  const demo = page.frameLocator('iframe').locator('lab-demo');
  await expect
    .poll(async () => Number(await demo.getAttribute('data-step')), { timeout: 60_000 })
    .toBeGreaterThan(2);
  const told = await page.evaluate(() => (window as unknown as { told: Told[] }).told);
  const { height } = told.findLast(({ type }) => type === 'lab:height')!;
  const content = await demo.evaluate((element) => element.getBoundingClientRect().height);
  expect(height).toBeGreaterThanOrEqual(Math.floor(content));
  expect(told.every((message) => message.path === `/${path}`)).toBe(true);
});

test('an embed hides the parts in ?hide= and has no site around it', async ({ page }) => {
  await page.goto(path);
  const demo = await trained(page);
  await expect(page.locator('header.site-head, footer')).toHaveCount(0);
  const control = demo.locator('form.controls [data-part]').first();
  await expect(control).toBeVisible();
  const name = (await control.getAttribute('data-part'))!;
  await page.goto(`${path}?hide=${name},charts,more,nothing`);
  await trained(page);
  for (const part of [name, 'charts', 'more'])
    await expect(page.locator(`[data-part="${part}"]`)).toBeHidden();
  await expect(page.locator('[data-part="run"]')).toBeVisible();
  await expect(page.locator('.notice')).toContainText('nothing');
  expect((await latest(demo))!.step).toBeGreaterThan(0);
});

test('a sandboxed frame without an origin says why it stays empty, and where to look instead', async ({
  browser,
  site,
}) => {
  // In a context of its own: that the modules are blocked is reported as errors, which this test wants.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/course.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Course</title><iframe sandbox="allow-scripts" src="${site}${path}"></iframe>`,
    }),
  );
  await page.goto(`${site}course.html`);
  const trouble = page.frameLocator('iframe').locator('.trouble');
  await expect(trouble).toContainText('allow-same-origin');
  const link = trouble.locator('a');
  await expect(link).toHaveText(/^http.*\/$/); // to be read, too: the frame may not be allowed to open it
  expect((await page.request.get((await link.textContent())!)).ok()).toBe(true);
  await context.close();
});
