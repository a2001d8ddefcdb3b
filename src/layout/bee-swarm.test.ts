import { expect, test } from 'vitest';
import { beeSwarm } from './bee-swarm.ts';

test('dots that are far apart stay on the line', () => {
  for (const away of beeSwarm([0, 10, 20], 3, 9)) expect(away).toBeCloseTo(0, 12);
});

test('dots in one place go to both sides in turns, and no farther than there is room', () => {
  const away = beeSwarm(Array.from({ length: 9 }, () => 30), 5, 7); // prettier-ignore
  expect(away.slice(0, 4)).toEqual([-0, 4, -4, 7]);
  expect(Math.max(...away.map(Math.abs))).toBe(7);
});

test('each column is spread by itself, in the order that is given', () => {
  expect(beeSwarm([0, 30, 0, 30], 5, 20)).toEqual([-0, -0, 4, 4]);
});
