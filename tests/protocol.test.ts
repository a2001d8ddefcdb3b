import { expect, test, vi } from 'vitest';
import type { AnySetup, Demo, Lab, Session } from '../src/lab/contract/define.ts';
import type { Acts } from '../src/lab/contract/sound.ts';
import { toggle } from '../src/lab/contract/params.ts';
import type { Reply, Request } from '../src/lab/engine/protocol.ts';
import { answering, SessionHost } from '../src/lab/engine/session-host.ts';

type Counter = Partial<Session<Demo, unknown, unknown, Acts>>;

const label = { ja: 'あ', en: 'a' };
const params = {
  data: toggle({ label, default: true, affects: 'setup' }),
  rate: toggle({ label, default: true, affects: 'step' }),
  layer: toggle({ label, default: true, affects: 'look' }),
  mix: toggle({ label, default: true, affects: 'draw' }),
};

/** A host whose demo "counter" counts its steps, each of which takes ten milliseconds of the host's clock. */
function counting(over: () => Counter | Promise<Counter> = () => ({})) {
  let clock = 0;
  let disposed = 0;
  let begun: unknown;
  const open = async (values: unknown, { random, data }: Lab<unknown>) => {
    begun = values;
    let count = 0;
    const base = {
      fixed: { first: random(), data },
      step: () => {
        count++;
        clock += 10;
      },
      snapshot: (values: unknown) => ({ count, values }),
      metrics: () => ({ 'counter/count': count }),
      dispose: () => disposed++,
    };
    return { ...base, ...(await over()) };
  };
  const setup: AnySetup = Object.assign(open, { params });
  const host = new SessionHost({
    session: (name) =>
      name === 'counter' ? Promise.resolve(setup) : Promise.reject(new Error(`no demo "${name}"`)),
    lab: (seed) => ({ random: () => seed, load: () => Promise.reject(new Error('nothing here')) }),
    now: () => clock,
  });
  return {
    host,
    disposed: () => disposed,
    begun: () => begun,
    spend: (ms: number) => (clock += ms),
  };
}

const values = { data: true, rate: false };
const open: Request = { type: 'open', demo: 'counter', values, seed: 7 };
const advance = (steps: number, budget?: number): Request =>
  budget === undefined
    ? { type: 'advance', values, steps }
    : { type: 'advance', values, steps, budget };
const act = (name: string, payload: unknown): Request => ({ type: 'act', values, name, payload });

test('open returns the snapshot before the first step, and the fixed data', async () => {
  const { host } = counting();
  expect(await host.obey(open)).toEqual({
    snapshot: { count: 0, values },
    metrics: { 'counter/count': 0 },
    step: 0,
    ms: 0,
    fixed: { first: 7 },
  });
});

test('the reader’s own data reach the session opened with them, and no later one', async () => {
  const { host } = counting();
  const data = { names: ['a', 'b'] };
  expect(await host.obey({ ...open, data })).toMatchObject({ fixed: { first: 7, data } });
  expect(await host.obey(open)).toMatchObject({ fixed: { first: 7, data: undefined } });
});

test('advance does the requested steps, reports their time, and sends nothing twice', async () => {
  const { host } = counting();
  await host.obey(open);
  expect(await host.obey(advance(3))).toEqual({
    snapshot: { count: 3, values },
    metrics: { 'counter/count': 3 },
    step: 3,
    ms: 30,
  });
});

test.each([
  { steps: 100, budget: 35, done: 4 },
  { steps: 2, budget: 35, done: 2 },
  { steps: 100, budget: 0, done: 1 },
])('$steps steps in $budget ms: $done are done', async ({ steps, budget, done }) => {
  const { host } = counting();
  await host.obey(open);
  expect(await host.obey(advance(steps, budget))).toMatchObject({ step: done });
});

test('training gets the setup and step values, a snapshot also look values, and neither gets draw values', async () => {
  const step = vi.fn();
  const { host, begun } = counting(() => ({ step }));
  const all = { ...values, layer: true, mix: false };
  const steering = { data: true, rate: false };
  const opened = await host.obey({ ...open, values: all });
  expect(begun()).toEqual(steering);
  expect(opened).toMatchObject({ snapshot: { values: { ...steering, layer: true } } });
  await host.obey({ ...advance(1), values: all });
  expect(step).toHaveBeenCalledExactlyOnceWith(steering);
});

