import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stageOf } from '../../../harness/stage.ts';

import type { Lang } from '../../i18n/text.ts';
import type { Fixed, Snapshot } from './session.ts';
import view from './view.ts';

const n = 30;
const roc = Float32Array.from({ length: 101 }, (_, i) => (i / 100) ** 2);
const fixed: Fixed = {
  dimensions: 2,
  images: new Uint8ClampedArray(n * 64).fill(128),
  labels: Uint8Array.from({ length: n }, (_, i) => i % 10),
  heldOut: [20, 30],
  roc: { lda: roc, pixels: roc },
};
/** A share of 1 in one interval. */
const spike = (bin: number) => Float32Array.from({ length: 60 }, (_, i) => Number(i === bin));
/** Ten held-out digits in two rows of five; a same pair, a near different pair and a far one. */
const snapshot = (): Snapshot => ({
  heldOut: Float32Array.from({ length: 20 }, (_, i) =>
    i % 2 === 0 ? ((i / 2) % 5) - 2 : i < 10 ? 1 : -1,
  ),
  springs: {
    first: Int32Array.of(0, 1, 2),
    second: Int32Array.of(10, 12, 13),
    same: Uint8Array.of(1, 0, 0),
    at: Float32Array.of(-1.5, 0.2, -1.5, 0, -1.5, -0.3, -0.7, 0.2, -0.9, 0, 1.5, -0.3),
    distance: Float32Array.of(0.8, 0.6, 3),
  },
  margin: 1,
  extent: { x: 0, y: 0, halfWidth: 2.2, halfHeight: 1.5 },
  verification: { same: spike(4), different: spike(20), roc },
  spread: 1.7,
  error: { learned: 0.1, pixels: 0.23 },
});

interface Options {
  threshold?: number;
  lang?: Lang;
}
let root: HTMLElement;
beforeEach(() => {
  root = stageOf('siamese-network', 'inline-size: 1000px');
});
afterEach(() => document.body.replaceChildren());

function open(shown = snapshot(), { threshold = 0.6, lang = 'en' }: Options = {}) {
  const turn = vi.fn();
  const redraw = () => void draw();
  const made = view({ root, lang, fixed, act: () => undefined, redraw, turn });
  const values = {
    share: 0.5,
    margin: 1,
    output: 'linear',
    dimensions: '2',
    rate: 0.005,
    threshold,
  } as const;
  const draw = () => made(shown, values);
  return { finding: draw(), turn };
}
const cover = (panel: string) => root.querySelector<HTMLElement>(`.${panel} .explore`)!;
const press = (panel: string, key: string) =>
  cover(panel).dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
const spoken = () => root.querySelector('[aria-live]')!.textContent;

describe('the figure', () => {
  test('says its finding, in both languages', () => {
    expect(open().finding).toBe(
      'The threshold 0.60 rejects 0% of the same-digit pairs and accepts 0% of the pairs of different digits. ' +
        'The equal error rate is 10% (23% for raw pixels).',
    );
    root.replaceChildren();
    expect(open({ ...snapshot(), spread: 0.004 }, { lang: 'ja' }).finding).toContain('一か所');
  });

  test('a threshold on the wrong side of everything', () => {
    expect(open(snapshot(), { threshold: 0 }).finding).toContain('rejects 100%');
    root.replaceChildren();
    expect(open(snapshot(), { threshold: 2 }).finding).toContain('accepts 100%');
  });

  test('draws pulling and pushing pairs as coils and slack ones as a line', () => {
    open();
    const springs = [...root.querySelectorAll('.springs path')];
    expect(springs.map((spring) => spring.getAttribute('class'))).toEqual([
      'pull',
      'push',
      'slack',
    ]);
    const bends = springs.map((spring) => spring.getAttribute('d')!.split('L').length);
    expect(bends[0]).toBeGreaterThan(10);
    expect(bends[1]).toBeGreaterThan(10);
    expect(bends[2]).toBe(2);
  });

  test('keys go from point to point; a circle shows what the threshold accepts around a test image', () => {
    open(snapshot(), { threshold: 1 });
    const circle = root.querySelector('.accepted path')!;
    expect(circle.getAttribute('visibility')).toBe('hidden');
    const heard = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp'].map((key) => {
      press('plane', key);
      const isTest = spoken().startsWith('Test image');
      expect(circle.getAttribute('visibility')).toBe(isTest ? 'visible' : 'hidden');
      return spoken();
    });
    expect(heard.some((text) => /0 of 0 of its digit, [12] of 9 others/.test(text))).toBe(true);
    expect(heard.some((text) => text.includes('paired with digit'))).toBe(true);
    press('plane', 'Escape');
    expect(circle.getAttribute('visibility')).toBe('hidden');
  });

  test('a pointer on a spring shows both images and the force', () => {
    open();
    const spring = root.querySelector<SVGPathElement>('.springs .pull')!;
    const box = spring.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    cover('plane').dispatchEvent(
      new PointerEvent('pointermove', {
        clientX: x,
        clientY: y,
        pointerType: 'mouse',
        bubbles: true,
      }),
    );
    const card = root.querySelector<HTMLElement>('.hover-card')!;
    expect(card.textContent).toContain('Same-digit pair');
    expect(card.textContent).toContain('pulls with force 0.80');
  });

  test('the threshold moves by keys', () => {
    const { turn } = open();
    const room = root.querySelector('.distances [role=application]')!;
    for (const key of ['Enter', 'ArrowRight'])
      room.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    expect(turn).toHaveBeenCalledWith('threshold', 0.65);
    expect(spoken()).toContain('The threshold 0.60 rejects 0%');
  });
});
