import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stageOf } from '../../../harness/stage.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Fixed, Seen, Snapshot } from './session.ts';
import { forEach, quick, removers, shares } from './shared/explainers.ts';
import { columns } from './shared/tag.ts';
import view from './view.ts';

const side = 56;
const box = { x: 20, y: 10, width: 20, height: 30 };
const fixed: Fixed = {
  ...{ side, kind: 0, first: 'control', previews: { first: 62, every: 80 }, never: 0.69 },
  objects: [[{ kind: 0, box }]],
};

/** A map with all its heat in one cell: that of the tag's lower left corner, or one in the box. */
function hotAt(cell: number): Float32Array {
  return new Float32Array(columns ** 2).map((_, i) => (i === cell ? 2 : 0));
}
const corner = columns * (columns - 1);
const middle = 5 * columns + 6;
const curve = (slope: number) => shares.map((share) => 5 - slope * share);
const score = {
  ...{ withoutTag: 10, withoutObject: 1 },
  maps: forEach(removers, (name) => ({
    ...{ onTag: 0.5, inBox: 0.1, hitsBox: 0 },
    curve: curve(name === 'random' ? 10 : 40),
  })),
};
const seen = (cell: number, without: number): Seen => ({
  ...{ logit: 1, whole: 5, score, sums: undefined },
  maps: forEach(quick, () => hotAt(cell)),
  accuracy: { own: 0.97, without },
});
const snapshot: Snapshot = {
  ...{ steps: 500, scene: 0, tag: true, cell: undefined, scored: 20 },
  image: new Uint8ClampedArray(side ** 2).fill(100),
  seen: { tagged: seen(corner, 0.7), control: seen(middle, 0.96) },
};

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('explainable-ai', 'inline-size: 920px');
});
afterEach(() => root.parentElement!.remove());

function open(values: Partial<ReturnType<typeof defaults<typeof demo.params>>> = {}) {
  const [act, turn, redraw] = [vi.fn(), vi.fn(), vi.fn()];
  const draw = view({ root, lang: 'en', fixed, act, turn, redraw });
  const all = { ...defaults(demo.params), ...values };
  return { act, turn, finding: draw(snapshot, all), draw, all };
}
const press = (element: Element, key: string) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

test('says where the heat lies, and what deletion does', () => {
  expect(open().finding).toBe(
    'Of the heat of Grad-CAM, 0% lies at the tag in A and 100% in B (the tag is 3% of the image). Without the hottest tenth the mean logit (scenes explained: 20) moves by −4.0 in A and by −4.0 in B; without a random tenth by −1.0 and −1.0.',
  );
});

test('keeps to itself which network is which until the reader has guessed', () => {
  const { draw, all } = open();
  const verdict = root.querySelector('.verdict')!;
  expect(verdict.textContent).toBe('Right answers to their own test images: A 97%, B 97%.');
  draw(snapshot, { ...all, trust: 'a' });
  expect(verdict.textContent).toMatch(/^Right\. B has learned with the tag\. .*70%.*A 96%/);
  draw(snapshot, { ...all, trust: 'b' });
  expect(verdict.textContent).toMatch(/^Wrong\./);
});

test('a guess is a parameter, made by a radio button', () => {
  const { turn } = open();
  root.querySelector<HTMLInputElement>('.guess input[value=b]')!.click();
  expect(turn).toHaveBeenCalledWith('trust', 'b');
});

test('arrow keys move the patch over the scene, Escape takes it away', () => {
  const { act } = open();
  const cover = root.querySelector('.image .explore')!;
  press(cover, 'ArrowRight');
  expect(act).toHaveBeenLastCalledWith('cover', { cell: expect.any(Number) as number });
  press(cover, 'Escape');
  expect(act).toHaveBeenLastCalledWith('cover', { cell: undefined });
});

test('what the patch does to the logits is said once it is known', () => {
  const { draw, all } = open();
  draw({ ...snapshot, cell: 7 }, all);
  expect(root.querySelector('[aria-live]')!.textContent).toBe(
    'logit of A: 1.0 (−4.0 by the patch), logit of B: 1.0 (−4.0 by the patch)',
  );
});

test('a map is told by its card, and chosen by Enter', () => {
  const { turn } = open();
  const cover = root.querySelector('.maps .explore')!;
  press(cover, 'ArrowRight');
  press(cover, 'Enter');
  expect(turn).toHaveBeenCalledWith('explainer', expect.any(String));
});

test('maps still to come are said to be so', () => {
  expect(open({ explainer: 'lime' }).finding).toContain('The map of LIME is still to be computed.');
});
