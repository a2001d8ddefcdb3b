import { expect, test } from 'vitest';
import { distanceToSegment, nearestPlace, nextPlace } from './nearest.ts';

const places = [
  { x: 0, y: 0 },
  { x: 10, y: 1 },
  { x: 4, y: -9 },
  { x: NaN, y: NaN }, // out of sight
];

test('the nearest place within reach', () => {
  expect(nearestPlace(places, { x: 9, y: 0 }, 5)).toBe(1);
  expect(nearestPlace(places, { x: 3, y: 0 }, 5)).toBe(0);
  expect(nearestPlace(places, { x: 50, y: 50 }, 5)).toBe(-1);
  expect(nearestPlace([], { x: 0, y: 0 }, 5)).toBe(-1);
});

test('an arrow key goes to the next place that lies its way, and stays where there is none', () => {
  expect(nextPlace(places, 0, 'ArrowRight')).toBe(1);
  expect(nextPlace(places, 0, 'ArrowUp')).toBe(2); // y grows downwards
  expect(nextPlace(places, 1, 'ArrowLeft')).toBe(0);
  expect(nextPlace(places, 0, 'ArrowDown')).toBe(0);
  expect(nextPlace(places, 0, 'ArrowLeft')).toBe(0);
});

test('straight ahead goes before nearer but aside', () => {
  const ahead = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 7, y: 6 },
  ];
  expect(nextPlace(ahead, 0, 'ArrowRight')).toBe(1);
});

test('distance to a segment is to its inside or to its nearer end', () => {
  const [a, b] = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
  ];
  expect(distanceToSegment({ x: 5, y: 3 }, a, b)).toBe(3);
  expect(distanceToSegment({ x: 13, y: 4 }, a, b)).toBe(5);
  expect(distanceToSegment({ x: 3, y: 4 }, a, a)).toBe(5);
});
