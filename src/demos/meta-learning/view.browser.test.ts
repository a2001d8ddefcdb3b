import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stageOf } from '../../../harness/stage.ts';
import type { Lang } from '../../i18n/text.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Snapshot } from './session.ts';
import { armNames } from './shared/names.ts';
import view from './view.ts';

const learned = [1, 1.2, 3, 12];
const path = () => ({
  at: Float32Array.of(2, 1, 1.5, -0.5, 1, 0.2, 0.5, 0.1, 0.25, 0),
  losses: Float32Array.of(0.65, 0.3, 0.1, 0.02, 0.003),
});
/** Every arm ends ten times as high as the one before. */
const snapshot = (hand?: readonly number[]): Snapshot => ({
  outer: 150,
  rates: {
    learned,
    short: [1.1, 2.2, 1.1, 2.2],
    fixed: [1.6, 1.6, 1.6, 1.6],
    cosine: [2.5, 2, 1.2, 0.4],
    chebyshev: [1, 2, 4, 16],
    greedy: [1.3, 1.7, 1.6, 1.9],
  },
  hand,
  losses: Object.fromEntries(
    [...armNames, 'greedy' as const].map((arm, i) => [
      arm,
      Float32Array.of(3, 1, 0.3, 0.1, 0.001 * 2 ** i),
    ]),
  ) as Snapshot['losses'],
  handLosses: hand && Float32Array.of(3, 2, 1, 0.5, 0.0004),
  alone: 2.5e17,
  bowls: { fixed: path(), cosine: path(), learned: path() },
  own: 0.001,
});

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('meta-learning', 'inline-size: 1100px');
});
afterEach(() => document.body.replaceChildren());

function open(lang: Lang = 'en') {
  const [act, turn] = [vi.fn(), vi.fn()];
  const state = { snapshot: snapshot(), finding: '' };
  const values = { ...defaults(demo.params), steps: '4' as const };
  const redraw = () => void draw();
  const made = view({ root, lang, fixed: undefined, act, turn, redraw });
  const draw = (inner = 16) => (state.finding = made(state.snapshot, { ...values, inner }));
  draw();
  return { act, turn, draw, state };
}
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const rates = () => all('.rates .room')[0]!;
const bar = (i: number) => rates().querySelectorAll('.handles circle')[i]!;
const middle = (element: Element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { clientX: x + width / 2, clientY: y + height / 2 };
};
const point = (target: Element, type: string, at: object) =>
  target.dispatchEvent(
    new PointerEvent(type, { ...at, pointerId: 1, pointerType: 'mouse', bubbles: true }),
  );
const press = (room: HTMLElement, key: string) =>
  room.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
const spoken = () => all('[aria-live]').map((line) => line.textContent).join(''); // prettier-ignore
const mine = () => all('.mine p')[0]!.textContent;

test('says its finding, in both languages', () => {
  expect(open().state.finding).toContain(
    'After 150 outer steps, 4 inner steps on 512 new tasks lead from a loss of 3 to 0.001 with the learned rates, 0.004 with the best fixed rate',
  );
  root.replaceChildren();
  expect(open('ja').state.finding).toContain('学んだ最大の学習率は12.0で、安定の限界は2.00です');
});

test('draws a bar for each learned rate from the limit, and says what the longest would do alone', () => {
  open();
  expect(all('.rate-bars rect')).toHaveLength(4);
  const [short, , , long] = all('.rate-bars rect').map((one) => one.getBoundingClientRect());
  expect(short!.top).toBeCloseTo(long!.bottom, 0);
  expect(all('.rates .remark')[0]!.textContent).toContain('12.0, the longest, in all 4 steps: 2.5·10¹⁷'); // prettier-ignore
});

