import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor4D, TensorInfo } from '@tensorflow/tfjs-core';
import { type Activation, activationGradient, code } from './activations.ts';
import { run, setGradient } from './gradients.ts';
import { address, count, kernels, output, register, scratch, stock } from './wasm.ts';

type Pair = number | [number, number];
type Pad = 'same' | 'valid' | number | tf.backend_util.ExplicitPadding;

interface Attributes {
  strides: Pair;
  pad: Pad;
  dilations?: Pair;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
  dataFormat?: 'NHWC' | 'NCHW';
}

type Shape4D = [number, number, number, number];

/** Sizes of a convolution in the order in which the kernels take them, and the shape of its output. */
function geometry(input: number[], filter: number[], attributes: Attributes) {
  const { strides, pad, dimRoundingMode, dilations = 1 } = attributes;
  const info = tf.backend_util.computeConv2DInfo(
    input as Shape4D,
    filter as Shape4D,
    strides,
    dilations,
    pad,
    dimRoundingMode,
  );
  const { batchSize, inHeight, inWidth, inChannels, outHeight, outWidth, outChannels } = info;
  const { filterHeight, filterWidth, strideHeight, strideWidth, padInfo } = info;
  const sizes = [inHeight, inWidth, inChannels, outHeight, outWidth, outChannels] as const;
  const window = [filterHeight, filterWidth, strideHeight, strideWidth] as const;
  return { batchSize, sizes, window, padding: [padInfo.top, padInfo.left] as const, info };
}

const isSupported = ({ dilations = 1, dataFormat = 'NHWC' }: Attributes) =>
  dataFormat === 'NHWC' && [dilations].flat().every((dilation) => dilation === 1);

interface Inputs {
  x: TensorInfo;
  filter: TensorInfo;
  bias?: TensorInfo;
}

/** activation(x ∗ filter + bias). */
function convolve({ x, filter, bias }: Inputs, attributes: Attributes, activation: Activation) {
  const { batchSize, sizes, window, padding, info } = geometry(x.shape, filter.shape, attributes);
  const y = output(info.outShape);
  const [, , ...rest] = sizes;
  const space = scratch(kernels.convolutionBytes(...rest, ...window));
  kernels.convolution(
    address(x),
    address(filter),
    bias ? address(bias) : 0,
    address(y),
    batchSize,
    ...sizes,
    ...window,
    ...padding,
    activation === 'relu' ? 1 : 0,
    space,
  );
  if (activation === 'tanh' || activation === 'sigmoid')
    kernels.activation(address(y), address(y), count(y.shape), code[activation]);
  return y;
}

function filterGradient(x: TensorInfo, dy: TensorInfo, shape: number[], attributes: Attributes) {
  const { batchSize, sizes, window, padding } = geometry(x.shape, shape, attributes);
  const dw = output(shape);
  const [, , ...rest] = sizes;
  const space = scratch(kernels.convolutionBytes(...rest, ...window));
  const pointers = [address(x), address(dy), address(dw)] as const;
  kernels.filterGradient(...pointers, batchSize, ...sizes, ...window, ...padding, space);
  return dw;
}

function inputGradient(
  dy: TensorInfo,
  filter: TensorInfo,
  shape: number[],
  attributes: Attributes,
) {
  const { batchSize, sizes, window, padding } = geometry(shape, filter.shape, attributes);
  const dx = output(shape);
  const space = scratch(kernels.inputGradientBytes(...sizes, ...window, ...padding));
  const pointers = [address(dy), address(filter), address(dx)] as const;
  kernels.inputGradient(...pointers, batchSize, ...sizes, ...window, ...padding, space);
  return dx;
}

/** Kernel: Conv2D with bias and activation, and with a gradient, which tfjs's FusedConv2D has not. */
const CONVOLUTION = 'Convolution';
interface ConvolutionAttributes extends Attributes {
  activation: Activation;
}

