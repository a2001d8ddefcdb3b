import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { idle, stageOf } from '../../../harness/stage.ts';
import type { Lang } from '../../i18n/text.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Shown, Snapshot } from './session.ts';
import { ways, type Way } from './shared/names.ts';
import view from './view.ts';

const shown = (k: number): Shown => ({
  at: Float32Array.of(-1, -1, 1, 1, 0.5, -0.5),
  extent: { x: 0, y: 0, halfWidth: 1, halfHeight: 1 },
  spread: k === 4 ? 0.01 : 1.5,
  recall: k / 10,
  shares: { easy: 0.5, 'semi-hard': 0.3, hard: 0.2 },
  chosen: 120,
  chosenHard: 0.5,
});
const snapshot = (): Snapshot => ({
  arms: Object.fromEntries(ways.map((way, k) => [way, shown(k)])) as Record<Way, Shown>,
  lda: 0.62,
});

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('negative-mining', 'inline-size: 900px');
});
afterEach(() => document.body.replaceChildren());

function open(lang: Lang = 'en', turned: { distance?: 'plain'; margin?: number } = {}) {
  const values = { ...defaults(demo.params), ...turned };
  const state = { finding: '' };
  const act = vi.fn();
  const fixed = { images: new Uint8ClampedArray(3 * 64), labels: Uint8Array.of(0, 1, 2) };
  const redraw = () => void (state.finding = made(snapshot(), values));
  const made = view({ root, lang, fixed, act, redraw, ...idle });
  redraw();
  return { state, act };
}
const room = () => root.querySelector<HTMLElement>('.one .room')!;
const kind = () => root.querySelector('.standing .kind b')!.textContent;
const numbers = () =>
  [...root.querySelectorAll('.standing dd')].map((dd) => Number(dd.textContent));
const spoken = () => root.querySelector('[aria-live]')!.textContent;
const press = (key: string, times = 1) => {
  for (let i = 0; i < times; i++) room().dispatchEvent(new KeyboardEvent('keydown', { key }));
};
const middle = (element: Element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { clientX: x + width / 2, clientY: y + height / 2 };
};
const point = (type: string, at: object) =>
  room().dispatchEvent(
    new PointerEvent(type, { ...at, pointerId: 1, pointerType: 'mouse', bubbles: true }),
  );
/** Drags the negative to the anchor, off by so many pixels. */
function drag(dx: number, dy = 0) {
  room().setPointerCapture = () => undefined; // there is no real pointer
  const { clientX, clientY } = middle(room().querySelector('.corners .anchor')!);
  point('pointerdown', middle(room().querySelector('.corners .negative')!));
  const to = { clientX: clientX + dx, clientY: clientY + dy };
  point('pointermove', to);
  point('pointerup', to);
}

describe('the triplet', () => {
  test('begins semi-hard, with the loss that its numbers say', () => {
    open();
    expect(kind()).toBe('semi-hard');
    const [dAP, dAN, loss] = numbers();
    expect(loss).toBeCloseTo(dAP! - dAN! + 0.5, 1);
  });

  test('is dragged through the zones; an easy one has no arrows', () => {
    const { act } = open();
    const arrows = () =>
      [...room().querySelectorAll('.arrow')].filter((one) => one.getAttribute('d'));
    drag(-12);
    expect(kind()).toBe('hard');
    // Squared, the near negative is pushed more weakly than the positive is pulled.
    const [, , , pull, push] = numbers();
    expect(push).toBeLessThan(pull! / 3);
    expect(arrows()).toHaveLength(3);
    drag(-180);
    expect(kind()).toBe('easy');
    expect(numbers().slice(2)).toEqual([0, 0, 0, 0]);
    expect(arrows()).toHaveLength(0);
    expect(act).not.toHaveBeenCalled();
  });

  test('not squared, both gradients have length 1', () => {
    open('en', { distance: 'plain' });
    drag(-12);
    expect(numbers().slice(3, 5)).toEqual([1, 1]);
  });

  test('is moved by keys, and says what it became', () => {
    open();
    press('ArrowRight');
    expect(spoken()).toContain('negative. The negative is semi-hard');
    press('Enter');
    expect(spoken()).toMatch(/^Grabbed/);
    press('ArrowDown', 7);
    press('ArrowRight', 5);
    expect(kind()).toBe('hard');
    expect(spoken()).toContain('is hard');
    press('Escape');
    expect(spoken()).toMatch(/^Released/);
    press('ArrowRight');
    expect(spoken()).toMatch(/^positive/);
  });

  test('stays within its plane', () => {
    open();
    drag(-5000, 5000);
    const { clientX, clientY } = middle(room().querySelector('.corners .negative')!);
    const { left, bottom } = room().getBoundingClientRect();
    expect(clientX).toBeGreaterThan(left);
    expect(clientY).toBeLessThan(bottom);
  });
});

describe('the networks', () => {
  test('are named, with their recall and spread', () => {
    open();
    const heads = [...root.querySelectorAll('.arm header')].map((head) => head.textContent);
    expect(heads).toEqual(['semi-hard0%', 'random10%', 'easy20%', 'nearest30%', 'nearest hard40%', 'batch-hard50%']); // prettier-ignore
    expect(root.querySelectorAll('.arm .remark')[4]!.textContent).toBe('spread 0.01');
  });

  test('the bars say the kinds of the batch’s triplets', () => {
    open('ja');
    const bar = root.querySelector('.kinds .bar')!;
    expect(bar.getAttribute('aria-label')).toContain('easy 50%、semi-hard 30%、hard 20%');
    const [easy, semi] = [...bar.children].map((part) => part.getBoundingClientRect().width);
    expect(easy! / semi!).toBeCloseTo(5 / 3, 1);
  });

  test('the finding names every way and what has shrunk to a point', () => {
    const { state } = open();
    expect(state.finding).toContain('semi-hard 0%, random 10%');
    expect(state.finding).toContain('Shrunk almost to a point: nearest hard.');
  });
});
