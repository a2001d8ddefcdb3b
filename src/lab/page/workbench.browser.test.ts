import { afterEach, expect, test, vi } from 'vitest';
import demo from '../../demos/triplet-network/demo.ts';
import { alive, patience } from '../../../harness/alive.ts';
import { button, listen } from '../../charts/dom.ts';
import type { View } from '../contract/view.ts';
import type { AnySetup } from '../contract/define.ts';
import { defaults } from '../contract/params.ts';
import { inside } from '../frame/frame.ts';
import { Workbench } from './workbench.ts';

let bench: Workbench | undefined;
afterEach(() => {
  bench?.close();
  document.body.replaceChildren();
});

/** A workbench with the triplet network's session and a test view. */
function open(view: View<AnySetup>) {
  const values = defaults(demo.params);
  const element = document.body.appendChild(document.createElement('div'));
  element.innerHTML = inside({ id: 'demo', demo, values, lang: 'en' }).html;
  const start = { values, seed: 1 };
  const about = {
    id: 'demo',
    prefix: '',
    name: 'triplet-network',
    demo,
    view,
    lang: 'en',
    own: undefined,
  } as const;
  const latest = vi.fn();
  const states: string[] = [];
  const outside = { state: (state: string) => void states.push(state), latest };
  bench = new Workbench(element, { ...about, base: start, start }, outside);
  void bench.start();
  const trouble = element.querySelector<HTMLElement>('.trouble')!;
  const hasStopped = () =>
    vi.waitFor(() => expect(trouble.textContent).toContain('a view that throws'), patience);
  return { element, trouble, states, latest, hasStopped };
}
const fail = () => {
  throw new Error('a view that throws');
};

test('a view that throws as it begins is told, and the next try is a new one', async () => {
  const view = vi.fn(() => () => 'drawn').mockImplementationOnce(fail);
  const { element, trouble, states, hasStopped } = open(view);
  await hasStopped();
  expect(states.at(-1)).toBe('failed');
  expect(trouble.hidden).toBe(false);
  expect(trouble.textContent).toContain('The demo has stopped');
  trouble.querySelector<HTMLElement>('.act')!.click();
  await alive(element, () => expect(states.at(-1)).toBe('running'));
  expect(view).toHaveBeenCalledTimes(2);
});

test('a view that throws at a later drawing is told; the charts stay', async () => {
  let drawings = 0;
  const { element, states, hasStopped } = open(() => () => (++drawings > 3 ? fail() : 'drawn'));
  await hasStopped();
  expect(states.at(-1)).toBe('failed');
  expect(element.querySelector('.charts svg')).not.toBeNull();
  const then = drawings;
  window.dispatchEvent(new Event('resize'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(drawings).toBe(then);
});

test('a view that throws when it draws again by itself is told', async () => {
  let again: (() => void) | undefined;
  let broken = false;
  const { states, hasStopped } = open(({ redraw }) => {
    again = redraw;
    return () => (broken ? fail() : 'drawn');
  });
  await vi.waitFor(() => expect(states.at(-1)).toBe('running'), patience);
  broken = true;
  again!();
  await hasStopped();
  expect(states.at(-1)).toBe('failed');
});

test('a view that throws when it hears an event is told, with a way on', async () => {
  const { element, trouble, states, hasStopped } = open(({ root }) => {
    listen(
      button(root, 'press', () => undefined),
      'pointermove',
      fail,
    );
    return () => 'drawn';
  });
  await alive(element, () => expect(states.at(-1)).toBe('running'));
  element.querySelector('.view button')!.dispatchEvent(new Event('pointermove'));
  await hasStopped();
  expect(states.at(-1)).toBe('failed');
  expect(trouble.querySelector('.act')!.textContent).toBe('Try again');
});

test('a view that was replaced or removed acts no more', async () => {
  const stages: Parameters<View<AnySetup>>[0][] = [];
  const { element, states } = open((stage) => {
    stages.push(stage);
    return () => 'drawn';
  });
  await vi.waitFor(() => expect(states.at(-1)).toBe('running'), patience);
  const same = element.querySelector<HTMLButtonElement>('[data-do="same"]')!;
  await vi.waitFor(() => expect(same.disabled).toBe(false), patience);
  same.click();
  await vi.waitFor(() => expect(stages).toHaveLength(2), patience);
  const sent = vi.spyOn(Worker.prototype, 'postMessage');
  stages[0]!.act('late');
  expect(sent).not.toHaveBeenCalledWith(expect.objectContaining({ type: 'act' }));
  bench!.close();
  for (const { act, turn } of stages) {
    act('late');
    turn('dimensions', '3');
  }
  sent.mockClear();
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(sent).not.toHaveBeenCalled();
  sent.mockRestore();
});