export interface ConvolutionOptions {
  strides?: Pair;
  pad?: Pad;
  activation?: Activation;
}

/**
 * activation(x ∗ filter + bias) in one kernel, its gradient in three: x [n, h, w, ci], filter [kh, kw, ci, co],
 * bias [co]; → [n, oh, ow, co].
 */
export function convolution(
  x: Tensor4D,
  filter: Tensor4D,
  bias: Tensor1D | null,
  { strides = 1, pad = 'same', activation = 'linear' }: ConvolutionOptions = {},
): Tensor4D {
  const inputs = bias ? { x, filter, bias } : { x, filter };
  return run(CONVOLUTION, inputs, { strides, pad, activation }) as Tensor4D;
}

const dInput = (dy: Tensor, filter: Tensor, inputShape: number[], attributes: Attributes) =>
  run('Conv2DBackpropInput', { dy, filter }, { ...attributes, inputShape });
const dFilter = (x: Tensor, dy: Tensor, filterShape: number[], attributes: Attributes) =>
  run('Conv2DBackpropFilter', { x, dy }, { ...attributes, filterShape });

function installConv2D(): void {
  const theirs = stock('Conv2D');
  register<Inputs, Attributes>('Conv2D', (call) =>
    isSupported(call.attrs) ? convolve(call.inputs, call.attrs, 'linear') : theirs(call),
  );
  setGradient<Attributes>('Conv2D', {
    inputsToSave: ['x', 'filter'],
    gradient: (dy, [x, filter], attributes) => {
      if (!isSupported(attributes)) throw new Error('A dilated convolution has no gradient here.');
      return {
        x: () => dInput(dy, filter!, x!.shape, attributes),
        filter: () => dFilter(x!, dy, filter!.shape, attributes),
      };
    },
  });
}

/** The convolution and its two gradients are linear in each argument, so each one's gradients are the other two. */
function installConv2DGradients(): void {
  register<{ dy: TensorInfo; filter: TensorInfo }, Attributes & { inputShape: number[] }>(
    'Conv2DBackpropInput',
    ({ inputs: { dy, filter }, attrs }) => inputGradient(dy, filter, attrs.inputShape, attrs),
  );
  setGradient<Attributes>('Conv2DBackpropInput', {
    inputsToSave: ['dy', 'filter'],
    gradient: (ddx, [dy, filter], attributes) => ({
      dy: () => run('Conv2D', { x: ddx, filter: filter! }, attributes),
      filter: () => dFilter(ddx, dy!, filter!.shape, attributes),
    }),
  });
  register<{ x: TensorInfo; dy: TensorInfo }, Attributes & { filterShape: number[] }>(
    'Conv2DBackpropFilter',
    ({ inputs: { x, dy }, attrs }) => filterGradient(x, dy, attrs.filterShape, attrs),
  );
  setGradient<Attributes>('Conv2DBackpropFilter', {
    inputsToSave: ['x', 'dy'],
    gradient: (ddw, [x, dy], attributes) => ({
      x: () => dInput(dy!, ddw, x!.shape, attributes),
      dy: () => run('Conv2D', { x: x!, filter: ddw }, attributes),
    }),
  });
}

export function installConvolution(): void {
  installConv2D();
  installConv2DGradients();
  register<Inputs, ConvolutionAttributes>(CONVOLUTION, ({ inputs, attrs }) =>
    convolve(inputs, attrs, attrs.activation),
  );
  setGradient<ConvolutionAttributes>(CONVOLUTION, {
    inputsToSave: ['x', 'filter'],
    outputsToSave: [true],
    gradient: (dy, [x, filter, y], { activation, ...attributes }) => {
      const { g, sums } = activationGradient(dy, y!, activation, [y!.shape[3]!]);
      return {
        x: () => dInput(g, filter!, x!.shape, attributes),
        filter: () => dFilter(x!, g, filter!.shape, attributes),
        bias: () => sums!,
      };
    },
  });
}
