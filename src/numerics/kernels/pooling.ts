import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import { run, setGradient } from './gradients.ts';
import { address, kernels, output, register } from './wasm.ts';

type Shape4D = [number, number, number, number];

interface Windows {
  filterSize: number | [number, number];
  strides: number | [number, number];
  pad: 'same' | 'valid' | number | tf.backend_util.ExplicitPadding;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/** Tasks of `pool` in assembly/pooling.ts. */
const task = { meanGradient: 0, maximumGradient: 1, atMaximum: 2 };

/** Runs a task over all windows of images of this shape; gives the result, which is `small` or `large`. */
function pool(
  which: keyof typeof task,
  shape: number[],
  { filterSize, strides, pad, dimRoundingMode }: Windows,
  data: { x?: TensorInfo; small?: TensorInfo; large?: TensorInfo },
): TensorInfo {
  const info = tf.backend_util.computePool2DInfo(
    shape as Shape4D,
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  const small = data.small ?? output(info.outShape);
  const large = data.large ?? output(shape);
  kernels.pool(
    task[which],
    data.x ? address(data.x) : 0,
    address(small),
    address(large),
    ...(shape as Shape4D),
    info.outHeight,
    info.outWidth,
    info.filterHeight,
    info.filterWidth,
    info.strideHeight,
    info.strideWidth,
    info.padInfo.top,
    info.padInfo.left,
  );
  return data.small ? large : small;
}

/** The positions of the maxima are constant almost everywhere, so x is no input of the kernels below and gets no gradient. */
interface MaximumAttributes extends Windows {
  x: Tensor;
}
interface MeanAttributes extends Windows {
  shape: number[];
}

/** Kernel: the elements of `values` at the positions of the maxima of x; the adjoint of MaxPoolGrad. */
const AT_MAXIMUM = 'AtMaximum';

function installMaximum(): void {
  // Stock lets windows whose maximum is not positive pass their gradient to the wrong position.
  register<{ dy: TensorInfo }, MaximumAttributes>('MaxPoolGrad', ({ inputs: { dy }, attrs }) =>
    pool('maximumGradient', attrs.x.shape, attrs, { x: attrs.x, small: dy }),
  );
  register<{ values: TensorInfo }, MaximumAttributes>(AT_MAXIMUM, ({ inputs: { values }, attrs }) =>
    pool('atMaximum', attrs.x.shape, attrs, { x: attrs.x, large: values }),
  );
  setGradient<Windows>('MaxPool', {
    inputsToSave: ['x'],
    gradient: (dy, [x], windows) => ({ x: () => run('MaxPoolGrad', { dy }, { ...windows, x }) }),
  });
  setGradient<MaximumAttributes>('MaxPoolGrad', {
    gradient: (ddx, _, attributes) => ({ dy: () => run(AT_MAXIMUM, { values: ddx }, attributes) }),
  });
  setGradient<MaximumAttributes>(AT_MAXIMUM, {
    gradient: (dy, _, attributes) => ({ values: () => run('MaxPoolGrad', { dy }, attributes) }),
  });
}

function installMean(): void {
  // Stock divides by the size of the whole window where the forward pass divides by what lies inside the image.
  register<{ dy: TensorInfo }, MeanAttributes>('AvgPoolGrad', ({ inputs: { dy }, attrs }) =>
    pool('meanGradient', attrs.shape, attrs, { small: dy }),
  );
  setGradient<Windows>('AvgPool', {
    inputsToSave: ['x'],
    gradient: (dy, [x], windows) => ({
      x: () => run('AvgPoolGrad', { dy }, { ...windows, shape: x!.shape }),
    }),
  });
  setGradient<MeanAttributes>('AvgPoolGrad', {
    gradient: (ddx, _, { shape: _shape, ...windows }) => ({
      dy: () => run('AvgPool', { x: ddx }, windows),
    }),
  });
}

export function installPooling(): void {
  installMaximum();
  installMean();
}
