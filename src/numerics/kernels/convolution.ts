import type { Tensor, Tensor1D, Tensor4D, TensorInfo } from '@tensorflow/tfjs-core';
import { type Activation, activationGradient, isActivation } from './activations.ts';
import { convolve, filterGradient, type Inputs, inputGradient } from './convolve.ts';
import { type Attributes, geometry, isSupported, type Pad, type Pair } from './geometry.ts';
import { run, setGradient } from './gradients.ts';
import { count, output, register, stock } from './wasm.ts';

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

/** Where a dilated filter fits nowhere, stock writes into memory that belongs to others. */
function byStock(
  theirs: ReturnType<typeof stock>,
  call: { inputs: Inputs; attrs: Attributes },
): TensorInfo {
  const { inputs, attrs } = call;
  if (attrs.dataFormat === 'NCHW') return theirs(call);
  const { shape } = geometry(inputs.x.shape, inputs.filter.shape, attrs);
  return count(shape) === 0 ? output(shape) : theirs(call);
}

function installConv2D(): void {
  const [theirs, theirsFused] = [stock('Conv2D'), stock('FusedConv2D')];
  register<Inputs, Attributes>('Conv2D', (call) =>
    isSupported(call.attrs) ? convolve(call.inputs, call.attrs, 'linear') : byStock(theirs, call),
  );
  register<Inputs, Attributes & { activation: string }>('FusedConv2D', (call) => {
    const { activation } = call.attrs;
    const covered = isSupported(call.attrs) && isActivation(activation);
    return covered ? convolve(call.inputs, call.attrs, activation) : byStock(theirsFused, call);
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
  const theirs = stock('Conv2DBackpropInput');
  register<{ dy: TensorInfo; filter: TensorInfo }, Attributes & { inputShape: number[] }>(
    'Conv2DBackpropInput',
    (call) => {
      const { inputs, attrs } = call;
      if (!isSupported(attrs)) return theirs(call);
      return inputGradient(inputs.dy, inputs.filter, attrs.inputShape, attrs);
    },
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
    ({ inputs: { x, dy }, attrs }) => {
      if (!isSupported(attrs)) throw new Error('Only images [n, h, w, channels] have a gradient.');
      return filterGradient(x, dy, attrs.filterShape, attrs);
    },
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
