import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stageOf } from '../../harness/stage.ts';
import { add } from '../charts/dom.ts';
import { keyed } from '../charts/keyed.ts';
import type { Mark } from '../charts/mark.ts';
import { announcer } from './announcer.ts';
import { figure } from './figure.ts';
import { choiceList, choiceLists } from './list.ts';
import { segments } from './segments.ts';

interface Scene {
  names: readonly string[];
}

let root: HTMLElement;
beforeEach(() => {
  root = stageOf('none', 'position: relative; inline-size: 600px');
});
afterEach(() => document.body.replaceChildren());

const entered = vi.fn();
/** Names in a row, 50 CSS pixels apart; each can be selected and entered. */
const row: Mark<Scene> = ({ element }) => {
  element.style.blockSize = '60px';
  let count = 0;
  const put = keyed<HTMLElement, string>(() => add(element, 'i'));
  return {
    draw: ({ names }, { selected }) => {
      count = names.length;
      put(
        names,
        (name) => name,
        (item, name) => {
          item.textContent = name;
          item.className = names.indexOf(name) === selected ? 'chosen' : '';
        },
      );
    },
    places: () => Array.from({ length: count }, (_, i) => ({ x: 50 * i + 20, y: 30 })),
    about: (i, { names }) =>
      names[i] === undefined ? undefined : { title: names[i], lines: ['a line'] },
    enter: (i, { names }) => void entered(names[i]),
  };
};

function open(names: readonly string[] = ['a', 'b', 'c']) {
  let shown = names;
  const draw = figure<Scene, undefined, Scene>(
    { root, redraw: () => void redraw() },
    {
      scene: (snapshot) => snapshot,
      parts: [
        {
          name: 'row',
          title: ({ names }) => `${names.length} names`,
          value: '7',
          key: [{ text: 'a name', sample: '<circle r="3"/>' }],
          note: 'below',
          explore: 'Names in a row.',
          mark: row,
        },
        {
          name: 'side',
          parts: [
            { name: 'plain', plain: (p) => (s) => (p.title = s.names.join()) },
            { name: 'says', text: ({ names }) => `first ${names[0]}` },
          ],
        },
      ],
      finding: ({ names }) => `There are ${names.length}.`,
    },
  );
  const redraw = () => draw({ names: shown }, undefined);
  const show = (next: readonly string[]) => {
    shown = next;
    return redraw();
  };
  return { finding: redraw(), show };
}
const one = (selector: string) => root.querySelector<HTMLElement>(selector)!;
const press = (key: string, more: KeyboardEventInit = {}) =>
  one('.explore').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
const card = () => one('.hover-card');
const spoken = () => one('[aria-live]').textContent;

test('draws captions, keys, notes and plain parts, and gives back its finding', () => {
  expect(open().finding).toBe('There are 3.');
  expect(one('h3').textContent).toBe('3 names');
  expect(one('.value').textContent).toBe('7');
  expect(one('.key').textContent).toBe('a name');
  expect(one('.remark').textContent).toBe('below');
  expect(one('.side > .plain').title).toBe('a,b,c');
  expect(one('.side > .says').textContent).toBe('first a');
});

test('a panel without room is not drawn before it has some', async () => {
  const sizes: number[] = [];
  const measured: Mark<Scene> = () => ({ draw: (_, { size }) => void sizes.push(size.width) });
  const redraw = vi.fn(() => draw({ names: [] }, undefined));
  const draw = figure<Scene, undefined, Scene>(
    { root, redraw: () => void redraw() },
    { scene: (snapshot) => snapshot, parts: [{ name: 'one', mark: measured }], finding: () => '' },
  );
  const panel = one('.one');
  panel.hidden = true;
  redraw();
  expect(sizes).toEqual([]);
  panel.hidden = false;
  await vi.waitFor(() => expect(sizes).toEqual([600]));
  expect(redraw).toHaveBeenCalledTimes(2);
});

test('all sizes are read before anything is drawn', () => {
  const order: string[] = [];
  const measured: Mark<Scene> = ({ element }) => {
    Object.defineProperty(element, 'clientWidth', { get: () => (order.push('read'), 10) });
    return { draw: () => void order.push('drawn') };
  };
  const part = (name: string) => ({ name, mark: measured });
  const scene = (snapshot: Scene) => snapshot;
  const parts = [part('one'), part('two')];
  const draw = figure<Scene, undefined, Scene>(
    { root, redraw: vi.fn() },
    { scene, parts, finding: () => '' },
  );
  draw({ names: [] }, undefined);
  expect(order).toEqual(['read', 'read', 'drawn', 'drawn']);
});

