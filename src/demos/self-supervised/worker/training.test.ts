import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useBackend } from '../../../numerics/backend.ts';
import { random } from '../../../numerics/random.ts';
import { createClassifier } from './classifier.ts';
import { createModel } from './model.ts';
import { views } from './views.ts';

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

describe('full supervision', () => {
  beforeAll(() => useBackend());
  const labels = Uint8Array.from({ length: 40 }, (_, i) => i % 10);

  test('learns the digits it is told, from copies of the encoder, and frees all it held', () => {
    const model = createModel(random(5));
    const before = model.encode(images);
    const held = tf.memory().numTensors;
    const classifier = createClassifier(model.encoder(), random(6));
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
      const classifier = createClassifier(model.encoder(), random(6));
      const loss = classifier.learn(lesson, labels, 0.01);
      classifier.dispose();
      return loss;
    });
    expect(losses[0]).toBeCloseTo((losses[1]! + losses[2]!) / 2, 5);
    expect(losses[1]).not.toBeCloseTo(losses[2]!, 2);
    model.dispose();
  });
});
