import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idle, stageOf } from '../../../harness/stage.ts';
import type { Lang } from '../../i18n/text.ts';
import type { Fixed, Snapshot } from './session.ts';
import view from './view.ts';

const grey = (n: number, size: number) =>
  Array.from({ length: n }, (_, i) => new Uint8ClampedArray(size).fill(20 * i));
const characters = Array.from('あおぬめねれわはほま');
const fixed: Fixed = { characters, perClass: 30, examples: grey(10, 784) };
const look = (moved: number) => ({
  filters: grey(12, 25),
  first: grey(12, 196),
  second: grey(24, 196),
  moved,
});
const snapshot: Snapshot = {
  looks: { pretrained: look(0.25), shuffled: look(0.125) },
  start: grey(12, 25),
  accuracy: {
    pretrained: [0.5, 0.71, 0.9, 0.97],
    shuffled: [0.4, 0.55, 0.72, 0.86],
    scratch: [0.41, 0.59, 0.8, 0.95],
    untrained: [0.38, 0.56, 0.7, 0.78],
    pixels: [0.37, 0.49, 0.67, 0.8],
  },
  losses: { pretrained: 1.07, shuffled: 5.8 },
};

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('pre-training', 'inline-size: 1100px');
});
afterEach(() => document.body.replaceChildren());

function open({ lang = 'en', labels = '3', shuffled = 1 }: Partial<Opened> = {}) {
  const turn = vi.fn();
  const values = {
    drawings: '4600',
    shuffled,
    task: 'hiragana',
    labels,
    watched: 2,
    rate: 0.002,
  } as const;
  const [act, redraw] = [vi.fn(), vi.fn()];
  const draw = view({ root, lang, fixed, act, redraw, ...idle, turn });
  return { turn, finding: draw(snapshot, values) };
}
interface Opened {
  lang: Lang;
  labels: '1' | '3' | '10' | '30';
  shuffled: number;
}
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const text = (selector: string) => root.querySelector(selector)?.textContent;

test('the finding and both scores are those of the chosen number of labels', () => {
  expect(open().finding).toMatch(/3 labels.*71%.*55%.*56%.*49%.*59%/);
  expect(text('.pretrained .score')).toContain('71%');
  expect(text('.shuffled .score')).toContain('55%');
  root.replaceChildren();
  expect(open({ labels: '1' }).finding).toMatch(/one label.*50%.*40%.*38%.*37%.*41%/);
});

test('an image is chosen by its button, which says so', () => {
  const { turn } = open();
  const buttons = all('.drawings button');
  expect(buttons).toHaveLength(10);
  expect(buttons.map((one) => one.getAttribute('aria-pressed') === 'true').indexOf(true)).toBe(1);
  expect(buttons[4]!.getAttribute('aria-label')).toContain('ね');
  buttons[4]!.click();
  expect(turn).toHaveBeenCalledWith('watched', 5);
  expect(text('.pretrained .maps')).toContain('お');
});

test('all filters and maps are drawn, as large as they are', () => {
  open();
  for (const arm of ['pretrained', 'shuffled']) {
    const sizes = all(`.${arm} canvas`).map((canvas) => (canvas as HTMLCanvasElement).width);
    expect(sizes.filter((size) => size === 5)).toHaveLength(24);
    expect(sizes.filter((size) => size === 14)).toHaveLength(36);
  }
});

test('a control with some true labels says so', () => {
  open({ lang: 'ja', shuffled: 0.5 });
  expect(text('.shuffled h3')).toContain('50%');
});
