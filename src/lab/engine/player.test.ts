import { describe, expect, test, vi } from 'vitest';
import type { Demo } from '../contract/define.ts';
import { Player } from './player.ts';
import type { State } from './playing.ts';
import type { Reply, Request } from './protocol.ts';

const text = { ja: 'あ', en: 'a' };
const demo: Demo = {
  title: text,
  question: text,
  shows: text,
  shape: 'tall',
  params: {
    rate: { kind: 'slider', label: text, default: 1, min: 0, max: 2, step: 1, affects: 'step' },
  },
  measures: { loss: { label: text } },
  arms: { ours: { label: text } },
  steps: 20,
  pace: 1000,
  steadiedBy: { param: 'rate', turn: 'down' },
};

/** All of a reply but its step. */
const still = { snapshot: {}, metrics: { 'ours/loss': 1 }, ms: 1 };

/** A worker that answers at once, and can be told what to answer. */
function bench(
  answer?: (request: Request, step: number) => Reply | Promise<Reply | undefined> | undefined,
  interval = 40,
  nextFrame: () => Promise<unknown> = () => new Promise((resolve) => setTimeout(resolve, 1)),
) {
  const requests: Request[] = [];
  const states: State[] = [];
  const events: string[] = [];
  let step = 0;
  let closed = 0;
  const reply = async (request: Request): Promise<Reply> => {
    requests.push(request);
    if (request.type === 'open') step = 0;
    if (request.type === 'advance') step += Math.min(request.steps, 5);
    return (await answer?.(request, step)) ?? { ...still, step };
  };
  const player = new Player(
    { name: 'x', demo, values: { rate: 1 }, seed: 1 },
    {
      connect: () => ({ ask: reply, close: () => closed++ }),
      now: () => performance.now(),
      nextFrame,
      interval: () => interval,
    },
    {
      state: (state) => states.push(state),
      frame: (frame, opened) => events.push(`${opened ? 'opened' : 'frame'} ${frame.step}`),
      failed: (error) => events.push(`failed ${error}`),
      late: (isLate) => events.push(isLate ? 'late' : 'answered'),
      diverged: (at, metric) => events.push(`diverged ${at} ${metric}`),
    },
  );
  return { player, requests, states, events, closes: () => closed };
}

