import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idle, stageOf } from '../../../harness/stage.ts';
import type { Lang } from '../../i18n/text.ts';
import { defaults, type Steering } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Fixed, Snapshot } from './session.ts';
import { measures, type Measure, type Said } from './shared/measures.ts';
import view from './view.ts';

/** Two held-out rows and three training rows, A and B the first and the fourth. */
const fixed: Fixed = {
  columns: [{ name: { ja: '色', en: 'hue' }, decimals: 1 }],
  classes: [
    { ja: '赤', en: 'red' },
    { ja: '白', en: 'white' },
  ],
  rows: Int32Array.of(5, 10, 1, 2, 3),
  labels: Uint8Array.of(0, 1, 0, 1, 1),
  heldOut: 2,
  before: Float32Array.of(-2, -1, 2, 1, -1, 1, 0, 0, 1, -1),
};
const snapshot = (): Snapshot => ({
  at: Float32Array.of(-3, 0, 3, 0, -3, 2, 3, 2, 2, -2),
  extent: { x: 0, y: 0, halfWidth: 4, halfHeight: 4 },
  pair: [0, 3],
  said: Object.fromEntries(
    measures.map((name, i) => [name, { distance: i, nearer: 2 * i, accuracy: i / 10 }]),
  ) as Record<Measure, Said>,
  from: {
    z: Float32Array.of(0, 4, 1, 2, 3),
    raw: Float32Array.of(0, 1, 4, 3, 2),
    learned: Float32Array.of(0, 6, 2, 6.3, 5.4),
  },
  near: { z: [2, 3], raw: [4, 3], learned: [2, 4] },
  ellipse: { long: 1, short: 0.5, direction: [0.6, 0.8] },
  fit: 0.9,
});

type Values = Steering<typeof demo.params>;

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('metric-learning', 'position: relative; inline-size: 1000px');
});
afterEach(() => document.body.replaceChildren());

function open(lang: Lang = 'en', changed: Partial<Values> = {}, shot: Partial<Snapshot> = {}) {
  const act = vi.fn();
  const values = { ...defaults(demo.params), ...changed };
  const draw = view({
    root,
    lang,
    fixed,
    act,
    redraw: () => void draw({ ...snapshot(), ...shot }, values),
    ...idle,
  });
  return { act, finding: draw({ ...snapshot(), ...shot }, values) };
}
const all = (selector: string) => [...root.querySelectorAll(selector)];
const cover = (panel: string) => root.querySelector<HTMLElement>(`.${panel} .explore`)!;
const press = (panel: string, key: string) =>
  cover(panel).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
const spoken = () => root.querySelector('[aria-live]')!.textContent;

test('says its finding in both languages', () => {
  expect(open().finding).toBe(
    'By the learned distance, the nearest training row has the same class for 80% of the 2 held-out rows; ' +
      'by z-scored Euclidean distance for 10%, by LDA for 70%. ' +
      'By the learned distance, 16 training rows are nearer to A than B is; by the z-scored one, 2.',
  );
  root.replaceChildren();
  expect(open('ja').finding).toContain('学習した距離で80%');
});

test('the table has a row for each measure, and the pair is named', () => {
  open();
  const rows = all('.measures tbody tr').map((row) => [...row.children].map((c) => c.textContent));
  expect(rows).toHaveLength(measures.length);
  expect(rows.at(-1)).toEqual(['learned (NCA)', '8.00', '16', '80%']);
  expect(root.querySelector('.measures .remark')!.textContent).toBe(
    'A: row 5 (red), B: row 2 (white)',
  );
});

test('each plane shows the neighbours by its own distance, and the learned one names the classes', () => {
  open();
  const ends = (panel: string) =>
    all(`.${panel} .pair path`).map((path) => path.getAttribute('d')!.split('L')[1]!.split(' '));
  const spot = (panel: string, letter: number) => {
    const circle = all(`.${panel} .pair circle`)[letter]!;
    return [circle.getAttribute('cx'), circle.getAttribute('cy')];
  };
  expect(ends('unlearned')[1]).toEqual(spot('unlearned', 1)); // B is the second nearest when z-scored
  expect(ends('after').map(String)).not.toContain(String(spot('after', 1)));
  expect(all('.after .names text').map((name) => name.textContent)).toEqual(['red', 'white']);
});

test('the letters of the pair stand apart from each other and from the names of the classes', () => {
  // A and B lie almost on each other, each just below the name of its class.
  const at = Float32Array.of(0, 0, 0.2, 0.1, 0, 0.3, 0.1, -0.1, 3, 0.4);
  open('en', {}, { at });
  const boxes = ['.after .pair text', '.after .names text'].flatMap((words) =>
    all(words).map((word) => word.getBoundingClientRect()),
  );
  expect(boxes).toHaveLength(4);
  for (const [i, one] of boxes.slice(0, 2).entries())
    for (const other of boxes.slice(i + 1)) {
      const isApart =
        one.right <= other.left ||
        other.right <= one.left ||
        one.bottom - 3 <= other.top ||
        other.bottom - 3 <= one.top;
      expect(isApart, JSON.stringify([one, other])).toBe(true);
    }
});

test('columns as measured have their neighbours drawn by the distance in these units', () => {
  open('en', { units: 'raw' });
  const [first] = all('.unlearned .pair path');
  expect(first!.getAttribute('style')).toContain('--class-1'); // row 4 is white, row 2 would be red
});

test('learned distance 1 is a circle after the map, and before it an ellipse turned as it lies', () => {
  open();
  const [ellipse] = all('.unlearned .reach ellipse');
  const [circle] = all('.after .reach ellipse');
  const radii = (one?: Element) => ['rx', 'ry'].map((name) => Number(one!.getAttribute(name)));
  const [long, short] = radii(ellipse);
  expect(long! / short!).toBeCloseTo(2, 9);
  // Upwards in the plane is a negative angle on the page.
  expect(ellipse!.getAttribute('transform')).toMatch(/rotate\(-53\.13/);
  expect(radii(circle)[0]).toBe(radii(circle)[1]);
});

test('keys go from point to point, say the distances from A, and Enter chooses', () => {
  const { act } = open();
  press('after', 'ArrowRight');
  expect(spoken()).toMatch(/^row \d+ · (red|white) · (held-out|training) /);
  let heard = 0;
  for (let i = 0; i < 8; i++) {
    if (spoken().includes('row 10 ·')) {
      heard++;
      expect(spoken()).toContain('from A: z-scored 4.00, learned 6.00');
      press('after', 'Enter');
      break;
    }
    press('after', i % 2 ? 'ArrowUp' : 'ArrowRight');
  }
  expect(heard).toBe(1);
  expect(act).toHaveBeenCalledExactlyOnceWith('select', { row: 1 });
});
