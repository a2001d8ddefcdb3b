import { afterEach, beforeEach, expect, test } from 'vitest';
import { stageOf } from '../../harness/stage.ts';
import type { Drawing } from './mark.ts';
import { table, type Table, type TableRow } from './table.ts';

const row = (key: string, ...cells: string[]): TableRow => ({ key, cells: [key, ...cells] });
const all: Table = {
  label: 'Weights of Ann',
  head: ['node', 'weight', { text: 'reds', colour: 'rgb(255, 0, 0)' }],
  rows: [row('Ann', '0.5', '−1.0'), row('Ben', '0.25', '2.0'), row('Cem', '0.25', '0.5')],
  foot: [{ key: 'sum', cells: ['sum', '', { text: '0.13', className: 'whole' }] }],
};

let room: HTMLElement;
let drawing: Drawing<Table>;
beforeEach(() => {
  room = stageOf('none', 'inline-size: 300px; block-size: 200px');
  drawing = table<Table>((scene) => scene)({ element: room, redraw: () => undefined });
  draw(all);
});
afterEach(() => document.body.replaceChildren());

const draw = (scene: Table) =>
  drawing.draw(scene, {
    size: { width: 300, height: 200 },
    isNarrow: false,
    selected: undefined,
  });
const texts = (selector: string) => Array.from(room.querySelectorAll(selector), (one) => one.textContent); // prettier-ignore
const group = () => room.querySelector<HTMLElement>('[role=group]')!;
/** Sizes are told after the next layout. */
const layout = () => new Promise((resolve) => setTimeout(resolve, 100));

test('headings say of what they are headings; numbers stand at the right', () => {
  expect(texts('thead th[scope=col]')).toEqual(['node', 'weight', 'reds']);
  expect(texts('tbody th[scope=row]')).toEqual(['Ann', 'Ben', 'Cem']);
  expect(texts('tbody td')).toEqual(['0.5', '−1.0', '0.25', '2.0', '0.25', '0.5']);
  expect(texts('tfoot :is(th, td)')).toEqual(['sum', '', '0.13']);
  expect(getComputedStyle(room.querySelector('td')!).textAlign).toBe('end');
  expect(getComputedStyle(room.querySelector('tbody th')!).textAlign).toBe('start');
});

test('a cell has a class and a colour of its own, for as long as it is given', () => {
  const heading = room.querySelector<HTMLElement>('thead th:last-child')!;
  expect(heading.style.textDecoration).toContain('rgb(255, 0, 0)');
  expect(texts('.whole')).toEqual(['0.13']);
  draw({ ...all, head: ['node', 'weight', 'reds'], foot: [row('sum', '', '0.13')] });
  expect(heading.style.textDecoration).toBe('');
  expect(texts('.whole')).toEqual([]);
});

test('a row keeps its element wherever it goes, and goes with its key; so do cells with their column', () => {
  const ben = room.querySelectorAll('tbody tr')[1];
  draw({ ...all, rows: [row('Ben', '1'), row('Dia', '2'), row('Ann', '3')], foot: [] });
  expect(texts('tbody th')).toEqual(['Ben', 'Dia', 'Ann']);
  expect(texts('tbody td')).toEqual(['1', '2', '3']);
  expect(room.querySelector('tbody tr')).toBe(ben);
  expect(texts('tfoot tr')).toEqual([]);
});

test('is a named stop for the Tab key only while it is larger than its room, and fades where it goes on', async () => {
  await layout();
  expect(group().ariaLabel).toBe('Weights of Ann');
  expect(group().tabIndex).toBe(-1);
  const wide = Array.from({ length: 40 }, (_, i) => `${i}.00`);
  draw({ ...all, label: 'Wide', head: ['node', ...wide], rows: [row('Ann', ...wide)], foot: [] });
  await expect.poll(() => group().tabIndex).toBe(0);
  expect([group().ariaLabel, group().dataset.more]).toEqual(['Wide', 'right']);
  group().scrollLeft = 1e4;
  await expect.poll(() => group().dataset.more).toBe(undefined);
  draw(all);
  await expect.poll(() => group().tabIndex).toBe(-1);
});

test('headings and foot stay in view while many rows scroll', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => row(`node ${i}`, '0.1', '0.2'));
  draw({ ...all, rows });
  await expect.poll(() => group().tabIndex).toBe(0);
  expect(group().clientHeight).toBeLessThanOrEqual(200);
  expect(group().dataset.more).toBe('down');
  group().scrollTop = 500;
  const box = group().getBoundingClientRect();
  const [head, foot] = ['thead th', 'tfoot th'].map((one) =>
    room.querySelector(one)!.getBoundingClientRect(),
  );
  expect(head!.top).toBeCloseTo(box.top, 0);
  expect(foot!.bottom).toBeCloseTo(box.bottom, 0);
});
