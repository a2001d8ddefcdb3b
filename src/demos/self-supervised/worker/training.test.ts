import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useBackend } from '../../../numerics/backend.ts';
import { random } from '../../../numerics/random.ts';
import { ballOf } from './ball.ts';
import { createClassifiers } from './classifiers.ts';
import { createModel } from './model.ts';
import { mostTurned, turned, views } from './views.ts';

const none = { geometry: false, cover: false, ink: false };
const source = random(8);
const images = Float32Array.from({ length: 40 * 64 }, () => source());

describe('views', () => {
  test('without a change a view is the image, and the image stays as it was', () => {
    const before = images.slice();
    expect(views(images, none, random(1))).toEqual(images);
    views(images, { geometry: true, cover: true, ink: true }, random(1));
    expect(images).toEqual(before);
  });

  test.each(['geometry', 'cover', 'ink'] as const)('%s: another view each time, ink 0 to 1', (one) => {
    const chance = random(2);
    const [first, second] = [0, 1].map(() => views(images, { ...none, [one]: true }, chance));
    expect(first).not.toEqual(second);
    for (const ink of first!) expect(ink >= 0 && ink <= 1).toBe(true);
  }); // prettier-ignore

  test('cover takes the ink of nine pixels and no other', () => {
    const covered = views(images, { ...none, cover: true }, random(3));
    for (let at = 0; at < images.length; at += 64) {
      const changed = Array.from({ length: 64 }, (_, i) => i).filter(
        (i) => covered[at + i] !== images[at + i],
      );
      expect(changed).toHaveLength(9);
      expect(changed.every((i) => covered[at + i] === 0)).toBe(true);
      expect(changed[8]! - changed[0]!).toBe(18);
    }
  });

  test('geometry keeps a dot’s ink together: moved by at most its reach', () => {
    const dot = new Float32Array(64);
    dot[3 * 8 + 3] = 1;
    for (let seed = 0; seed < 50; seed++) {
      const view = views(dot, { ...none, geometry: true }, random(seed));
      view.forEach((ink, i) => {
        const far = Math.hypot((i % 8) - 3, Math.floor(i / 8) - 3);
        if (far > 3) expect(ink).toBe(0);
      });
      expect(view.reduce((sum, ink) => sum + ink, 0)).toBeGreaterThan(0.3);
    }
  });
});

test('turned: a dot on the right goes down or up by the angle, one in the middle stays', () => {
  const dot = new Float32Array(64);
  for (const at of [3 * 8 + 6, 4 * 8 + 6]) dot[at] = 1; // 2.5 to the right of the middle
  const heightOf = (image: Float32Array) => {
    const ink = image.reduce((sum, value) => sum + value, 0);
    return image.reduce((sum, value, i) => sum + value * (Math.floor(i / 8) - 3.5), 0) / ink;
  };
  expect(turned(dot, 0)).toEqual(dot);
  const [one, other] = [-mostTurned, mostTurned].map((angle) => heightOf(turned(dot, angle)));
  expect(Math.abs(one! - other!)).toBeCloseTo(2 * 2.5 * Math.sin(mostTurned), 0);
  expect(one).toBeCloseTo(-other!, 5);
});

