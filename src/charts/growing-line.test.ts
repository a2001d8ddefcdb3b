import { expect, test } from 'vitest';
import { GrowingLine, type StepValue } from './growing-line.ts';

const x = { at: (step: number) => 34 + step / 4, key: '800 248' };
const y = { at: (value: number) => 80 - 60 * value, key: '0 1' };
const wave = (n: number): StepValue[] =>
  Array.from({ length: n }, (_, step) => [step, 0.5 + 0.4 * Math.cos(step / 9)] as const);
/** Drawn at once. */
function whole(points: readonly StepValue[], scales = { x, y }) {
  const line = new GrowingLine();
  line.take(points, scales.x);
  return line.draw(scales.y).d;
}

test('a line that grew is the line drawn at once, whatever was drawn in between', () => {
  const points: StepValue[] = [];
  const line = new GrowingLine();
  for (const [i, point] of wave(300).entries()) {
    points.push(point);
    if (i % 7 === 3) continue; // not every point is drawn
    line.take(points, x);
    expect(line.draw(y).d).toBe(whole(points));
  }
  expect(line.draw(y).points.length).toBeLessThan(40); // of 300 steps on 75 pixels
});

test('only what is new is read', () => {
  let reads = 0;
  const points: StepValue[] = [];
  const line = new GrowingLine();
  for (const [step, value] of wave(400)) {
    points.push(
      Object.defineProperty([step, 0] as [number, number], 1, { get: () => (reads++, value) }),
    );
    line.take(points, x);
    line.draw(y);
  }
  expect(reads).toBe(400);
});

test('another scale, another line and a replaced end are drawn anew', () => {
  const points = wave(100);
  const line = new GrowingLine();
  const draw = (given: readonly StepValue[], scales = { x, y }) => {
    line.take(given, scales.x);
    return line.draw(scales.y).d;
  };
  draw(points);
  const half = { at: (value: number) => 80 - 30 * value, key: '0 2' };
  expect(draw(points, { x, y: half })).toBe(whole(points, { x, y: half }));
  const wide = { at: (step: number) => 34 + step / 8, key: '1600 248' };
  expect(draw(points, { x: wide, y })).toBe(whole(points, { x: wide, y }));
  points[99] = [99, 0];
  expect(draw(points)).toBe(whole(points));
  const other = wave(20);
  expect(draw(other)).toBe(whole(other));
  expect(line.extent[1]).toBe(0.9);
});

test('values that are not finite are skipped', () => {
  const points = wave(60);
  const holes = points.flatMap((point): StepValue[] => [
    point,
    [point[0], NaN],
    [point[0], Infinity],
  ]);
  expect(whole(holes)).toBe(whole(points));
  expect(whole([[0, NaN]])).toBe('');
});
