import { afterEach, expect, test } from 'vitest';
import { stageOf } from '../../harness/stage.ts';
import { curves, type Curve, type Curves, type Point } from './curves.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/lab.css';

const size = { width: 240, height: 120 };
const look = { size, isNarrow: false, selected: undefined };
const axes = {
  x: { domain: [0, 10], ticks: [0, 10] },
  y: { domain: [-1, 1], ticks: [-1, 0, 1] },
  edges: { left: 20, right: 20, top: 10, bottom: 10 },
} as const;

afterEach(() => document.body.replaceChildren());

type Scene = readonly Curve[];
function open(scene: Scene, options: Partial<Curves<Scene>> = {}) {
  const element = stageOf('none', `inline-size: ${size.width}px; block-size: ${size.height}px`);
  element.style.position = 'relative';
  const drawing = curves<Scene>({ ...axes, curves: (all) => all, names: 'free', ...options })({
    element,
    redraw: () => undefined,
  });
  drawing.draw(scene, look);
  const all = (selector: string) => [...element.querySelectorAll<SVGTextElement>(selector)];
  const texts = (selector: string) => all(selector).map(({ textContent }) => textContent);
  return { element, drawing, all, texts };
}
const curve = (points: readonly Point[], more: Partial<Curve> = {}): Curve => ({
  points,
  colour: 'red',
  ...more,
});
const flat = (y: number, more?: Partial<Curve>) => curve([[0, y], [5, y], [10, y]], more); // prettier-ignore
const numberOf = (element: Element, name: string) => Number(element.getAttribute(name));

test('curves are drawn over their axes: gaps where nothing is finite, the ends of the axis beyond it', () => {
  const { all } = open([curve([[0, 0], [2, NaN], [4, 9], [10, -1]])]); // prettier-ignore
  expect(all('.curves path')[0]!.getAttribute('d')).toBe('M20,60ZM100,10L220,110');
});

test('a logarithmic axis has its numbers at the powers of ten, within ends that the scene gives', () => {
  const { drawing, texts, all } = open([flat(1)], {
    x: { kind: 'log', domain: (scene) => [2, scene.length > 1 ? 20_000 : 2000], title: 'draws' },
    y: { kind: 'log', domain: [0.05, 5], format: (tick) => `${100 * tick}%` },
  });
  expect(texts('.axes text')).toEqual(['10%', '100%', '10', '100', '1000', 'draws']);
  const [ten, hundred, thousand] = all('.axes text').slice(2);
  const [near, far] = [numberOf(hundred!, 'x') - numberOf(ten!, 'x'), numberOf(thousand!, 'x') - numberOf(hundred!, 'x')]; // prettier-ignore
  expect(near).toBeCloseTo(200 / 3, 6);
  expect(far).toBeCloseTo(near, 6);
  drawing.draw([flat(1), flat(2)], look);
  expect(texts('.axes text').slice(2)).toEqual(['10', '100', '1000', '10000', 'draws']);
});

test('a logarithmic axis draws zero and less at its lower end', () => {
  const { all } = open([curve([[1, 0], [10, -3]])], { y: { kind: 'log', domain: [0.1, 10] } }); // prettier-ignore
  expect(all('.curves path')[0]!.getAttribute('d')).toBe('M40,110L220,110');
});

test('the line at zero is an axis, where it is asked for; the cursor goes from top to bottom', () => {
  const y = { ...axes.y, zero: true };
  const { all } = open([flat(1)], { y, cursor: () => 5 });
  expect(all('.axes .axis').map((path) => path.getAttribute('d'))).toEqual(['M20 60H220']);
  expect(all('.cursor').map((path) => path.getAttribute('d'))).toEqual(['M120 10V110']);
});

test('names in a column stand apart at the same height, and go with their curve', () => {
  const same = ['a', 'b', 'c'].map((name) => flat(0.5, { name }));
  const { drawing, all, texts } = open(same, { names: 'column' });
  const heights = all('.curve-names text').map((name) => numberOf(name, 'y'));
  heights.slice(1).forEach((height, i) => expect(height - heights[i]!).toBeGreaterThanOrEqual(12));
  drawing.draw(same.slice(1, 2), look);
  expect(texts('.curve-names text')).toEqual(['b']);
});

/** Whether a name's characters are free of a drawn line, which is looked at pixel by pixel. */
function isClear(name: SVGTextElement, path: SVGPathElement): boolean {
  const box = name.getBBox();
  const baseline = numberOf(name, 'y');
  return Array.from({ length: Math.ceil(path.getTotalLength()) }, (_, i) =>
    path.getPointAtLength(i),
  ).every(({ x, y }) => x < box.x || x > box.x + box.width || y < baseline - 9 || y > baseline + 1);
}

test('free names lie over no line, dashed ones included, and over no other name', () => {
  const falling = (from: number, to: number, more: Partial<Curve>) => curve([[0, from], [10, to]], more); // prettier-ignore
  const { all } = open([
    falling(1, -0.4, { name: 'slope', style: 'dashed' }),
    curve([[0, 0.9], [3, 0.2], [6, 0]], { name: 'first' }), // prettier-ignore
    curve([[0, 0.5], [3, 0.1], [6, -0.1]], { name: 'second' }), // prettier-ignore
  ]);
  const names = all('.curve-names text');
  const paths = all('.curves path') as unknown as SVGPathElement[];
  expect(names.map(({ textContent }) => textContent)).toEqual(['slope', 'first', 'second']);
  for (const name of names) {
    expect(getComputedStyle(name).visibility).toBe('visible');
    for (const path of paths) expect(isClear(name, path), name.textContent).toBe(true);
  }
  const boxes = names.map((name) => name.getBBox());
  boxes.forEach((a, i) =>
    boxes.slice(i + 1).forEach((b) => {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || Math.abs(a.y - b.y) >= 10;
      expect(apart, `${i}`).toBe(true);
    }),
  );
});

