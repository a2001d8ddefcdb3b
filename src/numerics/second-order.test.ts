import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor2D, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useBackend } from './backend.ts';
import * as distances from './distances.ts';
import * as kernels from './kernels/index.ts';
import * as layers from './layers.ts';
import * as losses from './losses.ts';
import { random } from './random.ts';

beforeAll(useBackend);

/** Numbers between 0.1 and 1.3 with either sign: no kink at 0 is within reach of a difference. */
function numbers(shape: number[], seed: number): Tensor {
  const next = random(seed);
  const size = shape.reduce((product, length) => product * length, 1);
  const draw = () => (next() < 0.5 ? -1 : 1) * (0.1 + 1.2 * next());
  return tf.tensor(Float32Array.from({ length: size }, draw), shape);
}

type Operation = (x: Tensor) => Tensor;

/** A loss that is curved in the operation's result, so that its own second derivative takes part as well. */
const lossOf = (operation: Operation) => (x: Tensor) => {
  const y = operation(x);
  return tf.sum(tf.mul(tf.sin(tf.add(y, 0.3)), y));
};
const dot = (a: Tensor, b: Tensor) => tf.sum(tf.mul(a, b)).dataSync()[0]!;
const step = 2e-3;

/** How far the gradient along a direction is from the difference of losses. */
function firstOrderError(operation: Operation, shape: number[]): number {
  const [x, direction] = [numbers(shape, 1), numbers(shape, 2)];
  const loss = lossOf(operation);
  const actual = dot(tf.grad(loss)(x), direction);
  const at = (sign: number) => loss(tf.add(x, tf.mul(direction, sign * step))).dataSync()[0]!;
  const expected = (at(1) - at(-1)) / (2 * step);
  return Math.abs(actual - expected) / (Math.abs(expected) + 0.1);
}

/** How far the gradient of the gradient along a direction is from the difference of gradients. */
function secondOrderError(operation: Operation, shape: number[]): number {
  const [x, direction] = [numbers(shape, 1), numbers(shape, 2)];
  const gradient = tf.grad(lossOf(operation));
  const actual = tf.grad((x: Tensor) => tf.sum(tf.mul(gradient(x), direction)))(x);
  const at = (sign: number) => gradient(tf.add(x, tf.mul(direction, sign * step)));
  const expected = tf.div(tf.sub(at(1), at(-1)), 2 * step);
  const off = tf.sub(actual, expected);
  return Math.sqrt(dot(off, off) / (dot(expected, expected) + 1e-4));
}

const other = (shape: number[]) => numbers(shape, 3);
const positive = (x: Tensor) => tf.add(tf.square(x), 0.5);
const small = (x: Tensor) => tf.mul(x, 0.7); // inside (−1, 1)
const oneHot = () => tf.oneHot(tf.tensor1d([0, 1, 2, 5], 'int32'), 6);
const classes = () => tf.tensor1d([0, 1, 2, 5], 'int32');
const image = (x: Tensor) => x as Tensor4D;
const matrix = (x: Tensor) => x as Tensor2D;

type Cases = Record<string, [shape: number[], operation: Operation]>;

const activations = ['linear', 'relu', 'tanh', 'sigmoid'] as const;
const filter = () => image(other([3, 3, 2, 3]));
const bias = (n: number) => other([n]) as Tensor1D;

