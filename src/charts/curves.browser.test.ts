import { expect, test } from 'vitest';
import { curves, type Point } from './curves.ts';

const size = { width: 240, height: 120 };
const look = { size, isNarrow: false, selected: undefined };
const edges = { left: 20, right: 20, top: 10, bottom: 10 };

function open(points: readonly (readonly Point[])[]) {
  const element = document.body.appendChild(document.createElement('div'));
  const moved: Point[] = [];
  const drawing = curves<readonly (readonly Point[])[]>({
    x: { domain: [0, 10], ticks: [0, 10] },
    y: { domain: [-1, 1], ticks: [0] },
    edges,
    curves: (all) =>
      all.map((one, i) => ({
        points: one,
        className: 'line',
        name: String(i),
        title: `line ${i}`,
      })),
    dots: {
      at: () => [[5, 0]],
      chosen: () => 0,
      about: () => ({ spoken: 'a point' }),
      move: (_, to) => moved.push(to),
    },
  })({ element, redraw: () => undefined });
  drawing.draw(points, look);
  return { element, drawing, moved };
}

test('curves are drawn over their axes: gaps where nothing is finite, the ends of the axis beyond it', () => {
  const line: Point[] = [[0, 0], [2, NaN], [4, 9], [10, -1]]; // prettier-ignore
  const { element } = open([line]);
  expect(element.querySelector('.curves path')!.getAttribute('d')).toBe('M20,60ZM100,10L220,110');
});

test('names at the same height stand apart, and go with their curve', () => {
  const flat: Point[] = [[0, 0.5], [10, 0.5]]; // prettier-ignore
  const { element, drawing } = open([flat, flat, flat]);
  const names = () => [...element.querySelectorAll('.curve-names text')];
  const heights = names().map((name) => Number(name.getAttribute('y')));
  heights.slice(1).forEach((height, i) => expect(height - heights[i]!).toBeGreaterThanOrEqual(12));
  drawing.draw([flat], look);
  expect(names()).toHaveLength(1);
});

test('a dot says its position in pixels, and hears where it is moved in the units of the axes', () => {
  const { drawing, moved } = open([]);
  expect(drawing.places!()).toEqual([{ x: 120, y: 60 }]);
  drawing.move!(0, { x: 220, y: 10 }, []);
  expect(moved).toEqual([[10, 1]]);
});