test('where there is no room for all, the names stand below the axis, within the drawing, and the plot gives way', () => {
  const { all } = open(
    [-0.9, -0.6, -0.3, 0, 0.3, 0.6].map((y) =>
      flat(y, { name: `as long as the plot is wide: ${y}` }),
    ),
  );
  const names = all('.curve-names text');
  const lowest = Math.max(...all('.axes text').map((number) => numberOf(number, 'y')));
  expect(names).toHaveLength(6);
  for (const text of names) {
    expect(numberOf(text, 'y')).toBeGreaterThan(lowest);
    expect(numberOf(text, 'y')).toBeLessThanOrEqual(size.height);
  }
});

test('dots stand at the ends of solid curves, or at each of their points', () => {
  const scene = [flat(0.5), flat(-0.5, { style: 'dashed' }), curve([])];
  const at = (dots: 'last' | 'each') =>
    open(scene, { dots })
      .all('.dots circle')
      .map((dot) => [numberOf(dot, 'cx'), numberOf(dot, 'cy')]);
  expect(at('last')).toEqual([[220, 35]]);
  expect(at('each')).toEqual([20, 120, 220].map((x) => [x, 35]));
});

test('each dot can be selected, and is larger then', () => {
  const { drawing, all } = open([flat(0.5, { name: 'a' }), flat(-0.5, { name: 'b' })], {
    dots: 'each',
    select: { by: 'dot', about: (i, _, { name }) => ({ title: `${name} ${i}` }) },
  });
  expect(drawing.places!()).toMatchObject([20, 120, 220, 20, 120, 220].map((x) => ({ x })));
  expect(drawing.about!(4, [])).toEqual({ title: 'b 1' });
  expect(drawing.about!(6, [])).toBeUndefined();
  drawing.draw([flat(0.5), flat(-0.5)], { ...look, selected: 4 });
  expect(all('.dots circle').map((dot) => numberOf(dot, 'r') > 5)).toEqual([0, 1, 2, 3, 4, 5].map((i) => i === 4)); // prettier-ignore
});

test('an x is selected from wherever the pointer is, and has a dot on every solid curve', () => {
  const guide = curve([[0, 1], [10, 0]], { style: 'dashed' }); // prettier-ignore
  const scene = [guide, flat(0.5), flat(-0.5)];
  const { drawing, all } = open(scene, {
    dots: 'last',
    select: { by: 'x', about: (i, _, { points }) => ({ title: String(points[i]![0]) }) },
  });
  expect(drawing.places!()).toMatchObject([20, 120, 220].map((x) => ({ x, y: 35 })));
  expect(drawing.hit!({ x: 130, y: 3 }, 5)).toBe(1);
  expect(drawing.about!(1, scene)).toEqual({ title: '5' });
  drawing.draw(scene, { ...look, selected: 1 });
  expect(all('.dots circle').map((dot) => numberOf(dot, 'cx'))).toEqual([120, 220, 120, 220]);
});

test('what is no longer there is gone: lines, dots, names and what could be selected', () => {
  const two = [flat(0.5, { name: 'a' }), flat(-0.5, { name: 'b' })];
  const about = () => ({ title: '' });
  const { drawing, all } = open(two, { dots: 'each', select: { by: 'dot', about } });
  const count = () => ['.curves path', '.dots circle', '.curve-names text'].map((kind) => all(kind).length); // prettier-ignore
  expect(count()).toEqual([2, 6, 2]);
  drawing.draw(two.slice(1), look);
  expect(count()).toEqual([1, 3, 1]);
  drawing.draw([], look);
  expect(count()).toEqual([0, 0, 0]);
  expect(drawing.places!()).toEqual([]);
});

test('a handle says its position in pixels, and hears where it is moved in the units of the axes', () => {
  const moved: Point[] = [];
  const { drawing, all } = open([], {
    handles: {
      at: () => [[5, 0]],
      chosen: () => 0,
      about: () => ({ spoken: 'a point' }),
      move: (_, to) => moved.push(to),
    },
  });
  expect(all('.handles .chosen title').map(({ textContent }) => textContent)).toEqual(['a point']);
  expect(drawing.places!()).toEqual([{ x: 120, y: 60 }]);
  drawing.move!(0, { x: 220, y: 10 }, []);
  expect(moved).toEqual([[10, 1]]);
});

test('a selected handle is larger, and no curve gets a dot for it', () => {
  const line: Scene = [{ points: [[0, 0], [10, 1]], colour: 'red' }]; // prettier-ignore
  const { drawing, all } = open(line, {
    handles: {
      at: () => [[2, 0], [5, 0]], // prettier-ignore
      chosen: () => undefined,
      about: () => ({ spoken: 'a point' }),
      move: () => undefined,
    },
  });
  drawing.draw(line, { ...look, selected: 1 });
  const [other, selected] = all('.handles circle').map((circle) =>
    Number(circle.getAttribute('r')),
  );
  expect(selected).toBeGreaterThan(other!);
  expect(all('.dots circle')).toEqual([]);
});
