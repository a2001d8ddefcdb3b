import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import { run, setGradient } from './gradients.ts';
import { address, backend, count, kernels, output, register, stock } from './wasm.ts';

type Shape4D = [number, number, number, number];

interface Windows {
  filterSize: number | [number, number];
  strides: number | [number, number];
  pad: 'same' | 'valid' | number | tf.backend_util.ExplicitPadding;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
}

/** The windows over images of this shape. Throws where tfjs computes a negative number of them. */
function windowsOf(
  shape: number[],
  { filterSize, strides, pad, dimRoundingMode }: Windows,
): tf.backend_util.Conv2DInfo {
  const info = tf.backend_util.computePool2DInfo(
    shape as Shape4D,
    filterSize,
    strides,
    1,
    pad,
    dimRoundingMode,
  );
  if (info.outHeight < 0 || info.outWidth < 0) {
    const size = `${info.filterHeight} × ${info.filterWidth}`;
    throw new Error(`pool: a window of ${size} does not fit into [${shape.join()}].`);
  }
  return info;
}

/** Where the last window begins and how far it reaches beyond the image, in rows and in columns. */
function last(info: tf.backend_util.Conv2DInfo) {
  const row = (info.outHeight - 1) * info.strideHeight - info.padInfo.top;
  const column = (info.outWidth - 1) * info.strideWidth - info.padInfo.left;
  const below = row + info.filterHeight - info.inHeight;
  const beside = column + info.filterWidth - info.inWidth;
  return { row, column, below, beside };
}

/**
 * Stock leaves the windows that rounding up adds without a value, and takes for those of padding alone what is
 * elsewhere. For both the padding is written out: a maximum of nothing is −∞ then, and a mean 0 / 0, as on tfjs's cpu
 * backend.
 */
function installForward(name: 'MaxPool' | 'AvgPool'): void {
  const [theirs, widen, fill, divide] = [name, 'PadV2', 'Fill', 'RealDiv'].map(stock);
  register<{ x: TensorInfo }, Windows>(name, (call) => {
    const { x } = call.inputs;
    const info = windowsOf(x.shape, call.attrs);
    if (count(info.outShape) === 0) return output(info.outShape);
    const { top, left, bottom, right } = info.padInfo;
    const { row, column, below, beside } = last(info);
    const inPadding = info.filterHeight <= top || info.filterWidth <= left;
    const isUsual = below <= bottom && beside <= right && row < info.inHeight;
    if (isUsual && column < info.inWidth && !inPadding) return theirs!(call);
    const rows = [top, Math.max(below, bottom)];
    const paddings = [[0, 0], rows, [left, Math.max(beside, right)], [0, 0]];
    const attrs = { ...call.attrs, pad: 'valid', dimRoundingMode: undefined };
    const pooled = (x: TensorInfo, constantValue: number) => {
      const wide = widen!({ inputs: { x }, attrs: { paddings, constantValue } });
      return before(wide, () => theirs!({ inputs: { x: wide }, attrs }));
    };
    if (name === 'MaxPool') return pooled(x, -Infinity);
    const ones = fill!({ inputs: {}, attrs: { shape: x.shape, value: 1, dtype: 'float32' } });
    const [a, b] = [pooled(x, 0), before(ones, () => pooled(ones, 0))];
    return before(a, () => before(b, () => divide!({ inputs: { a, b } })));
  });
}

/** Computes with x before it is given back. */
function before(x: TensorInfo, compute: () => TensorInfo): TensorInfo {
  const result = compute();
  backend.disposeData(x.dataId);
  return result;
}

/** Tasks of `pool` in assembly/pooling.ts. */
const task = { meanGradient: 0, maximumGradient: 1, atMaximum: 2 };

/** Runs a task over all windows of images of this shape; gives the result, which is `small` or `large`. */
function pool(
  which: keyof typeof task,
  shape: number[],
  windows: Windows,
  data: { x?: TensorInfo; small?: TensorInfo; large?: TensorInfo },
): TensorInfo {
  const info = windowsOf(shape, windows);
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
  installForward('MaxPool');
  installForward('AvgPool');
  installMaximum();
  installMean();
}
