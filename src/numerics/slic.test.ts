import { describe, expect, test } from 'vitest';
import reference from '../../tests/reference/lime.json' with { type: 'json' };
import { slic } from './slic.ts';

/** Pixels whose right or lower neighbour has another label. */
function borders(labels: ArrayLike<number>, size: number): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < size * size; at++) {
    const right = at % size < size - 1 && labels[at] !== labels[at + 1];
    const below = at < size * (size - 1) && labels[at] !== labels[at + size];
    if (right || below) found.add(at);
  }
  return found;
}

/** Share of true borders with a border of segments at most one pixel away. */
function recall(regions: ArrayLike<number>, labels: ArrayLike<number>, size: number): number {
  const near = borders(labels, size);
  const around = (at: number) =>
    [-1, 0, 1].flatMap((dy) =>
      [-1, 0, 1]
        .filter((dx) => (at % size) + dx >= 0 && (at % size) + dx < size)
        .map((dx) => at + dy * size + dx),
    );
  const real = [...borders(regions, size)];
  return real.filter((at) => around(at).some((other) => near.has(other))).length / real.length;
}

/** Share of pixels in a segment that is mostly of another region. */
function leak(regions: ArrayLike<number>, labels: Int32Array): number {
  const counts = new Map<number, Map<number, number>>();
  labels.forEach((label, at) => {
    const own = counts.get(label) ?? counts.set(label, new Map()).get(label)!;
    own.set(regions[at]!, (own.get(regions[at]!) ?? 0) + 1);
  });
  const most = [...counts.values()].map((own) => Math.max(...own.values()));
  return 1 - most.reduce((a, b) => a + b) / labels.length;
}

/** How many connected pieces the labels have. */
function pieces(labels: Int32Array, size: number): number {
  const seen = new Set<number>();
  let count = 0;
  labels.forEach((label, start) => {
    if (seen.has(start)) return;
    count++;
    const queue = [start];
    seen.add(start);
    for (const at of queue) {
      const beside = [at - size, at + size];
      if (at % size > 0) beside.push(at - 1);
      if (at % size < size - 1) beside.push(at + 1);
      for (const other of beside)
        if (labels[other] === label && !seen.has(other)) {
          seen.add(other);
          queue.push(other);
        }
    }
  });
  return count;
}

describe.each(reference.pictures)('$k segments, compactness $compactness', (given) => {
  const { size, k, compactness } = given;
  const values = given.image.map((percent) => percent / 100);
  const regions = Array.from(given.regions, Number);
  const image = { values, height: size, width: size };
  const labels = slic(image, k, compactness);

  test('follows the true borders as well as scikit-image does, and better than squares', () => {
    expect(recall(regions, labels, size)).toBeGreaterThan(given.recall - 0.05);
    expect(leak(regions, labels)).toBeLessThan(given.leak + 0.02);
    const squares = slic(image, k, 1e6);
    expect(recall(regions, labels, size)).toBeGreaterThan(recall(regions, squares, size) + 0.1);
  });

  test('every segment is one piece, numbered 0, 1 …, and there are about k', () => {
    const count = new Set(labels).size;
    expect(Math.max(...labels) + 1).toBe(count);
    expect(pieces(labels, size)).toBe(count);
    expect(Math.abs(count - k)).toBeLessThanOrEqual(k / 4);
  });
});

test('by hand: on an even image the segments are the squares of the grid', () => {
  const labels = slic({ values: new Float32Array(16), height: 4, width: 4 }, 4, 1);
  expect([...labels]).toEqual([0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3]);
});

test('neither no segments nor no compactness', () => {
  const image = { values: [0], height: 1, width: 1 };
  expect(() => slic(image, 0, 1)).toThrow(RangeError);
  expect(() => slic(image, 1, 0)).toThrow(RangeError);
});
