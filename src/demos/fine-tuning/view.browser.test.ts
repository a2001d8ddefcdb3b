import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stageOf } from '../../../harness/stage.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Compared, Fixed, Snapshot } from './session.ts';
import view from './view.ts';

const image = () => new Uint8ClampedArray(784).fill(128);
const fixed: Fixed = {
  characters: ['ア', 'マ'],
  examples: [image(), image()],
  old: Array.from({ length: 8 }, image),
};
const standing = (accuracy: number, far: number) => ({
  accuracy,
  moved: [far, 2 * far, 3 * far, far],
  perWeight: [far, far, far, far],
});
const with20: Compared = {
  tuned: standing(0.97, 0.1),
  frozen: standing(0.94, 0),
  scratch: standing(0.96, 0.3),
  knows: Uint8Array.of(1, 0, 1, 0, 0, 0, 1, 0),
  forgotten: 0.5,
};
const with5: Compared = { ...with20, tuned: standing(0.9, 0.1), knows: knew(), forgotten: 0 };
function knew() {
  return Uint8Array.of(1, 1, 1, 1, 0, 0, 1, 1);
}
const snapshot: Snapshot = { compared: [with5, with5, with20, with20], knew: knew() };

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('fine-tuning', 'inline-size: 980px');
});
afterEach(() => root.parentElement!.remove());

const named = Uint8Array.of(1, 0, 0, 0, 0, 0, 1, 0);
const preparing: Snapshot = {
  preparation: { batches: 400, of: 800, classes: 460, asked: 8, accuracy: 0.25 },
  knew: named,
};

function open(shown = snapshot) {
  const values = defaults(demo.params);
  const turn = vi.fn();
  const [act, redraw] = [vi.fn(), vi.fn()];
  const draw = view({ root, lang: 'en', fixed, act, turn, redraw });
  return { turn, draw, finding: draw(shown, values) };
}
const states = (arm: string) =>
  [...root.querySelectorAll<HTMLElement>(`.${arm} .network-layers li`)].map(
    ({ dataset }) => dataset.state,
  );

test('says its finding, and how many of the old characters are left', () => {
  const { finding } = open();
  expect(finding).toBe(
    'New task, 20 of each character: fine-tuned 97%, frozen 94%, from scratch 96% correct. Of the old characters it recognised before, 50% are forgotten.',
  );
  expect(root.querySelector('.old h3')!.textContent).toContain(
    'it recognised 6 and still recognises 3',
  );
});

test('the number of examples chooses which networks are shown in detail; the chart has them all', () => {
  const { draw } = open();
  const dots = () => root.querySelectorAll('.by-size .dots circle').length;
  expect(dots()).toBe(3 * 4);
  const finding = draw(snapshot, { ...defaults(demo.params), labels: '5' });
  expect(finding).toContain('New task, 5 of each character: fine-tuned 90%');
  expect(texts('.value')[0]).toBe('90%');
  expect(root.querySelector('.old h3')!.textContent).toContain('still recognises 6');
  expect(dots()).toBe(3 * 4);
});

test('padlocks are those of the values; pressing one turns its parameter', () => {
  const { turn, draw } = open();
  expect(states('tuned')).toEqual(['free', 'free', 'free', 'free', 'new']);
  expect(states('frozen')).toEqual(['frozen', 'frozen', 'frozen', 'frozen', 'new']);
  expect(root.querySelectorAll('.frozen button, .scratch button')).toHaveLength(0);
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('.tuned button')];
  buttons[1]!.click();
  expect(turn).toHaveBeenCalledExactlyOnceWith('conv2', false);
  draw(snapshot, { ...defaults(demo.params), conv2: false });
  expect(states('tuned')[1]).toBe('frozen');
  buttons[1]!.click();
  expect(turn).toHaveBeenLastCalledWith('conv2', true);
});

test('the head is always new: it cannot be frozen', () => {
  const { turn } = open();
  const head = root.querySelector<HTMLElement>('.tuned li:last-child .block')!;
  head.click();
  expect(turn).not.toHaveBeenCalled();
  expect(head.tagName).toBe('DIV');
});

const texts = (selector: string) =>
  [...root.querySelectorAll(selector)].map((one) => one.textContent);
/** Where each begins and how high it is, within its section or figure. */
const places = (selector: string) =>
  [...root.querySelectorAll(selector)].map((one) => {
    const { top, height } = one.getBoundingClientRect();
    return [top - one.closest('section, figure')!.getBoundingClientRect().top, height];
  });
const described = () => root.querySelector('.old .room')!.getAttribute('aria-label');

test('while the old task is learned it tells so, and nothing of the new one', () => {
  const { finding, draw } = open(preparing);
  expect(finding).toBe(
    'The layers to be borrowed are being trained on 460 other characters; 25% of the 8 tested are recognised now.',
  );
  expect(texts('.old h3')).toEqual([
    'Pre-training on 460 characters: batch 400 of 800. It recognises 25% of the 8 tested.',
  ]);
  expect(texts('.value')).toEqual(['', '', '']);
  expect(texts('.unit')[0]).not.toBe(texts('.unit')[2]);
  expect(described()).toContain('by now');
  // The layers that will be frozen are learning now.
  expect(states('frozen')).toEqual(['free', 'free', 'free', 'free', 'new']);
  const before = places('h3, .value, .old .remark');
  draw(snapshot, defaults(demo.params));
  expect(texts('.value')).toEqual(['97%', '94%', '96%']);
  expect(states('frozen')[0]).toBe('frozen');
  expect(described()).toContain('forgotten');
  expect(places('h3, .value, .old .remark')).toEqual(before);
});

test('a padlock can be turned while the old task is learned, for the new one', () => {
  const { turn, draw } = open(preparing);
  root.querySelector<HTMLButtonElement>('.tuned button')!.click();
  expect(turn).toHaveBeenCalledExactlyOnceWith('conv1', false);
  draw(preparing, { ...defaults(demo.params), conv1: false });
  expect(states('tuned')).toEqual(['frozen', 'free', 'free', 'free', 'new']);
});
