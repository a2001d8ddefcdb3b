import { expect, test } from 'vitest';
import { freePlace } from './free-place.ts';
import { separate } from './separate.ts';

test('positions are moved apart, and only as far as they must', () => {
  const far = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];
  expect(separate(far, 20)).toEqual(far);
  const heap = Array.from({ length: 6 }, () => ({ x: 50, y: 50 }));
  const apart = separate(heap, 20);
  const gaps = apart.flatMap((a, i) =>
    apart.slice(0, i).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
  );
  expect(Math.min(...gaps)).toBeGreaterThan(12);
  expect(separate(heap, 20)).toEqual(apart);
});

const callout = { at: { x: 100, y: 100 }, width: 40, height: 40, reach: 50 };
const bounds = { left: 0, top: 0, right: 200, bottom: 200 };

test('a callout goes where it covers least', () => {
  const everywhere = Array.from({ length: 400 }, (_, i) => ({
    x: (i % 20) * 10,
    y: 10 * (i / 20),
  }));
  const above = everywhere.filter(({ y }) => y > 80); // free above
  expect(freePlace(callout, bounds, above).y).toBeLessThan(70);
  const below = everywhere.filter(({ y }) => y < 120);
  expect(freePlace(callout, bounds, below).y).toBeGreaterThan(130);
});

test('it stays inside', () => {
  const corner = freePlace({ ...callout, at: { x: 2, y: 2 } }, bounds, []);
  expect(corner.x).toBeGreaterThanOrEqual(20);
  expect(corner.y).toBeGreaterThanOrEqual(20);
});

test('it stays where it was until that is clearly worse than elsewhere', () => {
  const before = 3; // below
  const under = (weight: number) => [{ x: 100, y: 150, weight }];
  expect(freePlace(callout, bounds, []).way).not.toBe(before);
  expect(freePlace({ ...callout, before }, bounds, under(3)).way).toBe(before);
  expect(freePlace({ ...callout, before }, bounds, under(30)).way).not.toBe(before);
});
