import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idle, stageOf } from '../../../harness/stage.ts';
import { defaults } from '../../lab/contract/params.ts';
import demo from './demo.ts';
import type { Snapshot, Fixed } from './session.ts';
import type { Edits } from './worker/study.ts';
import view from './view.ts';

const both = (text: string) => ({ ja: text, en: text });
const start: Edits = { labels: Int8Array.of(0, -1, 1, -1), edges: Uint16Array.of(0, 1, 1, 2) };
/** A path Ann – Ben – Cem in a square, and Dia without an edge. */
const fixed: Fixed = {
  names: ['Ann', 'Ben', 'Cem', 'Dia'].map(both),
  classes: [both('reds'), both('blues')],
  truth: Int8Array.of(0, 0, 1, 1),
  edges: start.edges,
  at: Float32Array.of(0, 0, 1, 0, 1, 1, 0, 1),
  start,
};
const seen = () => ({
  logits: Float32Array.of(2, 0, 1, 0, 0, 2, 1, 0),
  before: Float32Array.of(3, 0, 1, 0.5, 0, 3, 1, 0),
  plane: Float32Array.of(-0.5, 0, 0, 0.5, 0.5, 0, 0, -0.5),
  isOutput: false,
  distances: [0.75],
  lengthFit: 0.5,
});
const snapshotOf = (edits: Edits): Snapshot => ({ edits, arms: { gcn: seen(), alone: seen() } });

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('graph-convolution', 'inline-size: 960px');
});
afterEach(() => document.body.replaceChildren());

/** The view of a session that takes over every change. */
function open(first = start, about = fixed) {
  let snapshot = snapshotOf(first);
  let finding = '';
  const redraw = () => (finding = made(snapshot, defaults(demo.params)));
  const act = vi.fn((_name: 'edit', edits: Edits) => {
    snapshot = snapshotOf(edits);
  });
  const made = view({ root, lang: 'en', fixed: about, act, redraw, ...idle });
  redraw();
  return { act, redraw, last: () => act.mock.lastCall?.[1], finding: () => finding };
}

const one = (selector: string) => root.querySelector<HTMLElement>(selector)!;
const undoButton = () => root.querySelector<HTMLButtonElement>('.bar .quiet')!;
const labelList = () => root.querySelector<HTMLSelectElement>('.choice select')!;
const count = (selector: string) => root.querySelectorAll(selector).length;
const spoken = () => one('[aria-live]').textContent;
const key = (panel: string, ...keys: string[]) => {
  for (const key of keys)
    one(`${panel} .explore`).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
};
function click(node: number): void {
  const cover = one('.who .explore');
  const { left, top } = cover.getBoundingClientRect();
  const circle = root.querySelectorAll('.who .node')[node]!.getBoundingClientRect();
  const at = { clientX: circle.x + circle.width / 2, clientY: circle.y + circle.height / 2 };
  expect(at.clientX > left && at.clientY > top).toBe(true);
  for (const type of ['pointerdown', 'pointerup'])
    cover.dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, pointerType: 'mouse' }));
  cover.dispatchEvent(new MouseEvent('click', { ...at, bubbles: true }));
}
const choose = (tool: string) => one(`input[value=${tool}]`).click();

test('a click gives a node its label, another removes it; undo has the graph as it was', () => {
  const { last, redraw } = open();
  const undo = undoButton();
  expect(undo.disabled).toBe(true);
  click(3);
  expect([...last()!.labels]).toEqual([0, -1, 1, 1]);
  redraw();
  expect([undo.disabled, count('.node.given')]).toEqual([false, 3]);
  click(0);
  expect([...last()!.labels]).toEqual([-1, -1, 1, 1]);
  undo.click();
  expect(last()).toEqual(start);
});

test('the label to give is chosen from the list, which only that tool shows', () => {
  const { last } = open();
  const list = labelList();
  list.value = '0';
  list.dispatchEvent(new Event('change'));
  click(3);
  expect(last()!.labels[3]).toBe(0);
  choose('look');
  expect(one('.choice').hidden).toBe(true);
  choose('label');
  expect([one('.choice').hidden, list.value]).toEqual([false, '0']);
});

test('an edge is added between two nodes by keys; looking changes nothing', () => {
  const { act, last } = open();
  choose('look');
  click(0);
  expect(act).not.toHaveBeenCalled();
  choose('edge');
  key('.who', 'Enter');
  expect([spoken(), count('.node.pending')]).toEqual([
    'Ann is chosen. Choose the other end of the edge to add or cut.',
    1,
  ]);
  key('.who', 'ArrowDown', 'Enter');
  expect([...last()!.edges]).toEqual([0, 1, 1, 2, 0, 3]);
});

