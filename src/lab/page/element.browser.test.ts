import { afterEach, describe, expect, test, vi } from 'vitest';
import { alive, patience } from '../../../harness/alive.ts';
import './element.ts';
import type { LabDemo } from './element.ts';

const names = Object.keys(import.meta.glob('../../demos/*/demo.ts')).map((path) =>
  path.split('/').at(-2)!,
);
const any = names[0]!;

function mount(name: string, lang = 'en'): LabDemo {
  document.body.innerHTML = `<main lang="${lang}"><lab-demo name="${name}"></lab-demo></main>`;
  return document.querySelector<LabDemo>('lab-demo')!;
}
const step = (demo: HTMLElement) => Number(demo.dataset.step);
const state = (demo: HTMLElement) => demo.dataset.state;
const part = (demo: HTMLElement, what: string) =>
  demo.querySelector<HTMLButtonElement>(`[data-do="${what}"]`)!;
const wait = { timeout: patience, interval: 10 };
const trained = (demo: HTMLElement, least = 3) =>
  alive(demo, () => expect(step(demo)).toBeGreaterThan(least));
const paused = (demo: HTMLElement) => alive(demo, () => expect(state(demo)).toBe('paused'));
async function pause(demo: HTMLElement) {
  part(demo, 'play').click();
  await paused(demo);
}

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname);
  vi.unstubAllGlobals();
});

describe.each(names)('%s', (name) => {
  test('trains by itself, draws, and says what is found', async () => {
    const demo = mount(name);
    const frames: unknown[] = [];
    demo.addEventListener('lab:frame', (event) => frames.push((event as CustomEvent).detail));
    await trained(demo);
    expect(state(demo)).toBe('running');
    expect(demo.querySelector('.view')!.childElementCount).toBeGreaterThan(0);
    expect(demo.querySelector('#demo-finding')!.textContent).not.toBe('');
    expect(frames.at(-1)).toBe(demo.latest);
    expect(demo.latest!.step).toBe(step(demo));
    expect(Object.values(demo.latest!.metrics).every(Number.isFinite)).toBe(true);
  });

  test('the same seed begins the same run; another seed another one', async () => {
    const demo = mount(name);
    await trained(demo);
    await pause(demo);
    const first: Record<number, string> = {};
    demo.addEventListener('lab:frame', () => {
      first[demo.latest!.seed] ??= JSON.stringify(demo.latest!.metrics);
    });
    for (const what of ['same', 'seed', 'same']) {
      // Until the new run's first frame the previous start looks the same.
      const begun = new Promise((resolve) => {
        demo.addEventListener('lab:frame', resolve, { once: true });
      });
      await vi.waitFor(() => expect(part(demo, what).disabled).toBe(false), wait);
      part(demo, what).click();
      await begun;
      await vi.waitFor(() => expect([step(demo), state(demo)]).toEqual([0, 'paused']), wait);
    }
    expect(Object.keys(first)).toEqual(['1', '2']);
    expect(demo.latest!.seed).toBe(2);
    expect(JSON.stringify(demo.latest!.metrics)).toBe(first[2]);
  });
});

describe('the run bar', () => {
  test('pauses, takes one step, goes back to the start', async () => {
    const demo = mount(any);
    await trained(demo);
    await pause(demo);
    const at = step(demo);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(step(demo)).toBe(at);
    part(demo, 'step').click();
    await vi.waitFor(() => expect(step(demo)).toBe(at + 1), wait);
    part(demo, 'same').click();
    await vi.waitFor(() => expect(step(demo)).toBe(0), wait);
    await paused(demo);
  });

  test('scrubs back through what was kept, and on from there', async () => {
    const demo = mount(any);
    await trained(demo, 10);
    await pause(demo);
    const live = step(demo);
    const time = demo.querySelector<HTMLInputElement>('[data-do="time"]')!;
    time.value = '0';
    time.dispatchEvent(new Event('input'));
    await vi.waitFor(() => expect(demo.querySelector('.time b')!.textContent).toBe('0'), wait);
    expect(demo.querySelector('.time i')!.textContent).toContain('looking back');
    expect(demo.latest!.step).toBe(live);
    part(demo, 'play').click();
    await trained(demo, live);
  });
});

test('a kept run is drawn beside the present one, named by what differs, and can be removed', async () => {
  const demo = mount(any);
  await trained(demo);
  await pause(demo);
  part(demo, 'keep').click();
  part(demo, 'seed').click();
  const list = demo.querySelector<HTMLElement>('.kept-runs')!;
  await vi.waitFor(() => expect(list.textContent).toContain('seed 1'), wait);
  expect(demo.querySelector('.line.kept')).not.toBeNull();
  list.querySelector('button')!.click();
  await vi.waitFor(() => expect(list.hidden).toBe(true), wait);
});

test('a value in the address is used; a bad one falls back and says so', async () => {
  history.replaceState(null, '', '?seed=7&rate=nonsense');
  const demo = mount('triplet-network');
  await trained(demo);
  expect(demo.latest!.seed).toBe(7);
  expect(demo.latest!.values).toMatchObject({ rate: 0.005 });
  const told = demo.querySelector<HTMLElement>('.notice [role="status"]')!;
  expect(told.textContent).toContain('rate=nonsense is not a number');
  expect(told.parentElement!.nextElementSibling!.className).toBe('stage');
  demo.querySelector<HTMLElement>('.notice [data-close]')!.click();
  // The same paragraph says the next thing: one that comes with its words is not read out everywhere.
  expect(demo.querySelector('.notice')!.innerHTML).toBe(told.outerHTML);
});

