import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { convolution, installKernels } from './index.ts';
import { expectAsOnCpu, forAll, numbers, on, seed, size, useBackend } from './testing.ts';

beforeAll(async () => {
  await useBackend();
  await installKernels();
});

const run = (kernel: string, inputs: Record<string, Tensor>, attributes: object) =>
  tf.engine().runKernel<Tensor>(kernel, inputs, attributes as tf.NamedAttrMap);

interface Case {
  batch: number;
  h: number;
  w: number;
  ci: number;
  co: number;
  kh: number;
  kw: number;
  strides: [number, number];
  pad: 'same' | 'valid' | number;
  seed: number;
}
const cases = {
  batch: size(3),
  h: size(9),
  w: size(9),
  ci: size(9),
  co: size(18),
  kh: size(5),
  kw: size(5),
  strides: fc.tuple(size(3), size(3)),
  pad: fc.constantFrom<Case['pad']>('same', 'valid', 1),
  seed,
};

/** Shapes of input, filter and output; undefined where no window fits. */
function shapes({ batch, h, w, ci, co, kh, kw, strides, pad }: Case) {
  const x: [number, number, number, number] = [batch, h, w, ci];
  const filter: [number, number, number, number] = [kh, kw, ci, co];
  const y = tf.backend_util.computeConv2DInfo(x, filter, strides, 1, pad, 'floor').outShape;
  return y.every((length) => length > 0) ? { x, filter, y } : undefined;
}

describe('conv2d equals the cpu backend for any sizes, strides and paddings', () => {
  test('itself', () => {
    forAll<Case>(cases, (drawn) => {
      const { strides, pad, seed } = drawn;
      const fit = shapes(drawn);
      if (!fit) return;
      const inputs = [numbers(fit.x, seed), numbers(fit.filter, seed + 1)];
      expectAsOnCpu(inputs, (x, filter) =>
        run(
          'Conv2D',
          { x, filter },
          {
            ...{ strides, pad, dilations: 1, dimRoundingMode: 'floor', dataFormat: 'NHWC' },
          },
        ),
      );
    });
  });

  test('its gradients', () => {
    forAll<Case>(cases, (drawn) => {
      const { strides, pad, seed } = drawn;
      const fit = shapes(drawn);
      if (!fit) return;
      const attributes = { strides, pad, dataFormat: 'NHWC', dimRoundingMode: 'floor' };
      const inputs = [fit.x, fit.filter, fit.y].map((shape, i) => numbers(shape, seed + i));
      expectAsOnCpu(inputs, (x, filter, dy) => [
        run('Conv2DBackpropInput', { dy, filter }, { ...attributes, inputShape: fit.x }),
        run('Conv2DBackpropFilter', { x, dy }, { ...attributes, filterShape: fit.filter }),
      ]);
    });
  });

  test('3 × 3 filters with stride 1 and many channels: by Winograd', () => {
    const wide = { ...cases, ci: size(19, 8), co: size(19, 8) };
    const fixed = {
      kh: fc.constant(3),
      kw: fc.constant(3),
      strides: fc.constant([1, 1] as [number, number]),
    };
    forAll<Case>({ ...wide, ...fixed }, (drawn) => {
      const { pad, seed } = drawn;
      const fit = shapes(drawn);
      if (!fit) return;
      const attributes = {
        strides: 1,
        pad,
        dilations: 1,
        dataFormat: 'NHWC',
        dimRoundingMode: 'floor',
      };
      const inputs = [fit.x, fit.filter, fit.y].map((shape, i) => numbers(shape, seed + i));
      expectAsOnCpu(inputs, (x, filter, dy) => [
        run('Conv2D', { x, filter }, attributes),
        run('Conv2DBackpropInput', { dy, filter }, { ...attributes, inputShape: fit.x }),
        run('Conv2DBackpropFilter', { x, dy }, { ...attributes, filterShape: fit.filter }),
      ]);
    });
  });

  test.each([
    [[2, 28, 28, 1], [3, 3, 1, 16], 1],
    [[2, 14, 14, 16], [3, 3, 16, 32], 1],
    [[3, 15, 13, 8], [3, 3, 8, 12], 1],
    [[2, 17, 19, 16], [5, 5, 16, 20], 2],
    [[1, 9, 9, 32], [1, 1, 32, 8], 1],
  ] as const)('at the sizes that networks have: %j, filter %j, stride %i', (x, filter, strides) => {
    for (const pad of ['same', 'valid'] as const) {
      const y = tf.backend_util.computeConv2DInfo([...x], [...filter], strides, 1, pad).outShape;
      const inputs = [[...x], [...filter], y].map((shape, i) => numbers(shape, i + 1));
      expectAsOnCpu(inputs, (x, filter, dy) => [
        tf.conv2d(x as Tensor4D, filter as Tensor4D, strides, pad),
        run(
          'Conv2DBackpropInput',
          { dy, filter },
          { strides, pad, dataFormat: 'NHWC', inputShape: x.shape },
        ),
        run(
          'Conv2DBackpropFilter',
          { x, dy },
          { strides, pad, dataFormat: 'NHWC', filterShape: filter.shape },
        ),
      ]);
    }
  });

  test.each([2, 8])('no images: no output, and no gradient; %i channels', (channels) => {
    const shapes = [
      [0, 5, 5, channels],
      [3, 3, channels, 8],
      [0, 5, 5, 8],
    ];
    const inputs = shapes.map((shape, i) => numbers(shape, i + 1));
    const attributes = { strides: 1, pad: 'same', dataFormat: 'NHWC' };
    const [y, dx, dw] = on('wasm', inputs, (x, filter, dy) => [
      tf.conv2d(x as Tensor4D, filter as Tensor4D, 1, 'same'),
      run('Conv2DBackpropInput', { dy, filter }, { ...attributes, inputShape: x.shape }),
      run('Conv2DBackpropFilter', { x, dy }, { ...attributes, filterShape: filter.shape }),
    ]);
    expect([y!.shape, dx!.shape]).toEqual([shapes[2], shapes[0]]);
    expect(dw!.values.every((value) => value === 0)).toBe(true);
  });

  test.each([2, 8])(
    'huge values stay finite, and what is not finite shows; %i channels',
    (channels) => {
      const huge = [numbers([1, 6, 6, channels], 1, 1e30), numbers([3, 3, channels, 8], 2)];
      const conv = (x: Tensor, w: Tensor) => tf.conv2d(x as Tensor4D, w as Tensor4D, 1, 'same');
      expectAsOnCpu(huge, conv);
      huge[0]!.values[3 * 6 * channels] = NaN; // row 3, column 0
      const [y] = on('wasm', huge, conv);
      const at = (row: number, column: number) => y!.values[(row * 6 + column) * 8]!;
      for (const row of [2, 3, 4]) for (const column of [0, 1]) expect(at(row, column)).toBeNaN();
      expect(at(0, 5)).not.toBeNaN();
    },
  );

  test('fused.conv2d equals the cpu backend, with activations of ours and of tfjs', () => {
    const inputs = [numbers([2, 5, 5, 3], 1), numbers([3, 3, 3, 4], 2), numbers([4], 3)];
    for (const activation of ['linear', 'relu', 'sigmoid', 'relu6', 'elu'] as const)
      expectAsOnCpu(inputs, (x, filter, bias) =>
        tf.fused.conv2d({
          ...{ x: x as Tensor4D, filter: filter as Tensor4D, bias },
          ...{ strides: 2, pad: 'same', activation },
        }),
      );
  });

  test('a dilated convolution is left to tfjs, and its gradient refused', () => {
    const inputs = [numbers([1, 9, 9, 2], 1), numbers([3, 3, 2, 4], 2)];
    const dilated = (x: Tensor, w: Tensor) =>
      tf.conv2d(x as Tensor4D, w as Tensor4D, 1, 'same', 'NHWC', 2);
    expectAsOnCpu(inputs, dilated);
    expect(() => on('wasm', inputs, (x, w) => tf.grad((x: Tensor) => dilated(x, w))(x))).toThrow(
      'dilated',
    );
  });
});