/** What the numerics of this site offer, by the names of their functions. */
const ours: Record<string, Cases> = {
  dense: Object.assign(
    {},
    ...activations.map((activation): Cases => ({
      [`${activation}, of x`]: [[4, 6], (x) => layers.dense(x, other([6, 3]), bias(3), activation)],
      [`${activation}, of w`]: [[6, 3], (w) => layers.dense(other([4, 6]), w, bias(3), activation)],
      [`${activation}, of b`]: [
        [3],
        (b) => layers.dense(other([4, 6]), other([6, 3]), b, activation),
      ],
      [`${activation}, a layer a task`]: [
        [2, 6, 3],
        (w) => layers.dense(other([2, 4, 6]), w, other([2, 1, 3]), activation),
      ],
    })),
  ) as Cases,
  conv: Object.assign(
    {},
    ...activations.map((activation): Cases => ({
      [`${activation}, of x`]: [
        [1, 4, 4, 2],
        (x) => layers.conv(image(x), filter(), bias(3), { pad: 'valid', activation }),
      ],
      [`${activation}, of w`]: [
        [3, 3, 2, 3],
        (w) =>
          layers.conv(image(other([1, 5, 5, 2])), image(w), bias(3), { stride: 2, activation }),
      ],
      [`${activation}, of b`]: [
        [3],
        (b) =>
          layers.conv(image(other([1, 4, 4, 2])), filter(), b as Tensor1D, {
            pad: 'valid',
            activation,
          }),
      ],
    })),
  ) as Cases,
  mlp: {
    'of a weight': [
      [3, 5],
      (w) => layers.mlp(other([4, 3]), [w, bias(5), other([5, 2]), bias(2)], 'tanh'),
    ],
  },
  maxPool: {
    'side by side': [[2, 4, 4, 3], (x) => layers.maxPool(image(tf.square(x)))],
    overlapping: [[2, 5, 5, 3], (x) => layers.maxPool(image(tf.square(x)), 3, 2, 'same')],
  },
  averagePool: {
    'side by side': [[2, 4, 4, 3], (x) => layers.averagePool(image(tf.square(x)))],
    overlapping: [[2, 5, 5, 3], (x) => layers.averagePool(image(tf.square(x)), 3, 2, 'same')],
  },
  globalAveragePool: { it: [[2, 3, 3, 4], (x) => layers.globalAveragePool(image(tf.square(x)))] },
  flatten: { it: [[2, 3, 4], (x) => tf.square(layers.flatten(x))] },
  replicate: { it: [[3, 2], (x) => tf.square(layers.replicate([x], 3)[0]!)] },
  softmaxCrossEntropy: {
    'class numbers': [[4, 6], (x) => losses.softmaxCrossEntropy(matrix(x), classes())],
    distributions: [
      [4, 6],
      (x) => losses.softmaxCrossEntropy(matrix(x), matrix(tf.softmax(other([4, 6])))),
    ],
    'of the targets': [
      [4, 6],
      (t) => losses.softmaxCrossEntropy(matrix(tf.mul(t, other([4, 6]))), matrix(t)),
    ],
  },
  sigmoidCrossEntropy: {
    it: [[4, 6], (x) => losses.sigmoidCrossEntropy(x, tf.sigmoid(other([4, 6])))],
  },
  meanSquaredError: { it: [[4, 6], (x) => losses.meanSquaredError(x, other([4, 6]))] },
  squaredNorms: { it: [[4, 6], (x) => distances.squaredNorms(matrix(x))] },
  squaredDistances: {
    'to others': [[4, 6], (x) => distances.squaredDistances(matrix(x), matrix(other([3, 6])))],
    'to each other': [[4, 6], (x) => distances.squaredDistances(matrix(x), matrix(x))],
  },
  normalizeRows: { it: [[4, 6], (x) => distances.normalizeRows(matrix(x))] },
  cosines: { it: [[4, 6], (x) => distances.cosines(matrix(x), matrix(other([3, 6])))] },
};

/** Operations of one tensor alone. */
const unary: Record<string, Operation> = {
  ...{ abs: tf.abs, atan: tf.atan, asinh: tf.asinh, cos: tf.cos, cosh: tf.cosh, erf: tf.erf },
  ...{ elu: tf.elu, exp: tf.exp, expm1: tf.expm1, neg: tf.neg },
  ...{ relu: tf.relu, relu6: tf.relu6, selu: tf.selu, sigmoid: tf.sigmoid, sin: tf.sin },
  ...{ sinh: tf.sinh, softplus: tf.softplus, square: tf.square, tan: tf.tan, tanh: tf.tanh },
  ...{ logSigmoid: tf.logSigmoid, logSoftmax: tf.logSoftmax, softmax: tf.softmax },
  ...{ leakyRelu: tf.leakyRelu, clone: tf.clone, sum: tf.sum, mean: tf.mean, max: tf.max },
  ...{ min: tf.min, logSumExp: tf.logSumExp, norm: tf.norm },
};

