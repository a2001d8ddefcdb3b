import { defineConfig } from '@playwright/test';
import { chromiumFlags, chromiumPath } from './harness/chromium.mjs';

const executablePath = chromiumPath();

/** The built site in a real browser: `npm run build` first. */
export default defineConfig({
  testDir: 'tests/site',
  outputDir: 'test-results/site',
  reporter: [['list'], ['json', { outputFile: 'test-results/site.json' }]],
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  fullyParallel: true,
  timeout: 360_000,
  // A machine that others use takes seconds for what is done at once on an idle one.
  expect: { timeout: 60_000 },
  use: {
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumFlags },
    screenshot: 'only-on-failure',
  },
});