describe('convolution with bias and activation', () => {
  test.each(['linear', 'relu', 'tanh', 'sigmoid'] as const)(
    'equals its parts and has their gradients: %s',
    (activation) => {
      const activate = {
        linear: (x: Tensor) => x,
        relu: tf.relu,
        tanh: tf.tanh,
        sigmoid: tf.sigmoid,
      };
      const inputs = [[2, 7, 6, 3], [3, 3, 3, 5], [5], [2, 4, 3, 5]].map((s, i) =>
        numbers(s, i + 1),
      );
      const fused = (x: Tensor, w: Tensor, b: Tensor) =>
        convolution(x as Tensor4D, w as Tensor4D, b as Tensor1D, { strides: 2, activation });
      const parts = (x: Tensor, w: Tensor, b: Tensor) =>
        activate[activation](tf.add(tf.conv2d(x as Tensor4D, w as Tensor4D, 2, 'same'), b));
      const withGradients = (f: typeof fused) => (x: Tensor, w: Tensor, b: Tensor, dy: Tensor) => [
        f(x, w, b),
        ...tf.grads(f)([x, w, b], dy),
      ];
      const [actual, expected] = [fused, parts].map((f) =>
        on('wasm', inputs, withGradients(f as typeof fused)),
      );
      actual!.forEach(({ values }, i) =>
        values.forEach((value, j) => expect(value).toBeCloseTo(expected![i]!.values[j]!, 4)),
      );
      expectAsOnCpu(inputs.slice(0, 3), fused, parts);
    },
  );

  test('does without a bias', () => {
    const inputs = [numbers([1, 4, 4, 2], 1), numbers([2, 2, 2, 3], 2)];
    expectAsOnCpu(
      inputs,
      (x, w) => convolution(x as Tensor4D, w as Tensor4D, null, { pad: 'valid' }),
      (x, w) => tf.conv2d(x as Tensor4D, w as Tensor4D, 1, 'valid'),
    );
  });
});
