import { afterEach, beforeEach, expect, test } from 'vitest';
import { stageOf } from '../../harness/stage.ts';
import { bars, terms, type Answer, type Sum } from './bars.ts';
import type { Mark } from './mark.ts';
import '../styles/tokens.css';

let room: HTMLElement;
beforeEach(() => {
  room = stageOf('none', 'inline-size: 400px');
});
afterEach(() => document.body.replaceChildren());

/** Draws scenes with a mark. */
function drawn<S>(mark: Mark<S>) {
  const { draw } = mark({ element: room, redraw: () => undefined });
  return (scene: S) =>
    draw(scene, { size: { width: 400, height: 300 }, isNarrow: false, selected: undefined });
}
const texts = (selector: string) => Array.from(room.querySelectorAll(selector), (one) => one.textContent); // prettier-ignore
const boxes = (selector: string) => Array.from(room.querySelectorAll(selector), (one) => one.getBoundingClientRect()); // prettier-ignore

test('shares are bars of their length, with two decimals; surplus ones go', () => {
  const draw = drawn(bars<readonly Answer[]>('Answers', (scene) => scene));
  draw([
    { label: 'cat', share: 0.75, chosen: true },
    { label: 'dog', share: 0.25, chosen: false },
  ]);
  expect(room.querySelector('dl')!.getAttribute('aria-label')).toBe('Answers');
  expect([texts('dt'), texts('dd')]).toEqual([['cat', 'dog'], ['0.75', '0.25']]); // prettier-ignore
  const [cat, dog] = boxes('i');
  expect(cat!.width / dog!.width).toBeCloseTo(3, 1);
  expect(texts('.chosen dt')).toEqual(['cat']);
  draw([{ label: 'dog', share: 1, chosen: false }]);
  expect([texts('dt'), texts('.chosen')]).toEqual([['dog'], []]);
});

test('in a narrow column names are whole and bars can be told apart', () => {
  room.style.inlineSize = '106px';
  drawn(bars<readonly Answer[]>('Answers', (scene) => scene))([
    { label: 'スニーカー', share: 0.6, chosen: true },
    { label: 'かばん', share: 0.24, chosen: false },
  ]);
  for (const name of room.querySelectorAll('dt'))
    expect(name.scrollWidth).toBeLessThanOrEqual(name.clientWidth);
  const [more, less] = boxes('i');
  expect(more!.width - less!.width).toBeGreaterThan(15);
  expect(boxes('dd span')[0]!.right).toBeLessThan(room.getBoundingClientRect().right);
});

const sum: Sum = {
  label: 'What the logit is made of',
  terms: [
    { label: 'itself', amount: 2, sample: '<path d="M0 6H26"/>' },
    { label: 'neighbours', amount: -1, note: '×3', className: 'type-0' },
  ],
  totals: [
    { label: 'sum', value: '+1.00' },
    { label: 'others', value: '0.00', className: 'minor' },
  ],
};

test('terms have bars for and against from zero in the middle, and a sign', () => {
  drawn(terms<Sum>((scene) => scene))(sum);
  expect(texts('dt')).toEqual(['itself', 'neighbours×3']);
  expect(texts('dd')).toEqual(['+2.00', '−1.00']);
  expect([texts('.type-0 span'), texts('dt .sample').length]).toEqual([['neighbours', '−1.00'], 1]); // prettier-ignore
  const [plus, minus] = boxes('i');
  expect(plus!.left).toBeCloseTo(minus!.right, 0);
  expect(plus!.width / minus!.width).toBeCloseTo(2, 1);
  expect(texts('.total')).toEqual(['sum+1.00', 'others0.00']);
});

test('the scale never shrinks, so that a term that shrinks is seen to', () => {
  const draw = drawn(terms<Sum>((scene) => scene));
  const width = () => boxes('i')[0]!.width;
  draw({ ...sum, terms: [{ label: 'itself', amount: 4 }], totals: [] });
  const full = width();
  draw({ ...sum, terms: [{ label: 'itself', amount: 1 }], totals: [] });
  expect(width()).toBeCloseTo(full / 4, 0);
  expect(texts('.total, .sample')).toEqual([]);
});

test('more terms than have room are scrolled, by keys too', async () => {
  const draw = drawn(terms<Sum>((scene) => scene));
  draw(sum);
  const list = room.querySelector<HTMLElement>('[role=group]')!;
  list.style.blockSize = '100px';
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([list.tabIndex, list.ariaLabel]).toEqual([-1, 'What the logit is made of']);
  draw({ ...sum, terms: Array.from({ length: 9 }, (_, i) => ({ label: `term ${i}`, amount: i })) });
  await expect.poll(() => list.tabIndex).toBe(0);
});