/** Operations of tfjs that are right, one or more for every kernel that has a gradient. */
const theirs: Cases = {
  ...Object.fromEntries(
    Object.entries(unary).map(([name, operation]): [string, Cases[string]] => [
      name,
      [[4, 6], (x) => operation(x)],
    ]),
  ),
  acos: [[4, 6], (x) => tf.acos(small(x))],
  acosh: [[4, 6], (x) => tf.acosh(tf.add(positive(x), 1))],
  asin: [[4, 6], (x) => tf.asin(small(x))],
  atanh: [[4, 6], (x) => tf.atanh(small(x))],
  log: [[4, 6], (x) => tf.log(positive(x))],
  log1p: [[4, 6], (x) => tf.log1p(positive(x))],
  reciprocal: [[4, 6], (x) => tf.reciprocal(positive(x))],
  rsqrt: [[4, 6], (x) => tf.rsqrt(positive(x))],
  sqrt: [[4, 6], (x) => tf.sqrt(positive(x))],
  add: [[4, 6], (x) => tf.square(tf.add(x, other([6])))],
  addN: [[4, 6], (x) => tf.addN([tf.square(x), tf.sin(x), x])],
  atan2: [[4, 6], (x) => tf.atan2(x, positive(x))],
  div: [[4, 6], (x) => tf.div(other([6]), positive(x))],
  maximum: [[4, 6], (x) => tf.maximum(tf.square(x), x)],
  minimum: [[4, 6], (x) => tf.minimum(tf.square(x), x)],
  mod: [[4, 6], (x) => tf.square(tf.mod(tf.add(x, 2), 5))],
  mul: [[6], (x) => tf.mul(tf.mul(x, other([4, 6])), x)],
  pow: [[4, 6], (x) => tf.pow(positive(x), 1.7)],
  'pow, of the exponent': [[4, 6], (x) => tf.pow(positive(other([4, 6])), x)],
  prelu: [[4, 6], (x) => tf.prelu(x, tf.mul(x, x))],
  sub: [[4, 6], (x) => tf.square(tf.sub(tf.square(x), x))],
  squaredDifference: [[4, 6], (x) => tf.squaredDifference(x, other([6]))],
  clipByValue: [[4, 6], (x) => tf.clipByValue(tf.square(x), 0.3, 1)],
  where: [[4, 6], (x) => tf.where(tf.greater(x, 0), tf.square(x), tf.tanh(x))],
  'steps have no slope': [
    [4, 6],
    (x) => {
      const y = tf.mul(x, 0.3); // nothing but 0 is within reach
      return tf.mul(x, tf.addN([tf.sign(y), tf.step(y), tf.floor(y), tf.ceil(y), tf.round(y)]));
    },
  ],
  floorDiv: [[4, 6], (x) => tf.mul(x, tf.floorDiv(tf.add(tf.mul(x, 0.3), 2.5), 1))],
  'comparisons have no slope': [
    [4, 6],
    (x) => {
      const finite = tf.logicalNot(tf.logicalOr(tf.isNaN(x), tf.isInf(x)));
      const both = tf.logicalAnd(tf.greaterEqual(x, 0), tf.logicalAnd(finite, tf.isFinite(x)));
      return tf.mul(tf.square(x), tf.cast(both, 'float32'));
    },
  ],
  'zerosLike, onesLike': [[4, 6], (x) => tf.mul(x, tf.add(tf.zerosLike(x), tf.onesLike(x)))],
  'sum over the middle': [[2, 3, 4], (x) => tf.sum(tf.square(x), 1)],
  'sum over axes apart': [[2, 3, 4], (x) => tf.sum(tf.square(x), [0, 2])],
  'mean, kept': [[2, 3, 4], (x) => tf.mean(tf.square(x), [1, 2], true)],
  'max over an axis': [[4, 6], (x) => tf.max(tf.square(x), 1)],
  'min over an axis': [[4, 6], (x) => tf.min(tf.square(x), 0)],
  cumsum: [[4, 6], (x) => tf.square(tf.cumsum(x, 1))],
  moments: [[4, 6], (x) => tf.moments(x, 1).variance],
  matMul: [[4, 6], (x) => tf.matMul(x, x, false, true)],
  'matMul, broadcast': [[6, 3], (x) => tf.matMul(other([2, 4, 6]), x)],
  'matMul, both transposed': [[4, 4], (x) => tf.matMul(x, x, true, true)],
  transpose: [[4, 6], (x) => tf.square(tf.transpose(x))],
  reshape: [[4, 6], (x) => tf.square(tf.expandDims(tf.reshape(x, [3, 8]), 1))],
  concat: [[4, 6], (x) => tf.square(tf.concat([x, tf.mul(x, x)], 1))],
  slice: [[4, 6], (x) => tf.square(tf.slice(x, [1, 2], [2, 3]))],
  stack: [[4, 6], (x) => tf.square(tf.stack([x, tf.sin(x)]))],
  unstack: [[4, 6], (x) => tf.mul(tf.unstack(x)[0]!, tf.unstack(x)[2]!)],
  split: [[4, 6], (x) => tf.mul(tf.split(x, 2, 1)[0]!, tf.split(x, 2, 1)[1]!)],
  pad: [
    [4, 6],
    (x) =>
      tf.square(
        tf.pad(x, [
          [1, 0],
          [0, 2],
        ]),
      ),
  ],
  reverse: [[4, 6], (x) => tf.mul(x, tf.reverse(x, 1))],
  tile: [[4, 6], (x) => tf.square(tf.tile(x, [2, 3]))],
  broadcastTo: [[1, 6], (x) => tf.square(tf.broadcastTo(x, [4, 6]))],
  gather: [[4, 6], (x) => tf.square(tf.gather(x, tf.tensor1d([0, 2, 2], 'int32')))],
  'gather, another axis': [[4, 6], (x) => tf.square(tf.gather(x, tf.tensor1d([5, 1], 'int32'), 1))],
  unsortedSegmentSum: [
    [4, 6],
    (x) => tf.unsortedSegmentSum(tf.square(x), tf.tensor1d([1, 0, 1, 2], 'int32'), 3),
  ],
  oneHot: [[4, 6], (x) => tf.mul(tf.square(x), oneHot())],
  'argMax, argMin': [
    [4, 6],
    (x) => {
      const positions = tf.add(tf.argMax(x, 1), tf.argMin(x, 1));
      return tf.mul(tf.square(x), tf.cast(tf.expandDims(positions, 1), 'float32'));
    },
  ],
  conv2d: [[1, 5, 5, 2], (x) => tf.conv2d(image(tf.square(x)), filter(), 1, 'same')],
  'conv2d, of both': [
    [3, 3, 2, 2],
    (w) =>
      tf.conv2d(
        image(tf.tanh(tf.conv2d(image(other([1, 5, 5, 2])), image(w), 1, 'same'))),
        image(w),
        2,
        'same',
      ),
  ],
  conv1d: [[3, 2, 4], (w) => tf.conv1d(other([2, 8, 2]) as Tensor3D, w as Tensor3D, 1, 'same')],
  conv2dTranspose: [
    [3, 3, 4, 2],
    (w) =>
      tf.conv2dTranspose(image(other([1, 3, 3, 2])), image(tf.square(w)), [1, 6, 6, 4], 2, 'same'),
  ],
  avgPool: [[1, 4, 4, 2], (x) => tf.avgPool(image(tf.square(x)), 2, 2, 'valid')],
  maxPool: [[1, 4, 4, 2], (x) => tf.maxPool(image(tf.square(x)), 2, 1, 'same')],
  batchNorm: [
    [2, 3, 4],
    (x) => {
      const { mean, variance } = tf.moments(x, [0, 1]);
      return tf.batchNorm(x, mean, variance, other([4]), other([4]), 1e-2);
    },
  ],
  sigmoidCrossEntropy: [[4, 6], (x) => tf.losses.sigmoidCrossEntropy(oneHot(), x)],
  huberLoss: [[4, 6], (x) => tf.losses.huberLoss(other([4, 6]), x, 0.8)],
  attention: [[5, 4], (x) => tf.matMul(tf.softmax(tf.matMul(x, x, false, true)), x)],
  'fused.matMul': [[4, 6], (x) => tf.fused.matMul({ a: matrix(x), b: matrix(other([6, 3])) })],
  'fused.conv2d with an activation': [
    [1, 4, 4, 2],
    (x) =>
      tf.fused.conv2d({
        x: image(x),
        filter: filter(),
        strides: 1,
        pad: 'same',
        activation: 'relu',
      }),
  ],
  spaceToBatchND: [
    [1, 4, 4, 1],
    (x) =>
      tf.square(
        tf.spaceToBatchND(
          x,
          [2, 2],
          [
            [0, 0],
            [0, 0],
          ],
        ),
      ),
  ],
  batchToSpaceND: [
    [4, 2, 2, 1],
    (x) =>
      tf.square(
        tf.batchToSpaceND(
          x,
          [2, 2],
          [
            [0, 0],
            [0, 0],
          ],
        ),
      ),
  ],
};

