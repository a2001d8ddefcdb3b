import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepFigures, tries } from '../harness/fuzz.ts';
import { demoOf, slugs } from '../harness/registry.ts';
import { randomSettings, settingsAtEnds } from '../harness/settings.ts';
import { trial, type Tried } from '../harness/trial.ts';
import type { Params } from '../src/lab/contract/params.ts';

/** How settings ended, added up over all runs of the full size: each continues where the one before stopped. */
interface Figures {
  tried: number;
  finite: number;
  /** The reader is told so, and the advice helps. */
  diverged: number;
  failed: number;
  /** Why, and how often. */
  failures: Record<string, number>;
}

/** How many settings of a demo are tried in all: those at the ends, then random ones. */
const all = 1000;
/** CPU seconds that a demo may take in one run of the full size. */
const share = Number(process.env.FUZZ_SECONDS ?? 300);

const none: Figures = { tried: 0, finite: 0, diverged: 0, failed: 0, failures: {} };
const file = join(import.meta.dirname, 'fuzz/settings.json');
const knownFigures = () =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Figures>) : {};

function settingsOf(params: Params) {
  const ends = settingsAtEnds(params).map((values) => ({ values, seed: 1 }));
  const random = randomSettings(params, all);
  return tries(0, 1) ? [...ends, ...random].slice(0, all) : random.slice(0, 1);
}

/** Cases are tried until the demo's share of CPU time is used up, and written down one run of this after the other. */
describe.each(slugs)('%s', { timeout: 7_200_000 }, (slug) => {
  test('every number is finite under all settings, or the reader is told what helps', async () => {
    const settings = settingsOf((await demoOf(slug)).params);
    const figures = { ...none, ...(tries(0, 1) && knownFigures()[slug]) };
    const failures: string[] = [];
    const tried: Tried = new Map();
    const start = process.cpuUsage();
    for (const setting of settings.slice(figures.tried)) {
      const { user, system } = process.cpuUsage(start);
      if ((user + system) / 1e6 > share) break;
      const end = await trial(slug, setting, tried);
      figures[end.ending]++;
      figures.tried++;
      if (end.ending !== 'failed') continue;
      failures.push(`${end.why}: ${JSON.stringify(setting)}`);
      figures.failures = { ...figures.failures, [end.why]: (figures.failures[end.why] ?? 0) + 1 };
    }
    keepFigures('settings', { ...knownFigures(), [slug]: figures });
    expect(failures).toEqual([]);
    const untried = [...tried].filter(([, done]) => !done).map(([name]) => name);
    expect(untried, `actions that src/demos/${slug}/trial.ts does not try`).toEqual([]);
  });
});
