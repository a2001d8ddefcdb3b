import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { kernels } from './build/kernels.mjs';
import { chromiumFlags, chromiumPath } from './harness/chromium.mjs';
import { engine } from './build/engine.mjs';

const executablePath = chromiumPath();

/** What trains every demo, all of it in tests/, begins before what takes a blink: no core waits for it at the end. */
class WideFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const inOrder = await super.sort(files);
    const isWide = ({ moduleId }: TestSpecification) => moduleId.includes('/tests/');
    return [...inOrder.filter(isWide), ...inOrder.filter((file) => !isWide(file))];
  }
}

export default defineConfig({
  plugins: [kernels()],
  worker: { format: 'es' },
  test: {
    // Training leaves nothing for a core to wait for: one worker a core.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: WideFirst },
    projects: [
      {
        extends: true,
        ...engine,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src,tests,harness,template}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', 'tests/site/**', 'node_modules/**'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        // What the worker imports is not seen from the tests; found late, it would reload a running one.
        optimizeDeps: {
          entries: ['src/lab/{page/element,engine/worker}.ts', 'src/demos/*/{session,view}.ts'],
        },
        test: {
          name: 'browser',
          include: ['{src,tests}/**/*.browser.test.ts'],
          testTimeout: 120_000,
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
