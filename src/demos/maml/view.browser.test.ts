import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Lang } from '../../i18n/text.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Snapshot } from './session.ts';
import { columns, curvePoints, rows } from './shared/sizes.ts';
import type { Slice } from './worker/slice.ts';
import { idle, stageOf } from '../../../harness/stage.ts';
import view from './view.ts';

/** Every arm says its own height at every mark: arm + mark / 10. */
const curves = () =>
  Float32Array.from({ length: 5 * 4 * curvePoints }, (_, i) => {
    const [arm, mark] = [Math.trunc(i / curvePoints / 4), Math.trunc(i / curvePoints) % 4];
    return arm + mark / 10;
  });
const slice = (): Slice => ({
  loss: Float32Array.from({ length: rows * columns }, (_, i) => 9 - (i % columns) / 3),
  half: 0.6,
  trail: Float32Array.of(-0.2, 0.1, -0.1, 0.05),
  tasks: [
    { target: { amplitude: 3, phase: 0 }, adapted: [0.3, -0.1], best: [0.31, -0.12] },
    { target: { amplitude: 3, phase: Math.PI }, adapted: [-0.3, -0.1], best: undefined },
  ],
});
const snapshot = (): Snapshot => ({
  shown: {
    x: Float32Array.of(-4, 0, 4),
    y: Float32Array.of(2, 0, -2),
    target: { amplitude: 3, phase: 1 },
  },
  curves: curves(),
  judged: {
    errors: Array.from({ length: 5 }, (_, arm) =>
      Array.from({ length: 4 }, (_, mark) => 3 + arm - mark / 10),
    ),
    tuned: Array.from({ length: 4 }, (_, mark) => ({ rate: 0.02, error: 5 - mark })),
  },
  strides: {
    lengths: [0, 0.1, 0.2, 0.3, 0.6],
    own: [0.2, 0.1, 0.3],
    errors: [
      [3, 2, 1, 2, 9],
      [3, 2.5, 2.4, 2.6, 4],
      [4, 3.9, 3.8, 3.7, 3.6],
    ],
  },
  slices: [slice(), slice()],
});

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('maml', 'inline-size: 900px');
});
afterEach(() => document.body.replaceChildren());

function open(lang: Lang = 'en') {
  const act = vi.fn();
  const state = { snapshot: snapshot(), finding: '' };
  const values = { ...defaults(demo.params), points: 3 };
  const draw = (shown: '0' | '1' | '5' | '10' = '1') =>
    (state.finding = made(state.snapshot, { ...values, shown, slice: 'first' }));
  const redraw = () => void draw();
  const made = view({
    root,
    lang,
    fixed: undefined,
    act,
    redraw,
    ...idle,
  });
  draw();
  return { act, draw, state };
}
const panels = () => [...root.querySelectorAll<HTMLElement>('.fit')];
const roomOf = (i: number) => panels()[i]!.querySelector<HTMLElement>('.room')!;
const pointOf = (i: number, point: number) => roomOf(i).querySelectorAll('.handles circle')[point]!;
const middle = (element: Element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { clientX: x + width / 2, clientY: y + height / 2 };
};
const point = (target: Element, type: string, at: object) =>
  target.dispatchEvent(
    new PointerEvent(type, { ...at, pointerId: 1, pointerType: 'mouse', bubbles: true }),
  );
const press = (key: string) => roomOf(0).dispatchEvent(new KeyboardEvent('keydown', { key }));
const spoken = () => root.querySelector('[aria-live]')!.textContent;

describe('the fits', () => {
  test('one panel an arm, named, with its error after the bold step', () => {
    const { draw, state } = open();
    const titles = () => panels().map((panel) => panel.querySelector('header')!.textContent);
    expect(titles()).toEqual(['MAML2.90', 'first-order3.90', 'Reptile4.90', 'joint5.90']);
    expect(state.finding).toContain('after 1 step on 3 points: MAML 2.90, first-order 3.90');
    expect(state.finding).toContain('random 6.90, joint at best α 4.00');
    expect(panels()[3]!.querySelector('.remark')!.textContent).toBe('at its best α, 0.02: 4.00');
    draw('10');
    expect(titles()[0]).toBe('MAML2.70');
    expect(roomOf(0).querySelector('.curve-names .bold')!.textContent).toBe('10');
  });

  test('in Japanese', () => {
    expect(open('ja').state.finding).toContain('MAML 2.90、一次近似 3.90');
  });

  test('0, 1, 5 and 10 steps are always there, and the bold one on top', () => {
    const { draw } = open();
    const drawn = () => [...roomOf(1).querySelectorAll('.curves title')].map((t) => t.textContent);
    expect(drawn().at(-1)).toBe('first-order: prediction after 1 step');
    draw('5');
    expect(drawn()).toHaveLength(5); // and the wave
    expect(drawn().at(-1)).toBe('first-order: prediction after 5 steps');
  });
});

