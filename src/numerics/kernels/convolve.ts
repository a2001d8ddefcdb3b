/** The kernels of a convolution and of its two gradients, called with the sizes that they need. */
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { type Activation, code } from './activations.ts';
import { type Attributes, geometry, type Sizes, withCropped } from './geometry.ts';
import { address, count, kernels, output, scratch, zeros } from './wasm.ts';

export interface Inputs {
  x: TensorInfo;
  filter: TensorInfo;
  bias?: TensorInfo;
}

/** activation(x ∗ filter + bias). */
export function convolve(
  { x, filter, bias }: Inputs,
  attributes: Attributes,
  activation: Activation,
) {
  const { shape, sizes, window, padding, winograd } = geometry(x.shape, filter.shape, attributes);
  const [, , , ci, oh, ow, co] = sizes;
  if (bias && count(bias.shape) !== co)
    throw new Error(`conv2d: ${co} channels need a bias [${co}], not [${bias.shape.join()}].`);
  const y = output(shape);
  if (count(shape) === 0) return y;
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

/** The gradient of the filter, whose shape is given. */
export function filterGradient(
  x: TensorInfo,
  dy: TensorInfo,
  shape: number[],
  attributes: Attributes,
): TensorInfo {
  const { shape: outShape, ...sizes } = geometry(x.shape, shape, attributes);
  return withCropped(dy, outShape, (dy) =>
    count(outShape) === 0 ? zeros(shape) : sumOverOutputs(x, dy, output(shape), sizes),
  );
}

function sumOverOutputs(x: TensorInfo, dy: TensorInfo, dw: TensorInfo, geometry: Sizes) {
  const { sizes, window, padding, winograd } = geometry;
  const [, , , ci, oh, ow, co] = sizes;
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

/** The gradient of the input, whose shape is given. */
export function inputGradient(
  dy: TensorInfo,
  filter: TensorInfo,
  shape: number[],
  attributes: Attributes,
): TensorInfo {
  const { shape: outShape, ...sizes } = geometry(shape, filter.shape, attributes);
  return withCropped(dy, outShape, (dy) =>
    count(outShape) === 0 ? zeros(shape) : spreadOverInputs(dy, filter, output(shape), sizes),
  );
}

function spreadOverInputs(dy: TensorInfo, filter: TensorInfo, dx: TensorInfo, geometry: Sizes) {
  const { sizes, window, padding, winograd } = geometry;
  const [, h, w, ci, , , co] = sizes;
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