test('a node selected in one panel is selected in all, and read out', () => {
  open();
  key('.gcn', 'Enter', 'ArrowLeft');
  expect(spoken()).toBe('Ann. Prediction: reds, 88%. It is labelled. Neighbours (1): Ben.');
  expect([count('.rings circle'), count('.near path')]).toEqual([2, 1]);
  expect(one('.row h3').textContent).toBe('Row of Ann: Â H W');
  key('.gcn', 'Escape');
  expect(count('.near path')).toBe(0);
});

test('the node whose row is shown is marked in all panels, also while none is selected', () => {
  open();
  const marked = () =>
    [...root.querySelectorAll('.node')].findIndex((node) => node.matches('.outlined'));
  const places = () =>
    [...root.querySelectorAll('.rings circle')].map((ring) => ring.getAttribute('cx'));
  expect([count('.node.outlined'), places().length]).toEqual([1, 2]);
  expect(one('.row h3').textContent).toBe(
    `Row of ${['Ann', 'Ben', 'Cem', 'Dia'][marked()]}: Â H W`,
  );
  const before = places();
  const next = (marked() + 1) % 4;
  click(next);
  expect([count('.node.outlined'), marked()]).toEqual([1, next]);
  expect(places()).not.toEqual(before);
});

test('the table shows the terms of a row: the node itself, then its neighbours', () => {
  open();
  click(1);
  const texts = (selector: string) =>
    [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
  expect(texts('thead th')).toEqual(['self, neighbours', 'Â', 'HW: reds', 'HW: blues']);
  expect(texts('tbody th')).toEqual(['Ben', 'Ann', 'Cem']);
  expect(texts('tfoot th, tfoot td')).toEqual(['sum = output', '', '1.00', '0.00']);
});

test('the planes are painted anew for a new snapshot only', () => {
  const { redraw } = open();
  const arc = vi.spyOn(CanvasRenderingContext2D.prototype, 'arc');
  redraw();
  key('.gcn', 'Enter');
  expect(arc).not.toHaveBeenCalled();
  click(3);
  redraw();
  expect(arc).toHaveBeenCalledTimes(8);
  arc.mockRestore();
});

test('a new run on the same graph gets the changes back, another figure does not', () => {
  const { last } = open();
  click(3);
  const changed = last();
  root.replaceChildren();
  expect(open().last()).toEqual(changed);
  root = stageOf('graph-convolution', 'inline-size: 960px');
  expect(open().last()).toBeUndefined();
});

/** Other names, fewer nodes and edges. */
const smaller: Fixed = {
  ...fixed,
  names: ['Cem', 'Dia'].map(both),
  truth: Int8Array.of(0, 1),
  edges: Uint16Array.of(0, 1),
  at: Float32Array.of(0, 0, 1, 0),
  start: { labels: Int8Array.of(0, -1), edges: Uint16Array.of(0, 1) },
};

test('without a label the title says how training begins; of equal degrees no correlation is told', () => {
  const pair = { ...smaller, start: { ...smaller.start, labels: Int8Array.of(-1, -1) } };
  open();
  expect(one('.gcn .foot').textContent).toContain('r 0.50');
  root.replaceChildren();
  open(pair.start, pair);
  expect(one('.who h3').textContent).toContain('Give a node a label');
  expect(one('.gcn .foot').textContent).not.toContain('√');
});

const noTest = 'nothing to test on, as every node of a known group is labelled';
test.each([
  ['all are labelled', { ...start, labels: fixed.truth }, fixed, noTest],
  ['no class is known', start, { ...fixed, truth: new Int8Array(4).fill(-1) }, 'nothing to test on, as no true group is known'],
  ['one class', { ...start, labels: Int8Array.of(0, -1, -1, -1) }, { ...fixed, classes: [both('reds')], truth: new Int8Array(4) }, 'nothing to distinguish, as there is only one group'],
])('where %s, that is said in place of a score', (_, edits, about, why) => {
  const { finding } = open(edits, about);
  expect(one('.who h3').textContent).toBe(`GCN: ${why}`);
  expect(finding()).toBe(`The GCN’s predictions: ${why}. The mean distance between nodes is 0.75.`);
}); // prettier-ignore

test('nothing stays of edges that were cut, nor of a larger graph before', () => {
  const { last, redraw } = open();
  const edges = () => one('.who .edges path').getAttribute('d')!.split('M').length - 1;
  choose('edge');
  click(1);
  click(0);
  redraw();
  expect([...last()!.edges]).toEqual([1, 2]);
  expect([edges(), count('.row tbody tr'), one('.row tbody').textContent]).toEqual([1, 1, expect.stringContaining('Ann')]); // prettier-ignore
  root.replaceChildren(); // as the stage does before a new view
  open(smaller.start, smaller);
  key('.who', 'Enter');
  expect([edges(), count('.who .node'), count('.row tbody tr'), count('.rings circle')]).toEqual([1, 2, 2, 2]); // prettier-ignore
  expect(root.textContent).not.toMatch(/Ann|Ben/);
  expect(spoken()).not.toMatch(/Ann|Ben/);
});
