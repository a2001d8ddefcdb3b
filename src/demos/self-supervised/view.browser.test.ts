import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Lang } from '../../i18n/text.ts';
import type { Fixed, Snapshot } from './session.ts';
import { idle, stageOf } from '../../../harness/stage.ts';
import view from './view.ts';

/** Nine held-out images, of the digits 0, 1, 2, 0, 1, … */
const digits = Uint8Array.from({ length: 9 }, (_, i) => i % 3);
/** Points of the unit sphere around the one that faces the reader; equal digits lie in one place. */
function points(spread: number): Float32Array {
  const at = new Float32Array(27);
  digits.forEach((digit, i) => {
    const [x, y] = [spread * (digit - 1) + 0.01 * i, 0.02 * i];
    at.set([x, y, Math.sqrt(1 - x * x - y * y)], 3 * i);
  });
  return at;
}
/** For each image its six nearest: the two of its digit, then four others. */
const near = Uint16Array.from(
  [...digits].flatMap((digit, i) => {
    const others = [...digits.keys()].filter((other) => other !== i);
    return [
      ...others.filter((o) => digits[o] === digit),
      ...others.filter((o) => digits[o] !== digit),
    ].slice(0, 6);
  }),
);
const fixed = (): Fixed => ({
  images: Uint8ClampedArray.from({ length: 9 * 64 }, (_, at) => 20 * Math.floor(at / 64)),
  labels: digits,
  heldOut: [0, 9],
  before: near,
  labelled: { few: 10, all: 1415 },
});
const snapshot = (separation = 1.9): Snapshot => ({
  standing: {
    at: points(0.5),
    near,
    alignment: 0.3,
    separation,
    uniformity: -2.1,
    probe: { features: 0.73, embedding: 0.83 },
    turned: { features: 0.95, embedding: 0.64 },
  },
  pairs: {
    rows: [0, 1, 2, 3, 4, 5],
    one: new Uint8ClampedArray(6 * 64),
    two: new Uint8ClampedArray(6 * 64),
    at: [points(0.5).slice(0, 18), points(0.5).slice(9)],
  },
  accuracy: { untrained: 0.52, pixels: 0.6, scratch: 0.67, supervised: 0.94 },
});

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('self-supervised', 'inline-size: 900px');
});
afterEach(() => document.body.replaceChildren());

function open({ lang = 'en', shown = snapshot() }: { lang?: Lang; shown?: Snapshot } = {}) {
  let finding = '';
  const values = { negatives: true, geometry: true, cover: false, ink: true, temperature: 0.5, rate: 0.003 }; // prettier-ignore
  const redraw = vi.fn(() => void (finding = draw(shown, values)));
  const draw = view({
    root,
    lang,
    fixed: fixed(),
    act: vi.fn(),
    redraw,
    ...idle,
  });
  redraw();
  return { redraw, finding: () => finding };
}
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => root.querySelector<HTMLElement>(selector)!;
const press = (key: string) =>
  one('.explore').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
const said = () => one('[aria-live]').textContent;
const names = () => all('.names text').map((name) => Number(name.getAttribute('x')));
const same = () => all('.row-note').map((text) => text.textContent);

describe('what it says', () => {
  test('its finding, in both languages', () => {
    expect(open().finding()).toBe(
      'With ten labels, accuracy is 83% on SimCLR’s embedding, 73% on its features, 67% when training from scratch and 60% on raw pixels (94% with full supervision).',
    );
    root.replaceChildren();
    expect(open({ lang: 'ja' }).finding()).toContain('教師あり学習では94%');
  });

  test('that the embeddings have collapsed', () => {
    expect(open({ shown: snapshot(0.001) }).finding()).toContain('collapsed into one');
  });

  test('every accuracy with the number of its labels', () => {
    open();
    expect(all('.answers dt').map((name) => name.textContent)).toEqual([
      'untrained features (10)',
      'raw pixels (10)',
      'from scratch (10)',
      'SimCLR features (10)',
      'SimCLR embedding (10)',
      'supervised (1,415)',
    ]);
    expect(all('.answers dd').map((value) => value.textContent)).toEqual([
      '0.52',
      '0.60',
      '0.67',
      '0.73',
      '0.83',
      '0.94',
    ]);
    for (const name of all('.answers dt')) expect(name.scrollWidth).toBe(name.clientWidth);
  });
});

describe('by keyboard', () => {
  test('one stop for the Tab key, which says what keys it takes', () => {
    open();
    const stops = all('[tabindex], button, a, input, select');
    expect(stops).toEqual([one('.explore')]);
    expect(stops[0]!.ariaLabel).toContain('Arrow keys turn it');
  });

  test('while no point is selected, arrow keys turn the sphere', () => {
    open();
    const before = names();
    press('ArrowRight');
    expect(names()).not.toEqual(before);
    expect(said()).toBe('');
  });

  test('Enter selects a point, an arrow key goes on to the next, and both are read out', () => {
    const { redraw } = open();
    press('Enter');
    const first = said();
    expect(first).toMatch(/^Digit 1\. Nearest, untrained: [\d, ]+; now: 1, 1, [\d, ]+\.$/);
    redraw.mockClear();
    press('ArrowRight');
    expect(redraw).toHaveBeenCalledOnce();
    expect(said()).toMatch(/^Digit [012]\./);
    expect(said()).not.toBe(first);
  });

  test('Escape lets go: the image stays, and arrow keys turn again', () => {
    open();
    press('Enter');
    const [chosen, before] = [same(), names()];
    press('Escape');
    expect(same()).toEqual(chosen);
    press('ArrowLeft');
    expect(names()).not.toEqual(before);
  });
});

test('a press on a point chooses that image', () => {
  open();
  const place = (mark: HTMLElement, x: string, y: string) =>
    [x, y].map((name) => Number(mark.getAttribute(name))) as [number, number];
  const chosen = () => place(one('.closer .chosen'), 'cx', 'cy');
  press('Enter');
  const [x, y] = chosen();
  const first = same();
  press('ArrowRight');
  const far = () => Math.hypot(chosen()[0] - x, chosen()[1] - y);
  expect(far()).toBeGreaterThan(1);
  const { left, top } = one('.explore').getBoundingClientRect();
  const at = { clientX: left + x, clientY: top + y, pointerId: 1, bubbles: true };
  one('.explore').dispatchEvent(new PointerEvent('pointerdown', at));
  one('.explore').dispatchEvent(new PointerEvent('pointerup', at));
  expect(far()).toBeLessThan(1);
  expect(same()).toEqual(first);
});
