import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Lang } from '../../i18n/text.ts';
import type { Fixed, Snapshot } from './session.ts';
import { idle, stageOf } from '../../../harness/stage.ts';
import view from './view.ts';

const n = 30;
const heldOut = [20, 30] as const;
/** Ten held-out digits, one of each class, in two rows of five; three batch points of classes 0, 0 and 1. */
const fixedFor = (dimensions: 2 | 3): Fixed => ({
  dimensions,
  images: new Uint8ClampedArray(n * 64).fill(128),
  labels: Uint8Array.from({ length: n }, (_, i) => i % 10),
  heldOut,
});
const plane = (): Snapshot => ({
  heldOut: Float32Array.from({ length: 20 }, (_, i) =>
    i % 2 === 0 ? ((i / 2) % 5) - 2 : i < 10 ? 1 : -1,
  ),
  batch: { rows: Int32Array.of(0, 10, 1), at: Float32Array.of(-1.5, 0, -0.5, 0, 1.5, 0) },
  examples: [
    { kind: 'easy', was: 'easy', anchor: 0, positive: 1, negative: 2, dAP: 1, dAN: 9, loss: 0 },
  ],
  margin: 0.5,
  distance: 'squared',
  extent: { x: 0, y: 0, halfWidth: 2, halfHeight: 1.5 },
  spread: 1.7,
  recall: { learned: 0.84, pca: 0.57 },
  chosen: 12,
  pairs: 560,
});
const sphere = (): Snapshot => ({
  ...plane(),
  heldOut: Float32Array.from(
    { length: 30 },
    (_, i) => [0, 0, Math.floor(i / 3) % 2 ? 1 : -1][i % 3]!,
  ),
  batch: { rows: Int32Array.of(0, 10, 1), at: Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1) },
  extent: undefined,
});

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('triplet-network', 'position: relative; inline-size: 600px; block-size: 480px');
});
afterEach(() => document.body.replaceChildren());

function open(snapshot: Snapshot, dimensions: 2 | 3 = 2, lang: Lang = 'en') {
  let finding = '';
  const drawAgain = () => (finding = draw(snapshot));
  const fixed = fixedFor(dimensions);
  const redraw = vi.fn(() => void drawAgain());
  const made = view({
    root,
    lang,
    fixed,
    act: () => undefined,
    redraw,
    ...idle,
  });
  const values = {
    margin: 0.5,
    mining: 'semi-hard',
    distance: 'squared',
    dimensions: '2',
    rate: 0.005,
  } as const;
  const draw = (what: Snapshot) => made(what, values);
  drawAgain();
  return { draw, redraw, finding: () => finding };
}
const cover = () => root.querySelector<HTMLElement>('.explore')!;
const card = () => root.querySelector<HTMLElement>('.hover-card')!;
const press = (key: string) =>
  cover().dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
const spoken = () => root.querySelector('[aria-live]')!.textContent;

