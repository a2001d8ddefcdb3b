// What TypeScript must refuse: a mistake that it lets pass makes its `@ts-expect-error` an error of `npm run types`.
import type { Tensor } from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { at, claimsOf, evidenceOf, type Claim } from './claims.ts';
import { defineDemo, defineSession, metricsOf, type SnapshotOf } from './define.ts';
import { slider } from './params.ts';
import type { Stage } from './view.ts';

const text = { ja: '', en: '' };
const demo = defineDemo({
  title: text,
  question: text,
  shows: text,
  shape: 'tall',
  params: { rate: slider({ label: text, default: 1, min: 0, max: 2, step: 1, affects: 'step' }) },
  arms: { ours: { label: { ja: '提案', en: 'ours' } }, theirs: { label: text } },
  measures: { loss: { label: text } },
  steps: 1,
  pace: 1,
  steadiedBy: { param: 'rate', turn: 'down' },
});
const step = ({ rate }: { rate: number }) => {
  expect(rate).toBeGreaterThan(0);
};
const snapshot = () => ({ points: new Float32Array(2) });
const metrics = () => metricsOf('loss', { ours: 1, theirs: 2 });
const _session = defineSession(demo, (_values, { random }) => ({
  step,
  snapshot: ({ rate }) => ({ at: [{ x: rate * random() }], standing: undefined as 1 | undefined }),
  metrics,
  act: {
    next: () => undefined,
    move: ({ x }: { x: number }) => {
      expect(x).toBe(1);
    },
  },
}));

test('an arm without a value reports none', () => {
  expect(metricsOf('loss', { ours: 0, theirs: undefined })).toEqual({ 'ours/loss': 0 });
});

describe('a session', () => {
  test('may measure what the demo declares, all or some of it', () => {
    defineSession(demo, () => ({ step, snapshot, metrics: () => ({ 'ours/loss': 1 }) }));
    expect(metrics()).toEqual({ 'ours/loss': 1, 'theirs/loss': 2 });
  });

  test('may not measure anything else', () => {
    // @ts-expect-error: there is no such arm
    defineSession(demo, () => ({ step, snapshot, metrics: () => ({ 'our/loss': 1 }) }));
    // @ts-expect-error: there is no such measure, though all else is declared
    defineSession(demo, () => ({ step, snapshot, metrics: () => ({ ...metrics(), 'ours/x': 1 }) }));
    // @ts-expect-error: not a number
    defineSession(demo, () => ({ step, snapshot, metrics: () => ({ 'ours/loss': '1' }) }));
  });

  test('may hand over what can be cloned alone', () => {
    const tensor: unknown = null;
    const holding = <T>(held: T) => ({ step, metrics, snapshot: () => ({ list: [{ held }] }) });
    defineSession(demo, () => holding(new Map([[1, { at: new Uint8Array(1), none: null }]])));
    // @ts-expect-error: a function
    defineSession(demo, () => holding(() => 1));
    // @ts-expect-error: a tensor
    defineSession(demo, () => holding(tensor as Tensor));
    // @ts-expect-error: a symbol
    defineSession(demo, () => holding(Symbol()));
    // @ts-expect-error: a function in what stays
    defineSession(demo, () => ({ step, snapshot, metrics, fixed: { draw: () => 1 } }));
    expect(structuredClone(holding(1).snapshot())).toEqual({ list: [{ held: 1 }] });
  });

  test('with a misspelt member is one error, and none in what draws its snapshot', () => {
    // @ts-expect-error: snapshot is misspelt
    const broken = defineSession(demo, () => ({ step, snapshott: snapshot, metrics }));
    expect(broken).toBeTypeOf('function');
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    const draw = (seen: SnapshotOf<typeof broken>): ReturnType<typeof snapshot> => seen;
    expect(draw(snapshot()).points).toHaveLength(2);
  });
});

test('an action without a payload is asked for by its name alone', () => {
  const asked: unknown[][] = [];
  const act: Stage<typeof _session>['act'] = (...all: unknown[]) => void asked.push(all);
  act('next');
  act('move', { x: 1 });
  // @ts-expect-error: where to?
  act('move');
  // @ts-expect-error: there is no such action
  act('other');
  expect(asked.slice(0, 2)).toEqual([['next'], ['move', { x: 1 }]]);
});

describe('a claim', () => {
  const claim = claimsOf<typeof _session>();
  const runs = { run: { steps: 1, values: { rate: 2 } } };

  test('knows its runs, its numbers and what of them is called as an arm', () => {
    const good = claim({
      runs: { run: { steps: 1 } },
      measure: ({ run }) => ({
        ours: run.last.metric('ours/loss'),
        x: run.first.snapshot.at.length,
      }),
      holds: ({ ours, x }) => ours > x,
      evidence: { label: text, names: { x: { ja: 'エックス', en: 'x' } } },
    });
    expect(good.holds({ ours: 2, x: 1 })).toBe(true);
    expect(evidenceOf(good, demo, ['ours', 'x']).names).toEqual({
      ours: { ja: '提案', en: 'ours' },
      x: { ja: 'エックス', en: 'x' },
    });
  });

  test('may speak of no other', () => {
    const evidence = { label: text };
    const ours = () => ({ ours: 1 });
    const all: Claim[] = [
      claim({
        runs,
        // @ts-expect-error: there is no such run
        measure: ({ other }) => ({ ours: Number(other) }),
        holds: () => true,
        evidence,
      }),
      // @ts-expect-error: there is no such number
      claim({ runs, measure: ours, holds: ({ x }) => x > 1, evidence }),
      // @ts-expect-error: a number that is no arm has no name
      claim({ runs, measure: () => ({ x: 1 }), holds: ({ x }) => x > 1, evidence }),
      claim({
        runs,
        measure: ours,
        holds: () => true,
        // @ts-expect-error: a name of no number
        evidence: { label: text, names: { x: text } },
      }),
      claim({
        runs,
        // @ts-expect-error: the demo has no such metric
        measure: ({ run }) => ({ ours: run.last.metric('ours/x') }),
        holds: () => true,
        evidence,
      }),
      claim({
        // @ts-expect-error: the demo has no such parameter
        runs: { run: { steps: 1, values: { x: 1 } } },
        measure: ours,
        holds: () => true,
        evidence,
      }),
    ];
    expect(all).toHaveLength(6);
  });

  test('never measures what is not there', () => {
    const found: number = at([1], 0) + at({ standing: 1 }, 'standing');
    expect(found).toBe(2);
    expect(() => at([1], 1)).toThrow(/there is no 1/);
  });
});
