import { describe, expect, test } from 'vitest';
import { useBackend } from '../../../numerics/backend.ts';
import { random } from '../../../numerics/random.ts';
import { spreadOf } from '../../../numerics/recall.ts';
import { distances } from '../algorithm.ts';
import { pickExamples, standing } from './examples.ts';
import { createModel } from './model.ts';

describe('the triplets that are shown', () => {
  // Class 0 at 0 and 1, class 1 at 1.2 and 3, on a line.
  const between = distances(Float32Array.of(0, 0, 1, 0, 1.2, 0, 3, 0), 4);
  const classes = [0, 0, 1, 1];

  test('stand as the embedding says', () => {
    expect(standing({ anchor: 0, positive: 1, negative: 2 }, between, 4, 0.5)).toMatchObject({
      kind: 'semi-hard',
      dAP: 1,
      dAN: expect.closeTo(1.44, 6) as number,
      loss: expect.closeTo(0.06, 6) as number,
    });
    expect(standing({ anchor: 0, positive: 1, negative: 3 }, between, 4, 0.5)).toMatchObject({
      kind: 'easy',
      loss: 0,
    });
  });

  test.each(['semi-hard', 'hard', 'hardest', 'easy', 'random'] as const)(
    '%s: one of each kind',
    (strategy) => {
      const picked = pickExamples(between, classes, strategy, 0.5, random(1));
      const kinds = picked.map((triplet) => standing(triplet, between, 4, 0.5).kind);
      expect(kinds).toEqual(picked.map(({ was }) => was));
      const firsts = { random: 'semi-hard', hardest: 'hard' };
      expect(kinds[0]).toBe(strategy in firsts ? firsts[strategy as 'random'] : strategy);
    },
  );

  test('the first is the one with the greatest loss', () => {
    const [worst] = pickExamples(between, classes, 'hardest', 0.5, random(1));
    // From 1.2 the positive is 1.8 away and the negative 0.2.
    expect(worst).toEqual({ anchor: 2, positive: 3, negative: 1, was: 'hard' });
  });
});

test('the spread is held at 1, and the sphere has radius 1', async () => {
  await useBackend();
  const draw = random(1);
  const images = Float32Array.from({ length: 30 * 64 }, draw);
  const rows = Int32Array.from({ length: 30 }, (_, i) => i);
  const held = createModel(images, '2-held', draw);
  expect(spreadOf(held.embed(rows), 2)).toBeCloseTo(1, 4);
  held.dispose();
  const sphere = createModel(images, '3', draw);
  const [x, y, z] = sphere.embed(rows);
  expect(Math.hypot(x!, y!, z!)).toBeCloseTo(1, 4);
  sphere.dispose();
});