/** Operations whose gradient exists and cannot be differentiated again; they must say so. */
const refused: Cases = {
  'losses.softmaxCrossEntropy': [[4, 6], (x) => tf.losses.softmaxCrossEntropy(oneHot(), x)],
  'image.resizeBilinear': [
    [1, 3, 3, 2],
    (x) => tf.image.resizeBilinear(image(tf.square(x)), [6, 6]),
  ],
  'image.resizeNearestNeighbor': [
    [1, 3, 3, 2],
    (x) => tf.image.resizeNearestNeighbor(image(tf.square(x)), [6, 6]),
  ],
  prod: [[4, 3], (x) => tf.prod(x, 1)],
  mirrorPad: [
    [4, 6],
    (x) =>
      tf.square(
        tf.mirrorPad(
          x,
          [
            [1, 1],
            [1, 1],
          ],
          'reflect',
        ),
      ),
  ],
  depthwiseConv2d: [
    [1, 4, 4, 2],
    (x) => tf.depthwiseConv2d(image(x), image(other([3, 3, 2, 1])), 1, 'same'),
  ],
  dilation2d: [
    [1, 4, 4, 2],
    (x) => tf.dilation2d(image(x), other([2, 2, 2]) as Tensor3D, 1, 'same'),
  ],
  localResponseNormalization: [[1, 3, 3, 4], (x) => tf.localResponseNormalization(image(x))],
};