describe('the points', () => {
  test('are dragged in any panel and sent one at a time, the newest place last', () => {
    const { act, draw, state } = open();
    const from = middle(pointOf(3, 1));
    const to = (by: number) => ({ clientX: from.clientX + by, clientY: from.clientY - by });
    roomOf(3).setPointerCapture = () => undefined; // there is no real pointer
    point(roomOf(3), 'pointerdown', from);
    point(roomOf(3), 'pointermove', to(5));
    point(roomOf(3), 'pointermove', to(20));
    expect(act).toHaveBeenCalledTimes(1);
    // Drawn where it is held, in every panel, before the session has answered; the wave no longer holds.
    expect(Math.abs(middle(pointOf(3, 1)).clientX - to(20).clientX)).toBeLessThan(1);
    expect(roomOf(0).querySelector('.wave')).toBeNull();
    state.snapshot = snapshot();
    draw();
    expect(act).toHaveBeenCalledTimes(2);
    const [, moved] = act.mock.calls[1] as [string, { index: number; x: number; y: number }];
    expect(moved.index).toBe(1);
    expect(moved.x).toBeGreaterThan(0.5);
    expect(moved.y).toBeGreaterThan(0.5);
    point(roomOf(3), 'pointerup', to(20));
    const next = snapshot();
    next.shown.x[1] = moved.x;
    next.shown.y[1] = moved.y;
    state.snapshot = next;
    draw();
    expect(act).toHaveBeenCalledTimes(2);
  });

  test('two points in quick succession both arrive', () => {
    const { act, draw, state } = open();
    roomOf(0).setPointerCapture = () => undefined;
    for (const i of [0, 2]) {
      const from = middle(pointOf(0, i));
      point(roomOf(0), 'pointerdown', from);
      point(roomOf(0), 'pointermove', { ...from, clientY: from.clientY - 9 });
      point(roomOf(0), 'pointerup', from);
    }
    const moves = () => act.mock.calls.map(([, moved]) => moved as { index: number; x: number; y: number }); // prettier-ignore
    expect(moves()).toHaveLength(1);
    const answer = snapshot();
    const [first] = moves();
    answer.shown.x[0] = first!.x;
    answer.shown.y[0] = first!.y;
    state.snapshot = answer;
    draw();
    expect(moves().map(({ index }) => index)).toEqual([0, 2]);
  });

  test('a press beside them holds nothing', () => {
    const { act } = open();
    const { left, top } = roomOf(0).getBoundingClientRect();
    point(roomOf(0), 'pointerdown', { clientX: left + 30, clientY: top + 5 });
    point(roomOf(0), 'pointermove', { clientX: left + 60, clientY: top + 25 });
    expect(act).not.toHaveBeenCalled();
  });

  test('by keys: choose, grab, move, let go', () => {
    const { act } = open();
    press('ArrowRight');
    press('ArrowRight');
    expect(spoken()).toBe('point 2: x = 0.0, y = 0.0');
    press('ArrowUp'); // not grabbed: on to another one
    press('ArrowRight');
    expect(act).not.toHaveBeenCalled();
    press('Enter');
    expect(spoken()).toMatch(/^Grabbed/);
    press('ArrowUp');
    expect(act).toHaveBeenCalledWith('move', expect.objectContaining({ index: 1 }));
    expect(spoken()).toMatch(/^point 2: x = 0\.0, y = 0\.[1-9]/);
    press('Escape');
    expect(spoken()).toMatch(/^Released/);
  });

  test('another wave', () => {
    const { act } = open();
    root.querySelector('button')!.click();
    expect(act.mock.calls.map(([name]) => name as string)).toEqual(['next']);
  });
});

describe('the lengths of steps', () => {
  const room = () => root.querySelector<HTMLElement>('.strides .room')!;

  test('each compared arm up to its own step, and dashed beyond it within the window', () => {
    open();
    const titles = [...room().querySelectorAll('.curves title')].map((t) => t.textContent);
    expect(titles).toEqual([
      'first-order: the dot is the step at α',
      'first-order: with a larger α',
      'joint: the dot is the step at α',
      'joint: with a larger α',
      'random: the dot is the step at α',
      'random: with a larger α',
    ]);
    expect(room().querySelectorAll('.dots circle')).toHaveLength(3);
  });

  test('the summary tells the errors of lengths exchanged', () => {
    open();
    const said = room().getAttribute('aria-label')!;
    expect(said).toContain('first-order 0.20, 1.00');
    expect(said).toContain('as long as those of first-order: error 2.40');
    expect(said).toContain('as short as those of joint training: error 2.00');
  });
});

describe('the slices', () => {
  test('one of the chosen arm, one of joint training; a star only where the least is inside', () => {
    open();
    const slices = [...root.querySelectorAll<HTMLElement>('.slice')];
    expect(slices.map((slice) => slice.querySelector('h3')!.textContent)).toEqual([
      'weights: first-order',
      'weights: joint',
    ]);
    expect(slices.map(({ style }) => style.getPropertyValue('--tone'))).toEqual([
      'var(--tone-plum)',
      'var(--tone-rust)',
    ]);
    const stars = [...slices[0]!.querySelectorAll('.best')].map((star) =>
      star.getAttribute('visibility'),
    );
    expect(stars).toEqual(['hidden', 'visible']);
    expect(slices[0]!.querySelector('.room')!.getAttribute('aria-label')).toContain(
      'for 1 of 2 tasks',
    );
    expect(slices[0]!.querySelectorAll('.shade path')).toHaveLength(6);
  });
});
