import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import {
  type Activation,
  activationGradient,
  code,
  isActivation,
  type Kind,
} from './activations.ts';
import { unbroadcast } from './binary.ts';
import { run, setGradient } from './gradients.ts';
import { address, backend, count, kernels, output, register, scratch, stock } from './wasm.ts';

interface Inputs {
  a: TensorInfo;
  b: TensorInfo;
  bias?: TensorInfo;
  preluActivationWeights?: TensorInfo;
}
interface Attributes {
  transposeA: boolean;
  transposeB: boolean;
  activation?: string;
  leakyreluAlpha?: number;
}

/** Kernel: _FusedMatMul without transposes, and with a gradient. */
const DENSE = 'Dense';
interface DenseAttributes extends Attributes {
  activation: Activation;
  /** Shape of the bias, if there is one. */
  bias?: number[] | undefined;
}

/** activation(a b + bias); leading axes broadcast. bias is [n], or has one row for each product: [..., 1, n]. */
function multiply({ a, b, bias }: Inputs, { transposeA, transposeB }: Attributes, kind: Kind) {
  const [m, k] = matrix(a, transposeA);
  const [inner, n] = matrix(b, transposeB);
  if (![a, b].every(isMatrices) || k !== inner)
    throw new Error(`matMul: ${describe(a)} and ${describe(b)} do not fit.`);
  const aBatch = a.shape.slice(0, -2);
  const bBatch = b.shape.slice(0, -2);
  const batch = tf.broadcast_util.assertAndGetBroadcastShape(aBatch, bBatch);
  const size = count(batch);
  const [biasAt, biasStep] = biasOf(bias, n, size);
  const c = output([...batch, m, n]);
  const space = scratch(kernels.packedBytes(k, n));
  const products = (from: number, ia: number, ib: number, times: number, da: number, db: number) =>
    kernels.matmul(
      address(a) + 4 * m * k * ia,
      address(b) + 4 * k * n * ib,
      biasAt + 4 * biasStep * from,
      address(c) + 4 * m * n * from,
      times,
      m,
      n,
      k,
      4 * m * k * da,
      4 * k * n * db,
      4 * biasStep,
      Number(transposeA),
      Number(transposeB),
      code[kind],
      space,
    );
  const [aCount, bCount] = [count(aBatch), count(bBatch)];
  const regular = [1, size].includes(aCount) && [1, size].includes(bCount);
  if (regular) products(0, 0, 0, size, aCount > 1 ? 1 : 0, bCount > 1 ? 1 : 0);
  else
    for (let i = 0; i < size; i++)
      products(i, sourceIndex(i, batch, aBatch), sourceIndex(i, batch, bBatch), 1, 0, 0);
  return c;
}

/** Address of a bias, or 0, and the floats from that of one product to the next. */
function biasOf(bias: TensorInfo | undefined, n: number, products: number): [number, number] {
  if (!bias) return [0, 0];
  const size = count(bias.shape);
  if (size !== n && size !== n * products)
    throw new Error(`matMul: ${n} columns do not fit a bias [${bias.shape.join()}].`);
  return [address(bias), size > n ? n : 0];
}

const isMatrices = ({ dtype, shape }: TensorInfo) => dtype === 'float32' && shape.length >= 2;
const describe = ({ dtype, shape }: TensorInfo) => `${dtype} [${shape.join()}]`;

/** Rows and columns of the (transposed) matrices of a tensor. */
function matrix({ shape }: TensorInfo, transposed: boolean): [rows: number, columns: number] {
  const [rows, columns] = shape.slice(-2) as [number, number];
  return transposed ? [columns, rows] : [rows, columns];
}

/** Which matrix of a tensor with leading axes `from` meets number i of the broadcast axes `to`. */
function sourceIndex(i: number, to: readonly number[], from: readonly number[]): number {
  let index = 0;
  let stride = 1;
  for (let axis = to.length - 1, own = from.length - 1; own >= 0; axis--, own--) {
    const position = i % to[axis]!;
    i = (i - position) / to[axis]!;
    if (from[own]! > 1) index += position * stride;
    stride *= from[own]!;
  }
  return index;
}