/** Kernels with a gradient that no test here needs: no demo works on volumes. */
const left = ['AvgPool3D', 'Conv3D', 'MaxPool3D'];

const all = (cases: Cases) =>
  Object.entries(cases).map(([name, [shape, operation]]) => ({ name, shape, operation }));

describe.each(Object.entries({ ...ours, 'tfjs’s': theirs }))('%s', (_, cases) => {
  test.each(all(cases))('$name: both gradients equal differences', ({ shape, operation }) => {
    tf.tidy(() => {
      expect(firstOrderError(operation, shape)).toBeLessThan(5e-3);
      expect(secondOrderError(operation, shape)).toBeLessThan(2e-3);
    });
  });
});

test.each(all(refused))('$name refuses to be differentiated twice', ({ shape, operation }) => {
  expect(() => tf.tidy(() => secondOrderError(operation, shape))).toThrow(
    /cannot be differentiated|gradient function not found|is not a function|not registered/,
  );
});

test('everything that the numerics offer is in the table above', () => {
  const makers = ['denseParameters', 'convParameters', 'mlpParameters', 'accuracy'];
  const offered = [layers, losses, distances].flatMap((module) => Object.keys(module));
  expect(Object.keys(ours).sort()).toEqual(offered.filter((name) => !makers.includes(name)).sort());
});