describe('the inner step shown', () => {
  test('is the last one, or earlier: paths, bars and loops agree', () => {
    const { draw } = open();
    expect(all('.bowl .value').map((value) => value.textContent)).toEqual(Array(3).fill('loss 0.003')); // prettier-ignore
    draw(2);
    expect(all('.bowl .value')[0]!.textContent).toBe('loss 0.1');
    expect(all('.bowl.learned .way circle')).toHaveLength(3);
    expect(all('.rate-bars .taken')).toHaveLength(2);
    expect(all('.loops .dots .past')).toHaveLength(1);
    expect(all('.loops .remark')[0]!.textContent).toContain('Inner step 2: w ← w − 1.20 ∇L(w)');
    draw(0);
    expect(all('.loops .remark')[0]!.textContent).toContain('Inner step 0: the start');
  });

  test('is chosen in the loops, by keys', () => {
    const { turn } = open();
    const room = all('.loops .explore')[0]!;
    room.focus();
    press(room, 'ArrowRight');
    expect(spoken()).toMatch(/inner step \d/);
    press(room, 'Enter');
    expect(turn).toHaveBeenCalledExactlyOnceWith('inner', expect.any(Number));
  });
});

describe('the reader’s own rates', () => {
  test('a dragged bar is drawn at once and sent one at a time, the newest rates last', () => {
    const { act, draw, state } = open();
    const from = middle(bar(3));
    const down = (by: number) => ({ ...from, clientY: from.clientY + by });
    rates().setPointerCapture = () => undefined; // there is no real pointer
    point(rates(), 'pointerdown', from);
    point(rates(), 'pointermove', down(10));
    point(rates(), 'pointermove', down(40));
    expect(act).toHaveBeenCalledTimes(1);
    expect(Math.abs(middle(bar(3)).clientY - down(40).clientY)).toBeLessThan(1);
    state.snapshot = snapshot();
    draw();
    expect(act).toHaveBeenCalledTimes(2);
    const [, sent] = act.mock.calls[1] as [string, { rates: number[] }];
    expect(sent.rates.slice(0, 3)).toEqual(learned.slice(0, 3));
    expect(sent.rates[3]).toBeLessThan(8);
    point(rates(), 'pointerup', down(40));
    state.snapshot = snapshot(sent.rates);
    draw();
    expect(act).toHaveBeenCalledTimes(2);
    expect(mine()).toBe('Final loss: yours 4.0·10⁻⁴, learned 0.001.');
    expect(state.finding).toContain('Your own rates lead to 4.0·10⁻⁴');
    expect(all('.bowl.learned h4')[0]!.textContent).toBe('yours');
  });

  test('by keys: choose, grab, move, let go', () => {
    const { act } = open();
    press(rates(), 'ArrowRight');
    expect(spoken()).toContain('step 1: rate 1.00, 0.5 times the limit');
    press(rates(), 'Enter');
    expect(spoken()).toContain('Grabbed');
    press(rates(), 'ArrowUp');
    const [, sent] = act.mock.calls[0] as [string, { rates: number[] }];
    expect(sent.rates[0]).toBeGreaterThan(1);
    press(rates(), 'Enter');
    expect(spoken()).toContain('Released');
  });

  test('can be given back', () => {
    const { act, draw, state } = open();
    const back = all('.mine button')[0] as HTMLButtonElement;
    expect(back.hidden).toBe(true);
    state.snapshot = snapshot([1, 1, 1, 1]);
    draw();
    expect(back.hidden).toBe(false);
    back.click();
    expect(act).toHaveBeenCalledExactlyOnceWith('set', { rates: undefined });
    state.snapshot = snapshot();
    draw();
    expect(back.hidden).toBe(true);
    expect(mine()).toContain('Move a bar');
  });
});

test('a step of the losses is chosen by keys and says all of them', () => {
  open();
  const room = all('.losses .explore')[0]!;
  room.focus();
  press(room, 'ArrowRight');
  expect(spoken()).toMatch(/after \d steps.*learned .*conjugate gradients/);
});
