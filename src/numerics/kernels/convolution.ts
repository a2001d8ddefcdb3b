import type { Tensor, Tensor1D, Tensor4D, TensorInfo } from '@tensorflow/tfjs-core';
import { type Activation, activationGradient, code, isActivation } from './activations.ts';
import { type Attributes, geometry, isSupported, type Pad, type Pair } from './geometry.ts';
import { run, setGradient } from './gradients.ts';
import { address, count, kernels, output, register, scratch, stock } from './wasm.ts';

interface Inputs {
  x: TensorInfo;
  filter: TensorInfo;
  bias?: TensorInfo;
}

/** activation(x ∗ filter + bias). */
function convolve({ x, filter, bias }: Inputs, attributes: Attributes, activation: Activation) {
  const { shape, sizes, window, padding, winograd } = geometry(x.shape, filter.shape, attributes);
  const [, , , ci, oh, ow, co] = sizes;
  const y = output(shape);
  const pointers = [address(x), address(filter), bias ? address(bias) : 0, address(y)] as const;
  const relu = activation === 'relu' ? 1 : 0;
  if (winograd) {
    const space = scratch(kernels.winogradBytes(ci, oh, ow, co));
    kernels.winograd(...pointers, ...sizes, ...padding, relu, space);
  } else {
    const space = scratch(kernels.convolutionBytes(ci, oh, ow, co, ...window));
    kernels.convolution(...pointers, ...sizes, ...window, ...padding, relu, space);
  }
  if (activation === 'tanh' || activation === 'sigmoid')
    kernels.activation(address(y), address(y), count(shape), code[activation]);
  return y;
}

function filterGradient(x: TensorInfo, dy: TensorInfo, shape: number[], attributes: Attributes) {
  const { sizes, window, padding, winograd } = geometry(x.shape, shape, attributes);
  const [, , , ci, oh, ow, co] = sizes;
  const dw = output(shape);
  const pointers = [address(x), address(dy), address(dw)] as const;
  if (winograd) {
    const space = scratch(kernels.winogradFilterBytes(ci, oh, ow, co));
    kernels.winogradFilterGradient(...pointers, ...sizes, ...padding, space);
  } else {
    const space = scratch(kernels.convolutionBytes(ci, oh, ow, co, ...window));
    kernels.filterGradient(...pointers, ...sizes, ...window, ...padding, space);
  }
  return dw;
}

function inputGradient(
  dy: TensorInfo,
  filter: TensorInfo,
  shape: number[],
  attributes: Attributes,
) {
  const { sizes, window, padding, winograd } = geometry(shape, filter.shape, attributes);
  const [, h, w, ci, , , co] = sizes;
  const dx = output(shape);
  const pointers = [address(dy), address(filter), address(dx)] as const;
  if (winograd && padding.every((before) => before <= 2)) {
    const space = scratch(kernels.winogradInputBytes(h, w, ci, co));
    kernels.winogradInputGradient(...pointers, ...sizes, ...padding, space);
  } else {
    const [, ...rest] = sizes;
    const space = scratch(kernels.inputGradientBytes(...rest, ...window, ...padding));
    kernels.inputGradient(...pointers, ...sizes, ...window, ...padding, space);
  }
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
  const [theirs, theirsFused] = [stock('Conv2D'), stock('FusedConv2D')];
  register<Inputs, Attributes>('Conv2D', (call) =>
    isSupported(call.attrs) ? convolve(call.inputs, call.attrs, 'linear') : theirs(call),
  );
  register<Inputs, Attributes & { activation: string }>('FusedConv2D', (call) => {
    const { activation } = call.attrs;
    const covered = isSupported(call.attrs) && isActivation(activation);
    return covered ? convolve(call.inputs, call.attrs, activation) : theirsFused(call);
  });
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
