import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idle, stageOf } from '../../../harness/stage.ts';
import type { Lang } from '../../i18n/text.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Fixed, Snapshot } from './session.ts';
import view from './view.ts';

const classes = 10;
const perClass = 4;
const image = () => new Uint8ClampedArray(784).fill(128);
/** Test image i shows class i mod 10. */
const truth = Int32Array.from({ length: classes * perClass }, (_, i) => i % classes);
const fixed: Fixed = {
  characters: Array.from('あおぬめねれわはほま'),
  examples: Array.from({ length: classes }, image),
  perClass: 1,
  images: { own: Array.from(truth, image), second: Array.from({ length: 20 }, image) },
  labels: { own: truth, second: new Int32Array(20) },
  pixels: 0.43,
};
/** `right` of the first images are answered correctly; every other answer is the next class. */
function standing(right: number, second: number) {
  const own = truth.map((label, i) => (i < right ? label : (label + 1) % classes));
  return { predicted: { own, second: new Int32Array(20) }, own: right / truth.length, second };
}
const snapshot: Snapshot = {
  standings: { single: standing(16, 0), multi: standing(24, 0.6), sequential: standing(20, 0.2) },
  cosines: Float32Array.of(NaN, 0.1, 0.3),
  before: 0,
  weighed: { losses: [0.1, 2], weights: [1, 4], total: 8.1 },
};

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('multi-task', 'inline-size: 980px');
});
afterEach(() => document.body.replaceChildren());

function open({ lang = 'en', shown = snapshot }: { lang?: Lang; shown?: Snapshot } = {}) {
  let finding = '';
  const values = defaults(demo.params);
  const redraw = vi.fn(() => void (finding = draw(shown, values)));
  const draw = view({ root, lang, fixed, act: vi.fn(), redraw, ...idle });
  redraw();
  return { finding: () => finding };
}
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const texts = (selector: string) => all(selector).map((one) => one.textContent);
const press = (key: string) =>
  root
    .querySelector('.explore')!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
const said = () => root.querySelector('[aria-live]')!.textContent;

test('says its finding, in both languages', () => {
  expect(open().finding()).toContain(
    'learns this task alone gets 40% of the test images right, the one that learns it together with a second task (460 characters) 60%, one task after the other 50%, nearest neighbour on pixels 43%',
  );
  root.replaceChildren();
  expect(open({ lang: 'ja' }).finding()).toContain('この課題だけで40%');
});

test('each network says how it does, and which heads learn', () => {
  open();
  expect(texts('.network .value')).toEqual(['40%', '60%', '50%']);
  const states = all('.head-box').map(({ dataset }) => dataset.state);
  expect(states).toEqual(['learns', 'none', 'learns', 'learns', 'waits', 'learns']);
  expect(texts('.head-box small').slice(2, 4)).toEqual(['weight 1', 'weight 4']);
});

test('the links are as thick as the weights', () => {
  open();
  const [own, second] = all('.network.multi .head-links path').map((one) =>
    Number.parseFloat(one.style.strokeWidth),
  );
  expect(second! - 1.5).toBeCloseTo(4 * (own! - 1.5), 1);
});

test('the first cosine, of a gradient that is zero, is left out of the mean', () => {
  open();
  expect(texts('.cosine .value')).toEqual(['0.20']);
});

test('a run that has gone on beyond its plan shows its last 300 steps', () => {
  open({ shown: { ...snapshot, cosines: new Float32Array(300).fill(0.1), before: 250 } });
  const numbers = texts('.cosine .axes text');
  expect(numbers).toEqual(expect.arrayContaining(['300', '400', '500']));
  expect(numbers).not.toContain('200');
  const drawn = all('.cosine .curves path').map((one) => one.getBoundingClientRect());
  const room = root.querySelector('.cosine .room')!.getBoundingClientRect();
  expect(drawn.length).toBeGreaterThan(1);
  for (const { left, right } of drawn) {
    expect(left).toBeGreaterThan(room.left);
    expect(right).toBeLessThan(room.right);
  }
});

test('without the third network two are compared', () => {
  const { single, multi } = snapshot.standings;
  const { finding } = open({ shown: { ...snapshot, standings: { single, multi } as never } });
  expect(finding()).not.toContain('after the other');
  expect(texts('.network .value')).toEqual(['40%', '60%', '—']);
});

test('arrow keys go through the test images and read every answer', () => {
  open();
  press('Enter');
  const first = said();
  expect(first).toMatch(/one task alone: “.” (right|wrong)/);
  press('ArrowRight');
  expect(said()).not.toBe(first);
  press('Escape');
});
