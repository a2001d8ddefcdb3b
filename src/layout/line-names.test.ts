import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameHeight, placeNames, type Point } from './line-names.ts';

const bounds = { left: 36, top: 1, right: 248, bottom: 80 };
const level = (y: number, end: number): Point[] => [
  [34, y],
  [end, y],
];

test('a line that ends early has its name to the right of its end', () => {
  const [position] = placeNames([{ path: level(40, 100), width: 50 }], bounds);
  expect(position!.left).toBeGreaterThan(100);
  expect(position!.left).toBeLessThan(112);
  expect(position!.top + nameHeight / 2).toBeCloseTo(40, 0);
});

test('a line that ends at the right has it above or below', () => {
  const [position] = placeNames([{ path: level(40, 240), width: 50 }], bounds);
  expect(position!.left + 50).toBeGreaterThan(180);
  expect(position!.top + nameHeight < 40 || position!.top > 40).toBe(true);
});

test('where there is no room there is no position', () => {
  const zigzag = Array.from({ length: 104 }, (_, i): Point => [34 + 2 * i, i % 2 ? 12 : 80]);
  expect(placeNames([{ path: zigzag, width: 50 }], bounds)).toEqual([undefined]);
  expect(placeNames([{ path: level(40, 100), width: 300 }], bounds)).toEqual([undefined]);
});

test('while a plot has no width, no name has a position', () => {
  const none = { ...bounds, right: bounds.left - 14 };
  expect(placeNames([{ path: level(40, 20), width: 50 }], none)).toEqual([undefined]);
});

test('a line without a name is left free', () => {
  const [position, none] = placeNames(
    [{ path: level(40, 240), width: 50 }, { path: level(30, 240) }],
    bounds,
  );
  expect(none).toBeUndefined();
  expect(position!.top).toBeGreaterThan(40);
});

test('where its own line leaves no room, a name has a place at another line only if that is asked for', () => {
  const own = { path: level(36, 240), width: 50 };
  const lines = [own, { path: level(22, 240) }, { path: level(50, 240) }];
  const plot = { ...bounds, top: 8 };
  expect(placeNames(lines, plot)[0]).toBeUndefined();
  expect(placeNames(lines, plot, { loose: true })[0]!.top).toBe(53);
});

test('a name stays where it was while its line hardly moves', () => {
  const lines = (y: number) => [{ path: level(y, 240), width: 50 }];
  const before = placeNames(lines(40), bounds);
  for (const y of [41, 39.5, 40.5]) {
    const [after] = placeNames(lines(y), bounds, { before });
    expect(Math.abs(after!.top - before[0]!.top)).toBeLessThan(3);
  }
});

/** Lines of one end, each a random walk. */
const walks = fc
  .tuple(fc.integer({ min: 1, max: 104 }), fc.integer({ min: 1, max: 5 }), fc.integer())
  .chain(([length, lines]) =>
    fc.array(
      fc.record({
        start: fc.integer({ min: 12, max: 80 }),
        steps: fc.array(fc.integer({ min: -6, max: 6 }), { minLength: length, maxLength: length }),
        width: fc.integer({ min: 20, max: 132 }),
      }),
      { minLength: lines, maxLength: lines },
    ),
  );

test('no name lies over a line or another name, and none leaves the plot', () => {
  fc.assert(
    fc.property(walks, fc.boolean(), (given, loose) => {
      const lines = given.map(({ start, steps, width }) => {
        let y = start;
        const path = steps.map((step, i): Point => {
          y = Math.min(80, Math.max(12, y + step));
          return [34 + 2 * i, y];
        });
        return { path, width };
      });
      const boxes = placeNames(lines, bounds, { loose }).flatMap((position, i) =>
        position
          ? [
              {
                ...position,
                right: position.left + lines[i]!.width,
                bottom: position.top + nameHeight,
              },
            ]
          : [],
      );
      for (const [i, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(bounds.left);
        expect(box.right).toBeLessThanOrEqual(bounds.right);
        expect(box.top).toBeGreaterThanOrEqual(bounds.top);
        expect(box.bottom).toBeLessThanOrEqual(bounds.bottom);
        for (const other of boxes.slice(0, i))
          expect(
            box.left < other.right &&
              other.left < box.right &&
              box.top < other.bottom &&
              other.top < box.bottom,
          ).toBe(false);
        const inside = ([x, y]: Point) =>
          x > box.left && x < box.right && y > box.top && y < box.bottom;
        for (const { path } of lines) expect(fine(path).some(inside)).toBe(false);
      }
    }),
  );
});

/** Ten points for every one. */
const fine = (path: readonly Point[]): Point[] =>
  path.flatMap(([x, y], i) => {
    const [x0, y0] = path[Math.max(0, i - 1)]!;
    return Array.from({ length: 10 }, (_, j): Point => {
      const share = (j + 1) / 10;
      return [x0 + share * (x - x0), y0 + share * (y - y0)];
    });
  });