test('a setup parameter restarts the run, a step parameter does not', async () => {
  const demo = mount('triplet-network', 'ja');
  await trained(demo, 20);
  const set = (name: string, value: string) => {
    const control = demo.querySelector<HTMLInputElement>(`[name="${name}"]${value}`)!;
    control.click();
    return control;
  };
  const before = step(demo);
  set('distance', '[value="plain"]');
  await vi.waitFor(() => expect(demo.latest!.values.distance).toBe('plain'), wait);
  expect(step(demo)).toBeGreaterThanOrEqual(before);
  set('dimensions', '[value="3"]');
  await vi.waitFor(() => expect(step(demo)).toBeLessThan(before), wait);
  await vi.waitFor(() => expect(demo.latest!.values.dimensions).toBe('3'), wait);
});

test('show plays the runs one after the other and keeps all but the last', async () => {
  const demo = mount('triplet-network');
  await trained(demo);
  const { values } = demo.latest!;
  await demo.show([
    { values: { ...values, margin: 0 }, steps: 6 },
    { values: { ...values, margin: 1 }, steps: 8 },
  ]);
  expect(step(demo)).toBe(8);
  expect(demo.latest!.values.margin).toBe(1);
  await vi.waitFor(
    () => expect(demo.querySelector('.kept-runs')!.textContent).toContain('0.00'),
    wait,
  );
  demo.querySelector<HTMLElement>('.notice .act')!.click();
  await vi.waitFor(() => expect(demo.latest!.values).toEqual(values), wait);
});

test('leaving the page ends the worker', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  const demo = mount(any);
  await trained(demo);
  demo.remove();
  expect(ended).toHaveBeenCalledOnce();
  expect(state(demo)).toBe('idle');
});

test('an element removed while its demo loads starts no worker', async () => {
  const started = vi.fn();
  countWorkers(started);
  const demo = mount(any);
  const shown = demo.show([]); // loads at once
  demo.remove();
  await shown;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(started).not.toHaveBeenCalled();
});

test('an element that is put back has one workbench', async () => {
  const started = vi.fn();
  countWorkers(started);
  const demo = mount(any);
  await trained(demo);
  const { parentElement } = demo;
  demo.remove();
  parentElement!.append(demo);
  await alive(demo, () => expect(state(demo)).toBe('running'));
  await vi.waitFor(() => expect(part(demo, 'seed').disabled).toBe(false), wait);
  part(demo, 'seed').click();
  await alive(demo, () => expect(demo.latest?.seed).toBe(2));
  await trained(demo);
  expect(demo.latest!.seed).toBe(2);
  expect(started).toHaveBeenCalledTimes(2);
});

test('an element asked to show a run while it is out of the page begins when it is put back', async () => {
  const started = vi.fn();
  countWorkers(started);
  const demo = mount(any);
  const { parentElement } = demo;
  demo.remove();
  await demo.show([]);
  expect(started).not.toHaveBeenCalled();
  parentElement!.append(demo);
  await trained(demo);
});

test('a paused demo stays paused, however many settings are turned while the next run loads', async () => {
  const demo = mount('triplet-network');
  await trained(demo);
  await pause(demo);
  const turn = (dimensions: string) =>
    demo.querySelector<HTMLElement>(`[name="dimensions"][value="${dimensions}"]`)!.click();
  turn('3');
  await vi.waitFor(() => expect(state(demo)).toBe('loading'), wait);
  turn('2');
  await alive(demo, () =>
    expect([state(demo), demo.latest!.values.dimensions]).toEqual(['paused', '2']),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([step(demo), state(demo)]).toEqual([0, 'paused']);
});

/** Records every worker that is created until the end of the test. */
function countWorkers(started: () => void): void {
  const Real = Worker;
  const Counted = class extends Real {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      started();
    }
  };
  vi.stubGlobal('Worker', Counted);
}

test('a worker that fails is shown, and can be retried', async () => {
  const Real = Worker;
  let broken = true;
  const Sometimes = class extends Real {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(broken ? 'data:text/javascript,throw new Error("no engine")' : url, options);
    }
  };
  vi.stubGlobal('Worker', Sometimes);
  const demo = mount(any);
  await vi.waitFor(() => expect(state(demo)).toBe('failed'), wait);
  const box = demo.querySelector<HTMLElement>('.trouble')!;
  expect(box.hidden).toBe(false);
  expect(box.textContent).toContain('no engine');
  broken = false;
  box.querySelector<HTMLElement>('.act')!.click();
  await trained(demo);
  expect(box.hidden).toBe(true);
});

test('a name that no demo has is said in place, with a way to try again', async () => {
  const demo = mount('nonesuch');
  await vi.waitFor(() => expect(state(demo)).toBe('failed'), wait);
  expect(demo.textContent).toContain('no demo named "nonesuch"');
  expect(demo.querySelector('button.act')?.textContent).toBe('Try again');
});
