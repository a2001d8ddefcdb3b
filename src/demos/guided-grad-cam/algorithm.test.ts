import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor2D, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { cases, difference } from '../../../tests/reference/cam.ts';
import reference from '../../../tests/reference/guided-grad-cam.json' with { type: 'json' };
import { useBackend } from '../../numerics/backend.ts';
import { conv, dense, flatten, maxPool } from '../../numerics/layers.ts';
import { random } from '../../numerics/random.ts';
import {
  backprop,
  cascade,
  gradCam,
  guidedBackprop,
  guidedGradCam,
  guidedRelu,
  stretch,
  type Model,
} from './algorithm.ts';

beforeAll(() => useBackend());

describe('the guided relu', () => {
  const x = [-2, -1, 0, 1, 2, 3];
  const back = [1, -1, 1, -1, 1, 0.5];
  const through = (relu: (x: Tensor) => Tensor) =>
    tf
      .grad((input: Tensor) => tf.sum(tf.mul(relu(input), back)))(tf.tensor1d(x))
      .arraySync();

  test('is a relu forwards', () => {
    expect(guidedRelu(tf.tensor1d(x)).arraySync()).toEqual([0, 0, 0, 1, 2, 3]);
  });

  test('hands on what is positive, where its input was', () => {
    expect(through(guidedRelu)).toEqual([0, 0, 0, 0, 1, 0.5]);
    expect(through((input) => tf.relu(input))).toEqual([0, 0, 0, -1, 1, 0.5]);
  });
});

describe('a network of its own', () => {
  const model: Model = (images, { relu }) => {
    const p = reference.parameters.map((values) => tf.tensor(values as number[]));
    const [w1, b1, w2, b2, w3, b3, w4, b4] = p as [
      Tensor4D,
      Tensor1D,
      Tensor4D,
      Tensor1D,
      Tensor2D,
      Tensor1D,
      Tensor2D,
      Tensor1D,
    ];
    const found = relu(conv(maxPool(relu(conv(images, w1, b1)) as Tensor4D), w2, b2)) as Tensor4D;
    return dense(relu(dense(flatten(found), w3, b3)) as Tensor2D, w4, b4);
  };
  const image = () => tf.tensor3d(reference.image);
  const near = (actual: Tensor, expected: unknown) => {
    const values = (expected as number[][]).flat(Infinity) as number[];
    expect(difference(actual.dataSync(), values)).toBeLessThan(1e-4);
  };

  test.each([0, 1, 2])('class %i: guided backpropagation is PyTorch’s with hooks', (c) => {
    const guided = guidedBackprop(model, image(), c);
    expect(guided.shape).toEqual([8, 10, 2]);
    near(guided, reference.classes[c]!.guided);
  });

  test.each([0, 1, 2])('class %i: with tf.relu it is the gradient', (c) => {
    const gradient = backprop(model, image(), c, (x) => tf.relu(x));
    near(gradient, reference.classes[c]!.gradient);
  });

  test.each([0, 1, 2])('class %i: Grad-CAM and the product are PyTorch’s', (c) => {
    const { features, slopes, heat, product } = reference.classes[c]!;
    const batch = (values: number[][][]) => tf.tensor4d([values]);
    const found = gradCam(batch(features), batch(slopes)) as Tensor3D;
    near(found, heat);
    const guided = guidedBackprop(model, tf.tensor4d([reference.image]), c);
    near(guidedGradCam(guided, stretch(found, [8, 10])), product);
  });

  test('a batch is each image by itself, with a class of its own', () => {
    const images = tf.stack([image(), tf.neg(image())]) as Tensor4D;
    const both = guidedBackprop(model, images, [2, 0]);
    const alone = [
      guidedBackprop(model, image(), 2),
      guidedBackprop(model, tf.neg<Tensor3D>(image()), 0),
    ];
    near(both, tf.stack(alone).arraySync());
  });

  test('it leaves no tensor behind', () => {
    const one = image();
    const before = tf.memory().numTensors;
    guidedBackprop(model, one, 1).dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe.each(cases)('the scene classifier, $head', ({ net, make, classes }) => {
  test.each([0, 1, 2])('class %i is PyTorch’s', (c) => {
    const { parameters, image } = make(random(1));
    const guided = guidedBackprop((x, way) => net.logits(x, parameters, way), image, c);
    expect(difference(guided.dataSync(), classes[c]!.guided)).toBeLessThan(1e-4);
  });
});

test('the last layers forget first', () => {
  const [trained, fresh] = [
    ['w1', 'b1', 'w2', 'b2', 'w3', 'b3'],
    ['W1', 'B1', 'W2', 'B2', 'W3', 'B3'],
  ];
  expect(cascade(trained, fresh, 0)).toEqual(trained);
  expect(cascade(trained, fresh, 1)).toEqual(['w1', 'b1', 'w2', 'b2', 'W3', 'B3']);
  expect(cascade(trained, fresh, 3)).toEqual(fresh);
});