test('every kernel that has a gradient is reached by the table above', async () => {
  const profile = await tf.profile(() =>
    tf.tidy(() => {
      for (const { shape, operation } of [...Object.values(ours), theirs, refused].flatMap(all))
        try {
          secondOrderError(operation, shape);
        } catch {
          // one of the refused; what it ran before counts
        }
      return tf.scalar(0);
    }),
  );
  const reached = new Set(profile.kernels.map(({ name }) => name));
  const registered = tf.getKernelsForBackend('wasm').map(({ kernelName }) => kernelName);
  const differentiable = registered.filter((name) => tf.getGradient(name) as unknown);
  expect(differentiable.filter((name) => !reached.has(name)).sort()).toEqual(left);
});

test.each(['relu', 'tanh'] as const)(
  'through two steps of training, as MAML does: %s',
  (activation) => {
    tf.tidy(() => {
      const [x, y] = [other([6, 2]), numbers([6, 1], 4)];
      const loss = (...w: Tensor[]) =>
        losses.meanSquaredError(layers.mlp(x, [w[0]!, bias(5), w[1]!, bias(1)], activation), y);
      const trained = (...start: Tensor[]) => {
        let w = start;
        for (let i = 0; i < 2; i++) {
          const slopes = tf.grads(loss)(w);
          w = w.map((tensor, j) => tf.sub(tensor, tf.mul(slopes[j]!, 0.1)));
        }
        return loss(...w);
      };
      const start = [numbers([2, 5], 1), numbers([5, 1], 2)];
      const direction = [numbers([2, 5], 5), numbers([5, 1], 6)];
      const at = (sign: number) => {
        const moved = start.map((w, i) => tf.add(w, tf.mul(direction[i]!, sign * step)));
        return trained(...moved).dataSync()[0]!;
      };
      const slopes = tf.grads(trained)(start);
      const actual = dot(slopes[0]!, direction[0]!) + dot(slopes[1]!, direction[1]!);
      expect(actual / ((at(1) - at(-1)) / (2 * step))).toBeCloseTo(1, 2);
    });
  },
);

test('three times: tanh through a dense layer', () => {
  tf.tidy(() => {
    const first = tf.grad((x: Tensor) => kernels.dense(x, other([3, 2]), bias(2), 'tanh'));
    const second = tf.grad((x: Tensor) => tf.sum(tf.square(first(x))));
    const norm = (x: Tensor) => tf.sum(tf.square(second(x)));
    const [x, direction] = [numbers([4, 3], 1), numbers([4, 3], 2)];
    const at = (sign: number) => norm(tf.add(x, tf.mul(direction, sign * step))).dataSync()[0]!;
    const expected = (at(1) - at(-1)) / (2 * step);
    expect(dot(tf.grad(norm)(x), direction) / expected).toBeCloseTo(1, 2);
  });
});

test('a custom gradient that keeps an intermediate result to itself is refused, not taken for a constant', () => {
  tf.tidy(() => {
    const cubed = tf.customGrad((x, save) => {
      const square = tf.square(x as Tensor);
      (save as (tensors: Tensor[]) => void)([square]);
      const value = tf.mul(square, x as Tensor);
      return { value, gradFunc: (dy: Tensor, saved: Tensor[]) => tf.mul(dy, tf.mul(3, saved[0]!)) };
    });
    const x = numbers([3], 1);
    const gradient = tf.grad((x: Tensor) => cubed(x));
    expect(dot(gradient(x), tf.ones([3]))).toBeCloseTo(dot(tf.square(x), tf.fill([3], 3)), 4);
    expect(() => tf.grad(gradient)(x)).toThrow('uses an intermediate result');
  });
});

test('differentiating twice leaves no tensor behind', () => {
  const before = tf.memory().numTensors;
  tf.tidy(() => secondOrderError((x) => tf.softmax(tf.tanh(x)), [4, 6]));
  expect(tf.memory().numTensors).toBe(before);
});