test('replies come in the order of the requests, each request getting its own', async () => {
  const { host } = counting(() => new Promise((resolve) => setTimeout(resolve, 20, {})));
  const order: string[] = [];
  const requests = [open, advance(1), act('missing', 0), advance(2), open];
  const replies = await Promise.all(
    requests.map(async (request, i) => {
      const reply = await host.obey(request);
      order.push(`${i} ${request.type}`);
      return reply;
    }),
  );
  expect(order).toEqual(['0 open', '1 advance', '2 act', '3 advance', '4 open']);
  expect(replies).toMatchObject([
    { step: 0 },
    { step: 1 },
    { error: expect.stringContaining('missing') as string },
    { step: 3 },
    { step: 0 },
  ]);
});

test('an asynchronous step is awaited before the next', async () => {
  let running = 0;
  const { host } = counting(() => ({
    step: async () => {
      expect(++running).toBe(1);
      await new Promise((resolve) => setTimeout(resolve));
      running--;
    },
  }));
  await host.obey(open);
  expect(await host.obey(advance(5))).toMatchObject({ step: 5 });
});

test('advance and act are errors before open', async () => {
  const { host } = counting();
  expect(await host.obey(advance(1))).toEqual({
    error: expect.stringContaining('"advance" came before "open"') as string,
  });
  expect(await host.obey(act('draw', 0))).toEqual({
    error: expect.stringContaining('"act" came before "open"') as string,
  });
});

test('an unknown demo is an error, and leaves nothing open', async () => {
  const { host, disposed } = counting();
  await host.obey(open);
  expect(await host.obey({ ...open, demo: 'other' })).toEqual({
    error: expect.stringContaining('no demo "other"') as string,
  });
  expect(disposed()).toBe(1);
  expect(await host.obey(advance(1))).toHaveProperty('error');
});

test('a step that throws is an error; the session can go on', async () => {
  const step = vi.fn().mockImplementationOnce(() => {
    throw new RangeError('too much');
  });
  const { host } = counting(() => ({ step }));
  await host.obey(open);
  expect(await host.obey(advance(1))).toEqual({
    error: expect.stringContaining('too much') as string,
  });
  expect(await host.obey(advance(1))).toMatchObject({ step: 1 });
});

test("an action gets the reader's payload", async () => {
  const draw = vi.fn();
  const { host } = counting(() => ({ act: { draw } }));
  await host.obey(open);
  expect(await host.obey(act('draw', { x: 1 }))).toMatchObject({ step: 0 });
  expect(draw).toHaveBeenCalledExactlyOnceWith({ x: 1 });
});

test('a long action runs in budgets, and before any later step', async () => {
  const done: number[] = [];
  const { host, spend } = counting(() => ({
    act: {
      *replay(pieces: number) {
        for (let i = 0; i < pieces; i++) {
          done.push(i);
          spend(10);
          yield;
        }
      },
    },
  }));
  await host.obey(open);
  const first = await host.obey({ ...act('replay', 5), budget: 15 } as Request);
  expect(first).toMatchObject({ step: 0, unfinished: true });
  expect(done).toEqual([0, 1]);
  expect(await host.obey(advance(3, 5))).toMatchObject({ step: 0, unfinished: true });
  expect(done).toEqual([0, 1, 2]);
  const last = await host.obey(advance(1));
  expect(last).toMatchObject({ step: 1 });
  expect(last).not.toHaveProperty('unfinished');
  expect(done).toEqual([0, 1, 2, 3, 4]);
  expect(await host.obey(act('replay', 3))).not.toHaveProperty('unfinished');
  expect(done).toHaveLength(8);
});

test('an action that throws half-way is an error and is not continued', async () => {
  const { host } = counting(() => ({
    act: {
      *replay() {
        yield;
        throw new Error('half-way');
      },
    },
  }));
  await host.obey(open);
  expect(await host.obey(act('replay', 0))).toHaveProperty('error');
  expect(await host.obey(advance(1))).toMatchObject({ step: 1 });
});

test('a reply that cannot be cloned becomes an error; the next request gets its own reply', async () => {
  const snapshot = vi.fn().mockReturnValueOnce({ draw: () => 0 });
  const { host } = counting(() => ({ snapshot }));
  const sent: Reply[] = [];
  const answer = answering(host, (reply) => sent.push(structuredClone(reply)));
  await Promise.all([answer(open), answer(advance(1))]);
  expect(sent).toEqual([
    { error: expect.stringContaining('could not be cloned') as string },
    expect.objectContaining({ step: 1 }),
  ]);
});

test('a session is disposed of once: when another is opened, or when the host is closed', async () => {
  const { host, disposed } = counting();
  await host.obey(open);
  await host.obey(open);
  expect(disposed()).toBe(1);
  await host.close();
  await host.close();
  expect(disposed()).toBe(2);
});