describe('the plane', () => {
  test('says its finding, in both languages', () => {
    expect(open(plane()).finding()).toBe(
      'For 84% of 10 test images the nearest point is the same digit (57% with PCA). ' +
        'In this step’s batch 12 of 560 pairs of one digit had a negative of the chosen kind.',
    );
    root.replaceChildren();
    const collapsed = { ...plane(), spread: 0.004, chosen: 0 };
    const { finding } = open(collapsed, 2, 'ja');
    expect(finding()).toContain('一か所に集まって');
    expect(finding()).toContain('学ぶものがありません');
  });

  test('names every digit and draws the triplet with its images', () => {
    open(plane());
    const names = [...root.querySelectorAll('.names text')].map((name) => name.textContent);
    expect(names).toEqual(Array.from({ length: 10 }, (_, digit) => String(digit)));
    const captions = [...root.querySelectorAll('.thumb figcaption')].map((one) => one.textContent);
    expect(captions).toEqual(['anchor 0', 'positive 0', 'negative 1\neasy']);
    expect(root.querySelector('.triplets .easy .pull')!.getAttribute('d')).toMatch(
      /^M[\d.]+ [\d.]+L/,
    );
    expect(root.querySelector('.scale text')!.textContent).toMatch(/^distance [\d.]+$/);
  });

  test('says of a triplet that its kind is another one by now', () => {
    const { examples, ...rest } = plane();
    open({ ...rest, examples: [{ ...examples[0]!, was: 'semi-hard' }] });
    expect(root.querySelectorAll('.thumb figcaption')[2]!.textContent).toBe('negative 1\nnow easy');
  });

  test('a pointer on a point shows it and its neighbours; off it they go', () => {
    const { redraw } = open(plane());
    const { x, y } = root.getBoundingClientRect();
    const name = root.querySelector('.names text')!; // digit 0: on its only point
    const move = (dx: number) =>
      cover().dispatchEvent(
        new PointerEvent('pointermove', {
          clientX: x + Number(name.getAttribute('x')) + dx,
          clientY: y + Number(name.getAttribute('y')),
          pointerType: 'mouse',
        }),
      );
    expect(card().hidden).toBe(true);
    move(3);
    expect(redraw).toHaveBeenCalledOnce();
    expect(card().hidden).toBe(false);
    expect(card().textContent).toContain('0 · test image');
    expect(root.querySelectorAll('.closer circle')).toHaveLength(6);
    move(60);
    expect(card().hidden).toBe(true);
  });

  test('arrow keys go from point to point and say which; Escape lets go', () => {
    open(plane());
    press('ArrowRight');
    expect(spoken()).toMatch(/^Digit \d, .*Nearest: \d, \d, \d, \d, \d\./);
    const first = spoken();
    press('ArrowRight');
    expect(spoken()).not.toBe(first);
    press('Escape');
    expect([card().hidden, spoken()]).toEqual([true, '']);
    expect(press('Tab')).toBe(true); // not taken
  });

  test('the margin band is the ring between d(a,p) and d(a,p) + α', () => {
    open(plane());
    const d = root.querySelector('.band[d]')!.getAttribute('d')!;
    const [inner, outer] = [...d.matchAll(/a([\d.]+) /g)].map((match) => Number(match[1])).filter((_, i) => i % 2 === 0); // prettier-ignore
    expect(outer! / inner!).toBeCloseTo(Math.sqrt(1.5), 5);
  });

  test('without the square the ring is as wide as the margin', () => {
    open({ ...plane(), distance: 'plain' });
    const d = root.querySelector('.band[d]')!.getAttribute('d')!;
    const [inner, outer] = [...d.matchAll(/a([\d.]+) /g)].map((match) => Number(match[1])).filter((_, i) => i % 2 === 0); // prettier-ignore
    expect(outer! / inner!).toBeCloseTo(1.5, 5);
  });

  test('is drawn at any size, even none', () => {
    const { draw } = open(plane());
    root.style.inlineSize = '0px';
    expect(() => draw(plane())).not.toThrow();
    root.style.inlineSize = '320px';
    draw(plane());
    expect(root.querySelector('canvas')!.width).toBe(320 * devicePixelRatio);
  });
});

describe('the sphere', () => {
  const names = () =>
    [...root.querySelectorAll('.names text')].map((name) => Number(name.getAttribute('x')));

  test('arrow keys turn it until a point is selected', () => {
    open(sphere(), 3);
    const before = names();
    press('ArrowRight');
    expect(names()).not.toEqual(before);
    expect(card().hidden).toBe(true);
    press('Enter');
    expect(card().hidden).toBe(false);
    const turned = names();
    press('ArrowUp');
    expect(names()).toEqual(turned);
  });

  test('what is behind cannot be pointed at', () => {
    open(sphere(), 3);
    press('Enter');
    const digit = Number(/^Digit (\d)/.exec(spoken())![1]);
    expect(digit % 2).toBe(1); // odd digits lie in front
  });

  test('turns by itself only as training goes on', () => {
    const { draw } = open(sphere(), 3);
    const same = sphere();
    draw(same);
    const before = names();
    draw(same);
    expect(names()).toEqual(before);
    draw(sphere());
    expect(names()).not.toEqual(before);
  });
});
