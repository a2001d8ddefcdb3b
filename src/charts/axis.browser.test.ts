import { select } from 'd3';
import { afterEach, expect, test } from 'vitest';
import { drawAxes, type Axis } from './axis.ts';
import { addSvg } from './svg.ts';

afterEach(() => document.body.replaceChildren());

/** What is written below an axis 200 px wide from −2 to 2, and where. */
function below(format: (tick: number) => string, more: Partial<Axis> = {}): [string, number][] {
  const group = addSvg(addSvg(document.body, 'svg'), 'g');
  const scale = (tick: number) => 100 + 50 * tick;
  const axis = { side: 'below', scale, ticks: [-2, -1, 0, 1, 2], span: [0, 90], format } as const;
  drawAxes(select(group), [{ ...axis, ...more }]);
  expect(group.querySelectorAll('path')).toHaveLength(5);
  return [...group.querySelectorAll('text')].map((text) => [
    text.textContent,
    Number(text.getAttribute('x')),
  ]);
}

test('numbers that fit stand at every tick', () => {
  expect(below(String)).toEqual([-2, -1, 0, 1, 2].map((tick) => [String(tick), 100 + 50 * tick]));
});

test('numbers too wide to stand side by side are left out in turn, but not the zero', () => {
  const small = (tick: number) => (tick === 0 ? '0' : `${tick}.125×10⁻⁸`);
  expect(below(small).map(([text]) => text)).toEqual(['-2.125×10⁻⁸', '0', '2.125×10⁻⁸']);
  const long = (tick: number) => (tick === 0 ? '0' : `${tick} in words that have no end in sight`);
  expect(below(long).map(([text]) => text)).toEqual(['0']);
});

test('a number at the end of a room stays whole in it', () => {
  const places = below((tick) => `${tick}.5`, { within: [0, 200] }).map(([, x]) => x);
  expect(places[0]).toBeGreaterThan(5);
  expect(places[4]).toBeLessThan(195);
});