describe('Player', () => {
  test('opens, trains to the end of the run, pauses', async () => {
    const { player, states, requests } = bench();
    expect(await player.open()).toBe(true);
    expect(await player.play()).toBe(true);
    expect(player.step).toBe(20);
    expect(states).toEqual(['loading', 'paused', 'running', 'paused']);
    expect(requests.every(({ type }, i) => type === (i === 0 ? 'open' : 'advance'))).toBe(true);
  });

  test.each(['ours/lost', 'our/loss', 'loss'])(
    'stops at the metric %s, which no chart would show, and says what is declared',
    async (name) => {
      const { player, events } = bench((_, step) => ({ ...still, metrics: { [name]: 1 }, step }));
      expect(await player.open()).toBe(false);
      expect(player.state).toBe('failed');
      expect(events).toEqual([
        `failed metrics() names "${name}", but demo.ts declares no such arm or measure; there are the arms ours and the measures loss`,
      ]);
    },
  );

  test('asks for the next steps only after the last reply', async () => {
    let waiting = 0;
    let most = 0;
    const { player } = bench(async () => {
      most = Math.max(most, ++waiting);
      await new Promise((resolve) => setTimeout(resolve, 3));
      waiting--;
      return undefined;
    });
    await player.open();
    await player.play();
    expect(most).toBe(1);
  });

  test('the next steps are asked for before the last are drawn, and none are left over after a pause', async () => {
    const { player, requests, events } = bench(
      (_, step) => new Promise((resolve) => setTimeout(resolve, 8, { ...still, step })),
      5,
    );
    player.speed = Infinity;
    const asked: number[] = [];
    await player.open();
    const drawn = vi.spyOn(events, 'push').mockImplementation(() => asked.push(requests.length));
    const playing = player.play(15);
    await playing;
    // open and three advances: when the first is drawn, the second has been asked for.
    expect(asked).toEqual([3, 4, 4]);
    expect(player.step).toBe(15);
    drawn.mockRestore();
    const more = player.play(1000);
    await new Promise((resolve) => setTimeout(resolve, 30));
    player.pause();
    await more;
    const { length } = requests;
    expect([player.state, events.at(-1)]).toEqual(['paused', `frame ${player.step}`]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(requests).toHaveLength(length);
    expect(player.step).toBe(5 * (length - 1));
  });

  test('what the reader turns reaches the next steps that are asked for, and an act comes in its order', async () => {
    const { player, requests, events } = bench(
      (_, step) => new Promise((resolve) => setTimeout(resolve, 8, { ...still, step })),
      5,
    );
    await player.open();
    const playing = player.play(1000);
    await vi.waitFor(() => expect(player.step).toBeGreaterThan(5));
    player.values = { rate: 2 };
    const at = requests.length;
    await player.act('draw', 0);
    player.pause();
    await playing;
    expect(requests[at]).toMatchObject({ type: 'act', values: { rate: 2 } });
    expect(requests.slice(at).every(({ values }) => values.rate === 2)).toBe(true);
    const steps = events.map((event) => Number(event.split(' ')[1]));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  test('an action that takes long is drawn while it is worked on, by one request after the other', async () => {
    let left = 3;
    const { player, requests, events } = bench(({ type }, step) =>
      type !== 'open' && --left > 0 ? { ...still, step, unfinished: true } : undefined,
    );
    await player.open();
    await player.act('edit', 0);
    expect(requests.map(({ type }) => type)).toEqual(['open', 'act', 'advance', 'advance']);
    expect(requests.at(-1)).toMatchObject({ steps: 0, budget: 40 });
    expect(events).toEqual(['opened 0', 'frame 0', 'frame 0', 'frame 0']);
  });

  test('played again after its end, goes on for another run', async () => {
    const { player } = bench();
    await player.open();
    await player.play();
    await player.play();
    expect(player.step).toBe(40);
  });

  test('paused, it shows the present state as new values have it; running, the next steps do', async () => {
    const { player, requests, events } = bench();
    await player.open();
    await player.stepOnce();
    player.values = { rate: 2 };
    await player.refresh();
    expect(requests.at(-1)).toEqual({ type: 'advance', values: { rate: 2 }, steps: 0 });
    expect([player.step, player.state, events.at(-1)]).toEqual([1, 'paused', 'frame 1']);
    const playing = player.play();
    await player.refresh();
    await playing;
    expect(
      requests.filter((request) => request.type === 'advance' && request.steps === 0),
    ).toHaveLength(1);
  });

  test('pausing stops it before its end', async () => {
    const { player, states } = bench();
    await player.open();
    const playing = player.play();
    player.pause();
    expect(await playing).toBe(false);
    expect(player.step).toBeLessThan(20);
    expect(states.at(-1)).toBe('paused');
  });

  test('a reply of an earlier session is not drawn', async () => {
    let release: (() => void) | undefined;
    const { player, events } = bench(({ type }) =>
      type === 'advance' && !release
        ? new Promise((resolve) => {
            release = () => resolve({ snapshot: 'late', metrics: {}, step: 99, ms: 0 });
          })
        : undefined,
    );
    await player.open();
    const playing = player.play();
    await vi.waitFor(() => expect(release).toBeDefined());
    await player.open();
    release!();
    expect(await playing).toBe(false);
    expect(events).toEqual(['opened 0', 'opened 0']);
    expect(player.state).toBe('paused');
  });

  test('out of sight nothing is asked; back in sight it goes on', async () => {
    const { player, requests } = bench();
    await player.open();
    player.see(false);
    const playing = player.play();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(requests).toHaveLength(1);
    expect(player.state).toBe('paused');
    player.see(true);
    expect(await playing).toBe(true);
  });

  test('a failure closes the worker and is told; opening again starts a new one', async () => {
    let broken = true;
    const { player, events, closes } = bench(({ type }) =>
      type === 'advance' && broken ? { error: 'no memory' } : undefined,
    );
    await player.open();
    expect(await player.play()).toBe(false);
    expect([player.state, events.at(-1), closes()]).toEqual(['failed', 'failed no memory', 1]);
    broken = false;
    expect(await player.open()).toBe(true);
    expect(await player.play()).toBe(true);
  });

  test.each([NaN, Infinity])('a metric of %s stops the run', async (value) => {
    const { player, events } = bench((_, step) =>
      step > 8 ? { snapshot: {}, metrics: { 'ours/loss': value }, step, ms: 1 } : undefined,
    );
    await player.open();
    expect(await player.play()).toBe(false);
    expect(player.state).toBe('diverged');
    expect(events.at(-1)).toMatch(/^diverged \d+ ours\/loss$/);
  });

  test('fewer drawings, not fewer steps, for those who want less motion', async () => {
    const { player, requests } = bench(undefined, 1000);
    player.speed = Infinity;
    await player.open();
    const playing = player.play();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(requests).toHaveLength(2);
    expect(requests[1]).toMatchObject({ type: 'advance', budget: 1000 });
    player.pause();
    await playing;
  });
});

describe('when the reader is quicker than the worker', () => {
  const after = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const stepsOf = (events: readonly string[]) => events.map((event) => Number(event.split(' ')[1]));

  test('a step by hand is not undone by the steps before it, whose reply was still to be drawn', async () => {
    let repaint: (() => void) | undefined;
    const { player, requests, events } = bench(undefined, 1, () => {
      return new Promise<void>((resolve) => (repaint = resolve));
    });
    player.speed = Infinity;
    await player.open();
    const playing = player.play(1000);
    await vi.waitFor(() => expect([requests.length, events.length]).toEqual([3, 2]));
    await player.stepOnce();
    const { step } = player;
    repaint!();
    await playing;
    expect(player.step).toBe(step);
    expect(stepsOf(events)).toEqual(stepsOf(events).toSorted((a, b) => a - b));
  });

  test('an act on what is no longer drawn is not sent, and starts no worker', async () => {
    const { player, requests } = bench();
    await player.act('edit', 0);
    const opening = player.open();
    await player.act('edit', 0);
    await opening;
    await player.act('edit', 0);
    player.close();
    await player.act('edit', 0);
    expect(requests.map(({ type }) => type)).toEqual(['open', 'act']);
  });

  test('of values that change faster than they are drawn, the last are drawn', async () => {
    const { player, requests } = bench((_, step) => after(5).then(() => ({ ...still, step })));
    await player.open();
    const refreshed = [0.25, 0.5, 0.75, 1.5, 1.75].map((rate) => {
      player.values = { rate };
      return player.refresh();
    });
    await Promise.all(refreshed);
    expect(requests.slice(1).map(({ values }) => values.rate)).toEqual([0.25, 1.75]);
  });

  test('values turned after the last steps were asked for are drawn when the run pauses', async () => {
    const { player, requests } = bench((_, step) => after(8).then(() => ({ ...still, step })), 5);
    await player.open();
    const playing = player.play(1000);
    await vi.waitFor(() => expect(player.step).toBeGreaterThan(2));
    player.pause();
    player.values = { rate: 2 };
    await player.refresh();
    await playing;
    await vi.waitFor(() =>
      expect(requests.at(-1)).toMatchObject({ values: { rate: 2 }, steps: 0 }),
    );
  });

  test('two comparisons at once leave the reader’s speed as it was', async () => {
    const { player } = bench(undefined, 1);
    await player.open();
    const first = player.play(1000, true);
    expect([player.speed, player.presentSpeed]).toEqual([1, Infinity]);
    await player.open();
    const second = player.play(5, true);
    expect(await first).toBe(false);
    expect([player.speed, player.presentSpeed]).toEqual([1, Infinity]);
    expect(await second).toBe(true);
    expect([player.speed, player.presentSpeed]).toEqual([1, 1]);
  });
});

describe('what goes wrong beside the worker is told like what goes wrong in it', () => {
  const about = { name: 'x', demo, values: { rate: 1 }, seed: 1 };
  const clock = {
    now: () => performance.now(),
    nextFrame: () => Promise.resolve(),
    interval: () => 40,
  };
  const fail = (message: string) => () => {
    throw new Error(message);
  };
  const hooks = {
    state: vi.fn(),
    frame: vi.fn(),
    failed: vi.fn(),
    late: vi.fn(),
    diverged: vi.fn(),
  };

  test('a worker that the browser refuses', async () => {
    const player = new Player(about, { ...clock, connect: fail('no workers here') }, hooks);
    expect(await player.open()).toBe(false);
    expect(player.state).toBe('failed');
    expect(hooks.failed).toHaveBeenLastCalledWith(
      expect.stringContaining('no workers here'),
      undefined,
    );
  });

  test('a worker that hangs; a reply that comes after all takes the word back, another try gets a new worker', async () => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    const replies: ((reply: Reply) => void)[] = [];
    const ask = () => new Promise<Reply>((resolve) => replies.push(resolve));
    const close = vi.fn();
    const player = new Player(about, { ...clock, connect: () => ({ ask, close }) }, hooks);
    const opening = player.open();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(hooks.late).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2000);
    expect(hooks.late.mock.calls).toEqual([[true]]);
    expect(player.state).toBe('loading');
    replies[0]!({ ...still, step: 0 });
    expect(await opening).toBe(true);
    expect(hooks.late.mock.calls).toEqual([[true], [false]]);
    const hung = player.open();
    await vi.advanceTimersByTimeAsync(31_000);
    expect(hooks.late).toHaveBeenLastCalledWith(true);
    const retried = player.open();
    expect(close).toHaveBeenCalledTimes(1); // the next session has a new worker
    replies[1]!({ error: 'the worker was ended' });
    replies[2]!({ ...still, step: 0 });
    expect([await hung, await retried]).toEqual([false, true]);
    expect([player.state, hooks.failed.mock.calls]).toEqual(['paused', []]);
    vi.useRealTimers();
  });

  test('a frame that cannot be drawn', async () => {
    const ask = () => Promise.resolve({ ...still, step: 0 });
    const connect = () => ({ ask, close: () => undefined });
    const player = new Player(about, { ...clock, connect }, { ...hooks, frame: fail('too deep') });
    expect(await player.open()).toBe(false);
    expect(player.state).toBe('failed');
    expect(hooks.failed).toHaveBeenLastCalledWith(expect.stringContaining('too deep'), undefined);
  });
});