const product = (a: Tensor, b: Tensor, transposeA: boolean, transposeB: boolean) =>
  run('BatchMatMul', { a, b }, { transposeA, transposeB });

/** Gradients of op(a) op(b) by a and by b, for the gradient g of the product. */
function gradients(g: Tensor, a: Tensor, b: Tensor, { transposeA, transposeB }: Attributes) {
  return {
    a: () =>
      unbroadcast(
        transposeA ? product(b, g, transposeB, true) : product(g, b, false, !transposeB),
        a.shape,
      ),
    b: () =>
      unbroadcast(
        transposeB ? product(g, a, true, transposeA) : product(a, g, !transposeA, false),
        b.shape,
      ),
  };
}

/**
 * activation(x w + bias) in one kernel, its gradient in three. x is [..., n, inputs] with w [inputs, outputs] and bias
 * [outputs]; or both have leading axes, one layer for each: x [t, n, inputs], w [t, inputs, outputs], bias
 * [t, 1, outputs].
 */
export function dense(
  x: Tensor,
  w: Tensor,
  bias: Tensor | null,
  activation: Activation = 'linear',
): Tensor {
  const attributes = { transposeA: false, transposeB: false, activation, bias: bias?.shape };
  // One weight for all rows: one product, whatever the axes of x.
  const flat = w.rank === 2 && x.rank !== 2;
  const a = flat ? tf.reshape(x, [-1, x.shape[x.rank - 1]!]) : x;
  const y = run(DENSE, bias ? { a, b: w, bias } : { a, b: w }, attributes);
  return flat ? tf.reshape(y, [...x.shape.slice(0, -1), w.shape[1]!]) : y;
}

/** tfjs's further activations are not computed in the product but by one more kernel, which it has. */
function thenActivate(x: TensorInfo, { preluActivationWeights }: Inputs, attrs: Attributes) {
  const name = { relu6: 'Relu6', elu: 'Elu', leakyrelu: 'LeakyRelu', prelu: 'Prelu' }[
    attrs.activation!
  ];
  if (!name) throw new Error(`There is no activation ${attrs.activation!}.`);
  const inputs = name === 'Prelu' ? { x, alpha: preluActivationWeights } : { x };
  const y = stock(name)({ inputs, attrs: { alpha: attrs.leakyreluAlpha } });
  backend.disposeData(x.dataId);
  return y;
}

export function installMatMul(): void {
  register<Inputs, Attributes>('BatchMatMul', ({ inputs, attrs }) =>
    multiply(inputs, attrs, 'linear'),
  );
  // Stock adds the bias once a block where b is transposed and the inner size over 48.
  register<Inputs, Attributes>('_FusedMatMul', ({ inputs, attrs }) => {
    const { activation = 'linear' } = attrs;
    if (isActivation(activation)) return multiply(inputs, attrs, activation);
    return thenActivate(multiply(inputs, attrs, 'linear'), inputs, attrs);
  });
  setGradient<Attributes>('BatchMatMul', {
    inputsToSave: ['a', 'b'],
    gradient: (dy, [a, b], attributes) => gradients(dy, a!, b!, attributes),
  });
  register<Inputs, DenseAttributes>(DENSE, ({ inputs, attrs }) =>
    multiply(inputs, attrs, attrs.activation),
  );
  setGradient<DenseAttributes>(DENSE, {
    inputsToSave: ['a', 'b'],
    outputsToSave: [true],
    gradient: (dy, [a, b, y], attributes) => {
      const { g, sums } = activationGradient(dy, y!, attributes.activation, attributes.bias);
      return { ...gradients(g, a!, b!, attributes), bias: () => sums! };
    },
  });
}
