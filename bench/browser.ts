import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { kernels } from '../build/kernels.mjs';
import { chromiumFlags, chromiumPath } from '../harness/chromium.mjs';
import { serve } from '../harness/server.mjs';
import type { Run, Timing } from './contender.ts';
import type { TaskName } from './tasks.ts';

type Ask = (contender: string, message: unknown) => Promise<unknown>;
declare const ask: Ask;

/** Contenders in a browser's workers. */
export interface Arena {
  version: string;
  /** Starts a contender and says which tasks it can train. */
  open(contender: string): Promise<TaskName[]>;
  run(contender: string, task: TaskName, run: Run): Promise<Timing>;
  close(): Promise<void>;
}

/** Builds the page for production, serves it cross-origin isolated (for the finer clock) and opens it in Chromium. */
export async function openArena(): Promise<Arena> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('page', import.meta.url)),
    base: './',
    plugins: [kernels()],
    worker: { format: 'es' }, // tfjs whole, for the contenders that use it as shipped
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, target: 'esnext' },
  });
  const site = await serve({
    folder,
    headers: {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    },
  });
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: chromiumFlags,
  });
  const page = await browser.newPage();
  await page.goto(site.url);
  const tell = (contender: string, message: unknown) =>
    page.evaluate(([to, what]) => ask(to, what), [contender, message] as const);
  return {
    version: `Chromium ${browser.version()}`,
    open: (contender) => tell(contender, 'open') as Promise<TaskName[]>,
    run: (contender, task, run) => tell(contender, { task, ...run }) as Promise<Timing>,
    close: async () => {
      await browser.close();
      await site.close();
      await rm(folder, { recursive: true });
    },
  };
}
