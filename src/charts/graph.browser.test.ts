import { afterEach, expect, test } from 'vitest';
import { stageOf } from '../../harness/stage.ts';
import { graph, type DrawnGraph } from './graph.ts';

afterEach(() => document.body.replaceChildren());

const node = { colour: 'var(--ink)', radius: 5 };
const path: DrawnGraph = {
  at: Float32Array.of(0, 0, 3, 0, 3, 1),
  nodes: [{ ...node, inside: '1' }, { ...node, beside: 'two' }, node],
  edges: [
    { from: 0, to: 1, kind: 'plain' },
    { from: 1, to: 2, kind: 'plain' },
    { from: 2, to: 0, kind: 'other', bend: 8, arrow: true },
  ],
};

function open(width = 340, height = 140) {
  const element = stageOf('none', 'position: relative');
  const drawing = graph<DrawnGraph>({ graph: (drawn) => drawn, padding: 20 })({
    element,
    redraw: () => undefined,
  });
  const size = { width, height };
  return {
    count: (selector: string) => element.querySelectorAll(selector).length,
    draw: (drawn: DrawnGraph) =>
      drawing.draw(drawn, { size, isNarrow: false, selected: undefined }),
    places: () => drawing.places?.(),
    edgePath: () => element.querySelector('.edges path')?.getAttribute('d'),
  };
}

test('a layout fills the room inside its padding, undistorted, on its side where the room is tall', () => {
  const wide = open();
  wide.draw(path);
  expect(wide.places()).toEqual([{ x: 20, y: 20 }, { x: 320, y: 20 }, { x: 320, y: 120 }]); // prettier-ignore
  const tall = open(140, 340);
  tall.draw(path);
  expect(tall.places()).toEqual([{ x: 20, y: 20 }, { x: 20, y: 320 }, { x: 120, y: 320 }]); // prettier-ignore
});

test('each kind of edge is one path; those of the chosen node are drawn again, over the others', () => {
  const { draw, count, edgePath } = open();
  draw(path);
  expect([count('.edges path'), count('.near path')]).toEqual([2, 0]);
  expect(edgePath()).toBe('M20.0 20.0L320.0 20.0M320.0 20.0L320.0 120.0');
  draw({ ...path, chosen: 0, outlined: 1 });
  expect([count('.edges path'), count('.near path'), count('.node.outlined')]).toEqual([2, 2, 1]);
});

test('a node can be outlined while none is chosen; then no edges are highlighted', () => {
  const { draw, count } = open();
  draw({ ...path, outlined: 1 });
  expect([count('.near path'), count('.looked'), count('.node.outlined')]).toEqual([0, 0, 1]);
});

test('nodes, names and edges that are no longer there go', () => {
  const { draw, count, places } = open();
  draw(path);
  expect([count('.node'), count('.names text')]).toEqual([3, 1]);
  draw({ at: Float32Array.of(0, 0), nodes: [node], edges: [] });
  expect([count('.node'), count('.names text'), count('.edges path')]).toEqual([1, 0, 0]);
  expect(places()).toEqual([{ x: 170, y: 70 }]);
});

test('edges that have something in common are named half way to the middle of their other ends', () => {
  const { draw, count } = open();
  draw({ ...path, edgeNames: [{ text: 'near', from: 0, to: [1, 2], className: 'mine' }] });
  const label = document.querySelector<HTMLElement>('.edge-names .mine')!;
  expect(label.textContent).toBe('near');
  // From x = 20 to 320, and from y = 20 to the middle of 20 and 120.
  expect([label.style.left, label.style.top]).toEqual(['176px', '46px']);
  draw(path);
  expect(count('.edge-names span')).toBe(0);
});

test('a name that would lie over an earlier one moves along its edges', () => {
  const { draw } = open();
  const name = (text: string) => ({ text, from: 0, to: [1, 2] });
  draw({ ...path, edgeNames: [name('one'), name('two')] });
  const [first, second] = [...document.querySelectorAll('.edge-names span')].map((label) =>
    label.getBoundingClientRect(),
  );
  expect(second!.left >= first!.right || second!.right <= first!.left).toBe(true);
});
