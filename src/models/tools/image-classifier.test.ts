import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cases, difference } from '../../../tests/reference/cam.ts';
import { useBackend } from '../../numerics/backend.ts';
import { featureGradients, imageClassifier, last } from './image-classifier.ts';
import { random } from '../../numerics/random.ts';

beforeAll(() => useBackend());

/** Passes the gradient where both the input and the gradient are positive. */
const guided = (x: Tensor): Tensor =>
  tf.customGrad((...[input, save]) => {
    (save as (tensors: Tensor[]) => void)([input as Tensor]);
    const gradFunc = (dy: Tensor, [saved]: Tensor[]) =>
      tf.mul(tf.relu(dy), tf.cast(tf.greater(saved!, 0), 'float32'));
    return { value: tf.relu(input as Tensor), gradFunc };
  })(x);

describe.each(cases)('$head', ({ net, make, logits, classes, classCount }) => {
  test('answers as PyTorch does', () => {
    const { parameters, image } = make(random(1));
    const found = net.logits(image, parameters);
    expect(found.shape).toEqual([1, classCount]);
    expect(difference(found.dataSync(), logits)).toBeLessThan(1e-5);
  });

  test('with another relu, backpropagates by that one', () => {
    const { parameters, image } = make(random(1));
    classes.forEach((expected, c) => {
      const score = (x: Tensor) =>
        tf.sum(tf.gather(net.logits(x as Tensor4D, parameters, { relu: guided }), c, 1));
      expect(difference(tf.grad(score)(image).dataSync(), expected.guided)).toBeLessThan(1e-4);
    });
  });

  test('the answers from any convolution on are the answers', () => {
    const { parameters, image } = make(random(1));
    const features = net.features(image, parameters);
    const whole = net.logits(image, parameters).dataSync();
    for (const depth of [0, 1, 2] as const) {
      const from = net.logitsFrom(depth, features[depth]!, parameters).dataSync();
      expect(difference(from, [...whole])).toBeLessThan(1e-6);
    }
  });

  test('gradients of several images at once are those of each alone', () => {
    const { parameters, image } = make(random(1));
    const two = tf.concat<Tensor4D>([image, tf.sub(1, image)]);
    const found = net.features(two, parameters)[last]!;
    const both = featureGradients(net, parameters, { depth: last, found, classes: [2, 0] });
    [2, 0].forEach((asked, i) => {
      const one = tf.slice(found, [i, 0, 0, 0], [1, -1, -1, -1]);
      const alone = featureGradients(net, parameters, {
        depth: last,
        found: one,
        classes: [asked],
      });
      const share = tf.slice(both, [i, 0, 0, 0], [1, -1, -1, -1]).dataSync();
      expect(difference(share, [...alone.dataSync()])).toBeLessThan(1e-6);
    });
  });

  test('its layers say where their parameters stand', () => {
    const parameters = net.create(random(3));
    for (const { at, create } of net.layers)
      expect(create(random(4)).map(({ shape }) => shape)).toEqual(
        at.map((i) => parameters[i]!.shape),
      );
    expect(parameters).toHaveLength(2 * net.layers.length);
  });
});

test('both heads get the same convolutions from the same source', () => {
  const [gap, flat] = (['gap', 'flatten'] as const).map((head) =>
    imageClassifier({ head, side: 56, classes: 4 }).create(random(7)),
  );
  for (let i = 0; i < 6; i++) expect(gap![i]!.dataSync()).toEqual(flat![i]!.dataSync());
});