test('a selected mark has its card, is drawn as chosen, and is read out by key alone', () => {
  open();
  const { left, top } = one('.room').getBoundingClientRect();
  const at = { clientX: left + 70, clientY: top + 30, pointerType: 'mouse' };
  one('.explore').dispatchEvent(new PointerEvent('pointermove', at));
  expect(card().textContent).toBe('ba line');
  expect(one('.chosen').textContent).toBe('b');
  expect(spoken()).toBe('');
  press('Escape');
  expect(card().hidden).toBe(true);
  press('ArrowRight');
  expect(spoken()).toBe('b a line');
});

test('Enter selects first, then enters what is selected; the space bar and a click enter too', () => {
  open();
  entered.mockClear();
  press('Enter');
  expect(entered).not.toHaveBeenCalled();
  press('Enter');
  expect(entered).toHaveBeenCalledExactlyOnceWith('b');
  press(' ');
  expect(entered).toHaveBeenCalledTimes(2);
  press('Enter', { ctrlKey: true });
  press('Enter', { repeat: true }); // held down, a key enters once
  expect(entered).toHaveBeenCalledTimes(2);
  one('.room').click();
  expect(entered).toHaveBeenCalledTimes(3);
});

test('what is no longer there goes, with its card', () => {
  const { show } = open();
  press('ArrowRight');
  press('ArrowRight');
  expect(card().textContent).toBe('ca line');
  show(['a']);
  expect(root.querySelectorAll('.room > i')).toHaveLength(1);
  expect(card().hidden).toBe(true);
});

test('what has not changed is not written', async () => {
  const { show } = open();
  const written = vi.fn();
  const watcher = new MutationObserver(written);
  watcher.observe(one('header'), { subtree: true, childList: true, characterData: true });
  show(['a', 'b', 'c']);
  await new Promise(requestAnimationFrame);
  expect(written).not.toHaveBeenCalled();
  show(['a']);
  await new Promise(requestAnimationFrame);
  expect(written).toHaveBeenCalled();
  watcher.disconnect();
});

test('a stage has one live region, whoever speaks', () => {
  announcer(root)('first');
  open();
  announcer(root)('second');
  expect(root.querySelectorAll('[aria-live]')).toHaveLength(1);
  expect(spoken()).toBe('second');
});

test('a list says what is chosen from it, and goes while there is nothing to choose', () => {
  const choose = vi.fn();
  const draw = choiceList(root, choose);
  const options = [
    { value: 3, text: 'three' },
    { value: 5, text: 'five' },
  ];
  draw({ label: 'number', options, value: 5 });
  const list = root.querySelector('select')!;
  expect([one('.choice').textContent, list.value]).toEqual(['numberthreefive', '5']);
  list.value = '3';
  list.dispatchEvent(new Event('change'));
  expect(choose).toHaveBeenCalledExactlyOnceWith(3);
  draw({ label: 'number', options: [], value: 0 });
  expect(one('.choice').hidden).toBe(true);
});

test('a list with nothing to choose from the start is not there', () => {
  choiceList(root, vi.fn())({ label: 'number', options: [], value: 0 });
  expect(one('.choice').hidden).toBe(true);
});

test('lists side by side each hear their own choice', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const options = [0, 1].map((value) => ({ value, text: String(value) }));
  const draw = choiceLists<number>(
    { choices: (value) => ({ label: 'first', options, value }), choose: first },
    { choices: (value) => ({ label: 'second', options, value: 1 - value }), choose: second },
  )(root);
  draw(0);
  const [a, b] = root.querySelectorAll('select');
  expect([a!.value, b!.value]).toEqual(['0', '1']);
  b!.value = '0';
  b!.dispatchEvent(new Event('change'));
  expect([first.mock.calls, second.mock.calls]).toEqual([[], [[0]]]);
});

test('of segments one is chosen, in each group by itself', () => {
  const choose = vi.fn();
  const options = (['look', 'edit'] as const).map((value) => ({ value, text: `to ${value}` }));
  const draw = segments(root, { label: 'A click', options }, choose);
  segments(root, { label: 'Another', options }, vi.fn())('look');
  draw('look');
  const chosen = () =>
    Array.from(root.querySelectorAll<HTMLInputElement>(':checked'), ({ value }) => value);
  expect(chosen()).toEqual(['look', 'look']);
  expect(one('[role=radiogroup]').textContent).toBe('to lookto edit');
  root.querySelectorAll('label')[1]!.click();
  expect(choose).toHaveBeenCalledExactlyOnceWith('edit');
  expect(chosen()).toEqual(['edit', 'look']);
});
