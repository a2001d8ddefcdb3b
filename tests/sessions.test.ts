import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { frameOf, nodeHost } from '../harness/host.ts';
import { exampleFor } from '../harness/own-data.ts';
import { demoOf, slugs } from '../harness/registry.ts';
import { ends } from '../harness/settings.ts';
import { defaults, type Params, type Value, type Values } from '../src/lab/contract/params.ts';
import type { Frame } from '../src/lab/engine/protocol.ts';
import { expectSameBits } from '../harness/same-bits.ts';

/** What no run takes on a machine that others use, too. */
const longest = 600_000;

/** Opens a session in its own host, trains it in the given portions, and ends it. */
async function train(
  slug: string,
  portions: number[],
  seed = 1,
  turned: Record<string, Value> = {},
) {
  const demo = await demoOf(slug);
  const values = { ...defaults(demo.params), ...turned } as Values<Params>;
  const data = await exampleFor(demo, values);
  const host = nodeHost();
  const frames = [frameOf(await host.obey({ type: 'open', demo: slug, values, seed, data }))];
  const copies = frames.map((frame) => structuredClone(frame)); // as they were when they came
  for (const steps of portions) {
    const frame = frameOf(await host.obey({ type: 'advance', values, steps }));
    frames.push(frame);
    copies.push(structuredClone(frame));
  }
  await host.close();
  return { frames: frames.map(compared), replies: frames, copies };
}

/** What two equal runs have in common: all but the time that they took. */
const compared = ({ snapshot, metrics, step, fixed }: Frame) => ({
  snapshot,
  metrics,
  step,
  fixed,
});

/** One run of each technique, which most tests read: frames at steps 0, 1, 10, 20, 35 and 40. */
const runs = new Map<string, ReturnType<typeof train>>();
function plainRun(slug: string): ReturnType<typeof train> {
  const run = runs.get(slug) ?? train(slug, [1, 9, 10, 15, 5]);
  runs.clear(); // the techniques come one after the other, and a run is large
  runs.set(slug, run);
  return run;
}

/** Fails, with step and name, when a metric is not a number that a chart can show. */
function expectFinite({ step, metrics }: Pick<Frame, 'step' | 'metrics'>): void {
  const wrong = Object.entries(metrics).filter(([, value]) => !Number.isFinite(value));
  expect({ step, wrong }).toEqual({ step, wrong: [] });
}

describe.each(slugs)('%s', (slug) => {
  test(
    'the same seed gives the same run, bit for bit; another seed another run',
    { timeout: longest },
    async () => {
      const { frames } = await plainRun(slug);
      expectSameBits((await train(slug, [1, 9])).frames, frames.slice(0, 3));
      expect((await train(slug, [1], 2)).frames).not.toEqual(frames.slice(0, 2));
    },
  );

  test('snapshots in between do not change the run', { timeout: longest }, async () => {
    const { frames: seldom } = await plainRun(slug);
    const { frames: often } = await train(slug, Array<number>(10).fill(1));
    expectSameBits(often[10], seldom[2]);
  });

  test('look values do not change training', { timeout: longest }, async () => {
    const { params } = await demoOf(slug);
    const base = defaults(params);
    const plain = (await plainRun(slug)).frames.at(-1);
    const turned = Object.entries(params)
      .filter(([, { affects }]) => affects === 'look')
      .map(([name, param]) => [name, ends(param).find((value) => value !== base[name])]);
    const values = { ...base, ...Object.fromEntries(turned) } as Values<Params>;
    const host = nodeHost();
    await host.obey({ type: 'open', demo: slug, values, seed: 1 });
    await host.obey({ type: 'advance', values, steps: 35 });
    await host.obey({ type: 'advance', values, steps: 5 });
    const back = frameOf(await host.obey({ type: 'advance', values: base, steps: 0 }));
    await host.close();
    expectSameBits({ ...compared(back), fixed: undefined }, plain);
  });

  test('training changes the snapshot', { timeout: longest }, async () => {
    const { frames } = await plainRun(slug);
    expect(frames[3]!.snapshot).not.toEqual(frames[0]!.snapshot);
  });

  test('messages to the page can be cloned', { timeout: longest }, async () => {
    const { replies } = await plainRun(slug);
    for (const frame of replies) expect(structuredClone(frame)).toEqual(frame);
  });

  test('later steps do not change an earlier snapshot', { timeout: longest }, async () => {
    const { replies, copies } = await plainRun(slug);
    expectSameBits(replies, copies);
  });

  test(
    'metrics are finite and named arm/measure as declared, all of them',
    { timeout: longest },
    async () => {
      const { arms, measures, reportedBy } = await demoOf(slug);
      const { frames } = await plainRun(slug);
      const names = Object.keys(frames.at(-1)!.metrics);
      expect(new Set(names.map((name) => name.split('/')[0]))).toEqual(new Set(Object.keys(arms)));
      const declared = Object.keys(measures).flatMap((measure) =>
        (reportedBy?.[measure] ?? Object.keys(arms)).map((arm) => `${arm}/${measure}`),
      );
      expect(new Set(names)).toEqual(new Set(declared));
      frames.forEach(expectFinite);
    },
  );

  test(
    'every parameter that reaches the session works at both ends',
    { timeout: longest },
    async () => {
      const { params } = await demoOf(slug);
      const reaching = Object.entries(params).filter(([, { affects }]) => affects !== 'draw');
      for (const [name, param] of reaching)
        for (const value of ends(param)) {
          const { frames } = await train(slug, [5], 1, { [name]: value });
          expect(frames.at(-1)).toMatchObject({ step: 5 });
        }
    },
  );

  test(
    '500 steps leak no tensor and measure nothing but finite numbers; the end frees all',
    { timeout: longest },
    async () => {
      await plainRun(slug); // creates everything that is cached
      const before = memory().numTensors;
      const { params } = await demoOf(slug);
      const values = defaults(params);
      const host = nodeHost();
      await host.obey({ type: 'open', demo: slug, values, seed: 1 });
      await host.obey({ type: 'advance', values, steps: 2 });
      const early = memory().numTensors;
      for (const steps of [48, 50, 150, 250])
        expectFinite(frameOf(await host.obey({ type: 'advance', values, steps })));
      expect(memory().numTensors).toBe(early);
      await host.close();
      expect(memory().numTensors).toBe(before);
    },
  );
});
