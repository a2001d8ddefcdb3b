import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idle, stageOf } from '../../../harness/stage.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Fixed, Snapshot } from './session.ts';
import view from './view.ts';

const side = 8;
const pixels = [...Array(side * side).keys()];
/** Four squares; the network answers with the lower right one alone. */
const scene: Fixed = {
  m: 4,
  image: Uint8ClampedArray.from(pixels, (at) => 4 * at),
  filling: new Uint8ClampedArray(side * side).fill(100),
  labels: Int32Array.from(pixels, (at) => 2 * Number(at >= 32) + Number(at % side >= 4)),
  kind: 3,
  objects: [{ kind: 3, box: { x: 4, y: 4, width: 4, height: 4 } }],
};
const row: Fixed = {
  m: 2,
  table: {
    columns: ['light', 'water'].map((name) => ({ name: { ja: name, en: name }, decimals: 1 })),
    values: Float32Array.of(1, 2, 3, 4),
    target: { name: { ja: '育ち', en: 'growth' }, numbers: Float64Array.of(5, 6) },
  },
  row: 1,
  output: 0,
};

function snapshot(m: number, mine = Array<number>(m).fill(1)): Snapshot {
  const lime = [...Array<number>(m - 1).fill(0.1), 0.6];
  const z = Uint8Array.from({ length: 9 * m }, (_, i) => i % 2);
  const nine = Float64Array.from({ length: 9 }, (_, i) => i / 9);
  return {
    phase: 'sampling',
    n: 40,
    whole: 0.9,
    empty: 0.2,
    mine: { z: Uint8Array.from(mine), answer: 0.9, local: 0.87 },
    lime,
    again: lime,
    kernel: lime,
    single: lime,
    r2: 0.95,
    fresh: 0.42,
    agree: { lime: 0.31, kernel: 0.28 },
    like: { kernel: 0.9, unweighted: 1 },
    cover: m === 4 ? { asked: 12, lime: 0.8, single: 0.82, object: 0.5, random: 0.08 } : undefined,
    last: { z, answers: nine, weights: nine },
    fit: {
      answers: nine,
      local: nine,
      weights: Float32Array.from(nine),
    },
  };
}

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('lime', 'inline-size: 928px');
});
afterEach(() => document.body.replaceChildren());

function open(fixed: Fixed, lang: 'ja' | 'en' = 'en') {
  const act = vi.fn();
  const values = defaults(demo.params);
  let shown = snapshot(fixed.m);
  const redraw = () => draw(shown, values);
  const draw = view({ root, lang, fixed, act, redraw, ...idle, turn: vi.fn() });
  const finding = redraw();
  return { act, finding, look: (next: Snapshot) => draw((shown = next), values) };
}
const text = () => root.textContent;
const press = (room: HTMLElement, ...keys: string[]) => {
  room.focus();
  for (const key of keys) room.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
};

test.each([
  ['a segment', scene],
  ['a column', row],
])('%s is hidden by the keyboard', (_, fixed) => {
  const { act } = open(fixed);
  press(root.querySelector<HTMLElement>('.input .explore')!, 'ArrowRight', 'Enter');
  expect(act).toHaveBeenCalledExactlyOnceWith('toggle', expect.any(Number));
});

test('both answers to what is left are said, and what the fit is worth', () => {
  const { finding } = open(scene);
  expect(text()).toContain('the network says 0.90 and the linear model 0.87');
  expect(text()).toContain('On samples that were not fitted: R² 0.42');
  expect(text()).toContain(
    'Orange segments raise the answer, blue ones lower it (by 0.60 at full colour)',
  );
  expect(finding).toContain('rank correlation of 0.31 with LIME, 0.28 with Kernel SHAP');
  expect(finding).toContain('add up to 0.90; the answers differ by 0.70');
});

test('a hidden column is drawn as hidden, and comes back', () => {
  const { look } = open(row);
  const hidden = () => root.querySelectorAll('.columns rect.covered').length;
  expect(hidden()).toBe(0);
  look(snapshot(2, [0, 1]));
  expect(hidden()).toBe(1);
  look(snapshot(2));
  expect(hidden()).toBe(0);
});

test('questions about objects are asked of scenes, not of tables', () => {
  open(scene, 'ja');
  expect(text()).toContain('テスト用の場面についての12問');
  document.body.replaceChildren();
  root = stageOf('lime', 'inline-size: 928px');
  open(row, 'ja');
  expect(root.querySelector('.cover')).toBeNull();
});
