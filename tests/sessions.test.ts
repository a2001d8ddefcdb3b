import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { frameOf, nodeHost } from '../harness/host.ts';
import { exampleFor } from '../harness/own-data.ts';
import { demoOf, slugs } from '../harness/registry.ts';
import {
  defaults,
  type Param,
  type Params,
  type Value,
  type Values,
} from '../src/lab/contract/params.ts';
import type { Frame } from '../src/lab/engine/protocol.ts';
import { expectSameBits } from '../harness/same-bits.ts';

const minute = 60_000;

/** Opens a session in its own host, trains it in the given portions, and ends it. */
async function train(
  slug: string,
  portions: number[],
  seed = 1,
  turned: Record<string, Value> = {},
) {
  const demo = await demoOf(slug);
  const values = { ...defaults(demo.params), ...turned } as Values<Params>;
  const data = exampleFor(demo, values);
  const host = nodeHost();
  const frames = [frameOf(await host.obey({ type: 'open', demo: slug, values, seed, data }))];
  for (const steps of portions)
    frames.push(frameOf(await host.obey({ type: 'advance', values, steps })));
  await host.close();
  return frames.map(({ snapshot, metrics, step, fixed }) => ({ snapshot, metrics, step, fixed }));
}

/** The ends of a parameter's range. */
function extremes(param: Param): Value[] {
  if (param.kind === 'slider') return [param.min, param.max];
  return param.kind === 'toggle' ? [false, true] : Object.keys(param.options);
}

/** Fails, with step and name, when a metric is not a number that a chart can show. */
function expectFinite({ step, metrics }: Pick<Frame, 'step' | 'metrics'>): void {
  const wrong = Object.entries(metrics).filter(([, value]) => !Number.isFinite(value));
  expect({ step, wrong }).toEqual({ step, wrong: [] });
}

describe.each(slugs)('%s', (slug) => {
  test('the same seed gives the same run, bit for bit; another seed another run', async () => {
    const first = await train(slug, [1, 9]);
    expectSameBits(await train(slug, [1, 9]), first);
    expect(await train(slug, [1, 9], 2)).not.toEqual(first);
  });

  test('snapshots in between do not change the run', async () => {
    const seldom = await train(slug, [12]);
    const often = await train(slug, Array<number>(12).fill(1));
    expectSameBits(often.at(-1), seldom.at(-1));
  });

  test('look values do not change training', { timeout: minute }, async () => {
    const { params } = await demoOf(slug);
    const base = defaults(params);
    const plain = (await train(slug, [35, 5])).at(-1);
    const turned = Object.entries(params)
      .filter(([, { affects }]) => affects === 'look')
      .map(([name, param]) => [name, extremes(param).find((value) => value !== base[name])]);
    const values = { ...base, ...Object.fromEntries(turned) } as Values<Params>;
    const host = nodeHost();
    await host.obey({ type: 'open', demo: slug, values, seed: 1 });
    await host.obey({ type: 'advance', values, steps: 35 });
    await host.obey({ type: 'advance', values, steps: 5 });
    const back = frameOf(await host.obey({ type: 'advance', values: base, steps: 0 }));
    await host.close();
    const { snapshot, metrics, step } = back;
    expectSameBits({ snapshot, metrics, step, fixed: undefined }, plain);
  });

  test('training changes the snapshot', async () => {
    const [before, after] = await train(slug, [20]);
    expect(after!.snapshot).not.toEqual(before!.snapshot);
  });

  test('messages to the page can be cloned', async () => {
    for (const frame of await train(slug, [3])) expect(structuredClone(frame)).toEqual(frame);
  });

  test('later steps do not change an earlier snapshot', async () => {
    const { params } = await demoOf(slug);
    const values = defaults(params);
    const host = nodeHost();
    await host.obey({ type: 'open', demo: slug, values, seed: 1 });
    const early = frameOf(await host.obey({ type: 'advance', values, steps: 1 }));
    const copy = structuredClone(early);
    await host.obey({ type: 'advance', values, steps: 10 });
    await host.close();
    expectSameBits(early, copy);
  });

  test('metrics are finite and named arm/measure as declared, all of them', async () => {
    const { arms, measures } = await demoOf(slug);
    const frames = await train(slug, [1, 10]);
    const names = Object.keys(frames.at(-1)!.metrics);
    const halves = names.map((name) => name.split('/') as [string, string]);
    expect(new Set(halves.map(([arm]) => arm))).toEqual(new Set(Object.keys(arms)));
    expect(new Set(halves.map(([, measure]) => measure))).toEqual(new Set(Object.keys(measures)));
    frames.forEach(expectFinite);
  });

  test(
    'every parameter that reaches the session works at both ends',
    { timeout: minute },
    async () => {
      const { params } = await demoOf(slug);
      const reaching = Object.entries(params).filter(([, { affects }]) => affects !== 'draw');
      for (const [name, param] of reaching)
        for (const value of extremes(param)) {
          const frames = await train(slug, [5], 1, { [name]: value });
          expect(frames.at(-1)).toMatchObject({ step: 5 });
        }
    },
  );

  test(
    '500 steps leak no tensor and measure nothing but finite numbers; the end frees all',
    { timeout: 2 * minute },
    async () => {
      await train(slug, [1]); // creates everything that is cached
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
