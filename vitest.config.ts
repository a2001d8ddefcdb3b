import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, chromiumPath } from './scripts/chromium.mjs';

export default defineConfig({
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src,tests}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', 'tests/site/**', 'node_modules/**'],
          testTimeout: 30_000,
          server: { deps: { inline: [/@tensorflow\/tfjs-(core|backend-wasm)\//] } },
        },
        // The ES modules that the browser gets; the CommonJS bundles beside them would be a second engine.
        resolve: {
          alias: [
            {
              find: /^@tensorflow\/(tfjs-core|tfjs-backend-wasm)$/,
              replacement: '@tensorflow/$1/dist/index.js',
            },
          ],
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
              launchOptions: { executablePath: chromiumPath() ?? '', args: chromiumFlags },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