describe('ballOf', () => {
  const chance = random(11);
  // Twelve rows in five dimensions that vary most along three of them.
  const scales = [4, 3, 2, 0.1, 0.1];
  const rows = Float32Array.from({ length: 60 }, (_, at) => scales[at % 5]! * (chance() - 0.5));
  const model = Float32Array.from(
    { length: 36 },
    (_, at) => rows[Math.floor(at / 3) * 5 + (at % 3)]!,
  );

  test('keeps the three main directions, turned like the model, with the centre in the centre', () => {
    const place = ballOf(rows, model);
    place(rows).forEach((value, at) => expect(value).toBeCloseTo(model[at]!, 0));
    expect([...place(new Float32Array(5))]).toEqual([0, 0, 0]);
  });

  test('flipping and turning the embeddings in their space changes nothing', () => {
    const order = [3, 1, 4, 0, 2];
    const flipped = rows.map((_, at) => -rows[at - (at % 5) + order[at % 5]!]!);
    const [one, other] = [ballOf(rows, model)(rows), ballOf(flipped, model)(flipped)];
    one.forEach((value, at) => expect(other[at]).toBeCloseTo(value, 4));
  });

  test('a collapse gives numbers', () => {
    const one = Float32Array.from({ length: 60 }, (_, at) => Math.sqrt(((at % 5) + 1) / 15));
    for (const value of ballOf(one, model)(one)) expect(Number.isFinite(value)).toBe(true);
  });
});

describe('classifiers', () => {
  beforeAll(() => useBackend());
  const labels = Uint8Array.from({ length: 40 }, (_, i) => i % 10);

  test('learn the labels, from copies of the encoder, and free all they held', () => {
    const model = createModel(random(5));
    const before = model.encode(images);
    const held = tf.memory().numTensors;
    const classifier = createClassifiers(model.encoder(), 1, random(6));
    expect(classifier.accuracy(images, labels)).toBeLessThan(0.5);
    const lesson = { one: images, two: views(images, none, random(1)) };
    const first = classifier.learn(lesson, labels, 0.01);
    const most = tf.memory().numTensors;
    for (let step = 0; step < 60; step++) classifier.learn(lesson, labels, 0.01);
    expect(tf.memory().numTensors).toBe(most);
    expect(first).toBeGreaterThan(1);
    expect(classifier.learn(lesson, labels, 0.01)).toBeLessThan(0.1);
    expect(classifier.accuracy(images, labels)).toBe(1);
    expect(model.encode(images)).toEqual(before);
    classifier.dispose();
    expect(tf.memory().numTensors).toBe(held);
    model.dispose();
  });

  test('both views are learned from, each with the label of its image', () => {
    const model = createModel(random(5));
    const other = views(images, { ...none, ink: true }, random(9));
    const losses = [
      { one: images, two: other },
      { one: images, two: images },
      { one: other, two: other },
    ].map((lesson) => {
      const classifier = createClassifiers(model.encoder(), 1, random(6));
      const loss = classifier.learn(lesson, labels, 0.01);
      classifier.dispose();
      return loss;
    });
    expect(losses[0]).toBeCloseTo((losses[1]! + losses[2]!) / 2, 5);
    expect(losses[1]).not.toBeCloseTo(losses[2]!, 2);
    model.dispose();
  });

  test('copies side by side learn what each would learn alone from its own images', () => {
    const model = createModel(random(5));
    const other = views(images, { ...none, ink: true }, random(9));
    const halves = [0, 1].map((half) => ({
      one: images.slice(half * 20 * 64, (half + 1) * 20 * 64),
      two: other.slice(half * 20 * 64, (half + 1) * 20 * 64),
      labels: labels.slice(half * 20, (half + 1) * 20),
    }));
    const alone = halves.map((half) => {
      const classifier = createClassifiers(model.encoder(), 1, random(6));
      const losses = [1, 2, 3, 4].map(() => classifier.learn(half, half.labels, 0.01));
      const accuracy = classifier.accuracy(images, labels);
      classifier.dispose();
      return { losses, accuracy };
    });
    const both = createClassifiers(model.encoder(), 2, random(6));
    for (let step = 0; step < 4; step++) {
      const expected = (alone[0]!.losses[step]! + alone[1]!.losses[step]!) / 2;
      expect(both.learn({ one: images, two: other }, labels, 0.01)).toBeCloseTo(expected, 4);
    }
    expect(both.accuracy(images, labels)).toBeCloseTo(
      (alone[0]!.accuracy + alone[1]!.accuracy) / 2,
      5,
    );
    both.dispose();
    model.dispose();
  });
});
