import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { installKernels } from './index.ts';
import {
  expectClose,
  forAll,
  numbers,
  on,
  seed,
  size,
  useBackend,
  type Values,
} from './testing.ts';

beforeAll(async () => {
  await useBackend();
  await installKernels();
});

interface Case {
  shape: [number, number, number, number];
  window: [number, number];
  strides: [number, number];
  pad: 'same' | 'valid';
  shift: number;
  seed: number;
}
const cases = {
  shape: fc.tuple(size(3), size(8), size(8), size(9)),
  window: fc.tuple(size(4), size(4)),
  strides: fc.tuple(size(4), size(4)),
  pad: fc.constantFrom<Case['pad']>('same', 'valid'),
  shift: fc.constantFrom(-5, 0, 5), // maxima ≤ 0 too: there tfjs's own kernel is wrong
  seed,
};

/** Calls `visit` with the index of an element of the output and those of the inputs in its window. */
function windows(
  { shape, window, strides, pad }: Case,
  visit: (out: number, inside: number[]) => void,
) {
  const { outHeight, outWidth, padInfo } = tf.backend_util.computePool2DInfo(
    shape,
    window,
    strides,
    1,
    pad,
  );
  const [batch, h, w, channels] = shape;
  let out = 0;
  for (let b = 0; b < batch; b++)
    for (let i = 0; i < outHeight; i++)
      for (let j = 0; j < outWidth; j++)
        for (let c = 0; c < channels; c++) {
          const inside: number[] = [];
          for (let y = i * strides[0] - padInfo.top, r = 0; r < window[0]; r++, y++)
            for (let x = j * strides[1] - padInfo.left, s = 0; s < window[1]; s++, x++)
              if (y >= 0 && y < h && x >= 0 && x < w)
                inside.push(((b * h + y) * w + x) * channels + c);
          visit(out++, inside);
        }
}

function draw(drawn: Case): { x: Values; dy: Values } | undefined {
  const { shape, window, strides, pad, shift, seed } = drawn;
  const { outShape } = tf.backend_util.computePool2DInfo(shape, window, strides, 1, pad);
  if (outShape.some((length) => length <= 0)) return undefined;
  const x = numbers(shape, seed);
  return {
    x: { shape, values: x.values.map((value) => value + shift) },
    dy: numbers(outShape, seed + 1),
  };
}

test('maxPool gives its gradient to the first of the largest, whatever their sign', () => {
  forAll<Case>(cases, (drawn) => {
    const data = draw(drawn);
    if (!data) return;
    const { x, dy } = data;
    const { window, strides, pad } = drawn;
    const dx = new Float32Array(x.values.length);
    const y = new Float32Array(dy.values.length);
    windows(drawn, (out, inside) => {
      const largest = inside.reduce((best, i) => (x.values[i]! > x.values[best]! ? i : best));
      dx[largest]! += dy.values[out]!;
      y[out] = x.values[largest]!;
    });
    const pooled = (x: Tensor) => tf.maxPool(x as Tensor4D, window, strides, pad);
    const actual = on('wasm', [x, dy], (x, dy) => [pooled(x), tf.grad(pooled)(x, dy)]);
    expectClose(actual, [
      { shape: dy.shape, values: y },
      { shape: x.shape, values: dx },
    ]);
  });
});

test('avgPool shares its gradient among what lies inside the image, as its value is the mean of that', () => {
  forAll<Case>(cases, (drawn) => {
    const data = draw(drawn);
    if (!data) return;
    const { x, dy } = data;
    const { window, strides, pad } = drawn;
    const dx = new Float32Array(x.values.length);
    const y = new Float32Array(dy.values.length);
    windows(drawn, (out, inside) => {
      for (const i of inside) {
        dx[i]! += dy.values[out]! / inside.length;
        y[out]! += x.values[i]! / inside.length;
      }
    });
    const pooled = (x: Tensor) => tf.avgPool(x as Tensor4D, window, strides, pad);
    const actual = on('wasm', [x, dy], (x, dy) => [pooled(x), tf.grad(pooled)(x, dy)]);
    expectClose(actual, [
      { shape: dy.shape, values: y },
      { shape: x.shape, values: dx },
    ]);
  });
});

test('all equal, or all minus infinity: the first gets it', () => {
  for (const value of [0, -Infinity]) {
    const x = { shape: [1, 2, 2, 1], values: new Float32Array(4).fill(value) };
    const [dx] = on('wasm', [x], (x) =>
      tf.grad((x: Tensor) => tf.maxPool(x as Tensor4D, 2, 2, 'valid'))(x),
    );
    expect([...dx!.values]).toEqual([1, 0, 0, 0]);
  }
});

test('no images, no gradient', () => {
  const x = numbers([0, 4, 4, 3], 1);
  const sum = (x: Tensor) => tf.sum(tf.maxPool(x as Tensor4D, 2, 2, 'valid'));
  expect(on('wasm', [x], (x) => tf.grad(sum)(x))[0]!.shape).toEqual([0, 4, 4, 3]);
});
