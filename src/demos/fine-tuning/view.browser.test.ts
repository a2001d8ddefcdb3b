import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaults } from '../../lab/params.ts';
import demo from './demo.ts';
import type { Fixed, Snapshot } from './session.ts';
import view from './view.ts';

const picture = () => new Uint8ClampedArray(784).fill(128);
const fixed: Fixed = {
  characters: ['ア', 'マ'],
  examples: [picture(), picture()],
  perClass: 20,
  old: Array.from({ length: 8 }, picture),
  knew: Uint8Array.of(1, 1, 1, 1, 0, 0, 1, 1),
};
const standing = (accuracy: number, far: number) => ({
  accuracy,
  moved: [far, 2 * far, 3 * far, far],
});
const snapshot: Snapshot = {
  standings: {
    tuned: standing(0.97, 0.1),
    frozen: standing(0.94, 0),
    scratch: standing(0.96, 0.3),
  },
  knows: Uint8Array.of(1, 0, 1, 0, 0, 0, 1, 0),
  forgotten: 0.5,
};

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  root.style.cssText = 'inline-size: 900px';
});
afterEach(() => root.remove());

function open(values = defaults(demo.params)) {
  const turn = vi.fn();
  const [act, redraw, restart] = [vi.fn(), vi.fn(), vi.fn()];
  const draw = view(root, { lang: 'en', fixed, act, turn, redraw, restart });
  return { turn, draw, finding: draw(snapshot, values) };
}
const states = (arm: string) =>
  [...root.querySelectorAll<HTMLElement>(`.${arm} li`)].map(({ dataset }) => dataset.state);

test('says its finding, and how many of the old signs are left', () => {
  const { finding } = open();
  expect(finding).toBe(
    'New task: fine-tuned 97%, frozen 94%, from scratch 96% right. Of the signs it could read before, 50% are forgotten.',
  );
  expect(root.querySelector('.old figcaption')!.textContent).toContain(
    'of 6 that it could read, the fine-tuned network still reads 3',
  );
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
