import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, chromiumPath } from './scripts/chromium.mjs';
import { engine } from './scripts/engine.mjs';

const executablePath = chromiumPath();

export default defineConfig({
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        ...engine,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src,tests}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', 'tests/site/**', 'node_modules/**'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['{src,tests}/**/*.browser.test.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumFlags },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
