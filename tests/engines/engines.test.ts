import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kernels } from '../../build/kernels.mjs';
import { worker } from '../../build/engine.mjs';
import { browsers } from '../../harness/browsers/browsers.ts';
import { until } from '../../harness/browsers/visit.ts';
import { serve } from '../../harness/server.mjs';
import { type Outcome, run } from './run.ts';

interface Answer {
  outcome?: Outcome;
  error?: string;
  crossOriginIsolated?: boolean;
}
type Site = Awaited<ReturnType<typeof serve>>;

const base = '/below/a/path/';
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
let folder: string;
let sites: Site[];
let inNode: Outcome;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engines-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('page', import.meta.url)),
    base,
    plugins: [kernels()],
    worker,
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 },
  });
  sites = [await serve({ folder, base }), await serve({ folder, base, headers: isolation })];
  inNode = await run();
}, 120_000);
afterAll(async () => {
  for (const site of sites) await site.close();
  await rm(folder, { recursive: true });
});

test('in Node every task learns', () => {
  const losses = new Float64Array(Uint8Array.from(Buffer.from(inNode.losses, 'hex')).buffer);
  for (let task = 0; task < 4; task++)
    expect(losses[task * 100 + 99]).toBeLessThan(0.97 * losses[task * 100]!);
});

test('the engine weighs at most 212 kB on the way to the reader', async () => {
  const names = await readdir(join(folder, 'assets'));
  const engine = names.filter((name) => /^(worker|kernels|tfjs-backend-wasm-simd)-/.test(name));
  expect(engine).toHaveLength(3);
  const files = await Promise.all(engine.map((name) => readFile(join(folder, 'assets', name))));
  const bytes = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  expect(bytes).toBeLessThanOrEqual(212_000);
});

test.for(browsers)(
  '$name computes the bits of Node, served with isolating headers or without',
  { timeout: 300_000 },
  async ({ missing, visit }, { skip }) => {
    if (missing) skip(`not installed: ${missing}`);
    const texts = await visit(async (page) => {
      const texts: string[] = [];
      for (const { url } of sites) {
        await page.open(url);
        texts.push(await until(page, 'its outcome', () => document.body.textContent.trim()));
      }
      return texts;
    });
    const answers = texts.map((text) => JSON.parse(text) as Answer);
    expect(answers.map((answer) => answer.error)).toEqual([undefined, undefined]);
    expect(answers.map((answer) => answer.crossOriginIsolated)).toEqual([false, true]);
    for (const { outcome } of answers)
      for (const [what, bits] of Object.entries(inNode))
        expect(outcome?.[what as keyof Outcome] === bits, what).toBe(true);
  },
);
