import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import { run, setGradient } from './gradients.ts';
import { address, count, kernels, output, register, stock } from './wasm.ts';

interface Attributes {
  axis: number | number[];
  keepDims?: boolean;
}

/** A tensor seen as [before, over, after], to be summed over the middle axis. */
interface Middle {
  before: number;
  over: number;
  after: number;
  shape: number[];
}

/** The middle that `axis` names, and the shape of the sum; undefined where there are none or they are apart. */
function middle(x: readonly number[], { axis, keepDims }: Attributes): Middle | undefined {
  const axes = tf.util.parseAxisParam(axis, [...x]);
  if (axes.length === 0) return undefined;
  const [first, last] = [Math.min(...axes), Math.max(...axes)];
  if (last - first >= axes.length) return undefined;
  const [over, after] = [x.slice(first, last + 1), x.slice(last + 1)];
  const before = x.slice(0, first);
  const shape = [...before, ...(keepDims ? over.map(() => 1) : []), ...after];
  return { before: count(before), over: count(over), after: count(after), shape };
}

/** Sum or mean over axes next to each other, without transposing first; tfjs's own kernel does the others. */
function reduction(name: 'Sum' | 'Mean'): void {
  const theirs = stock(name);
  register<{ x: TensorInfo }, Attributes>(name, (call) => {
    const { x } = call.inputs;
    const axes =
      x.dtype === 'float32' && x.shape.length > 0 ? middle(x.shape, call.attrs) : undefined;
    if (!axes) return theirs(call);
    const { before, over, after, shape } = axes;
    const sums = output(shape);
    const scale = name === 'Mean' ? 1 / over : 1;
    kernels.columnSums(address(x), address(sums), before, over, after, scale);
    return sums;
  });
}

/** Kernel: repeats dy along the axes that were summed over, times a number; the adjoint of the sum. */
const SPREAD = 'Spread';
interface SpreadAttributes extends Attributes {
  shape: number[];
  scale: number;
}

function installSpread(): void {
  register<{ dy: TensorInfo }, SpreadAttributes>(SPREAD, ({ inputs: { dy }, attrs }) => {
    const { before, over, after } = middle(attrs.shape, attrs)!;
    const x = output(attrs.shape);
    kernels.spreadColumns(address(dy), address(x), before, over, after, attrs.scale);
    return x;
  });
  setGradient<SpreadAttributes>(SPREAD, {
    inputsToSave: ['dy'],
    gradient: (ddx, [dy], { axis, scale }) => ({
      dy: () => tf.reshape(tf.mul(tf.sum(ddx, axis), scale), dy!.shape),
    }),
  });
}

/** tfjs makes a tensor of ones of x's size, and another one divided, for every mean. */
function setReductionGradient(name: 'Sum' | 'Mean'): void {
  setGradient<Attributes>(name, {
    inputsToSave: ['x'],
    gradient: (dy, [x], attributes) => ({ x: () => spread(dy, x!.shape, attributes, name) }),
  });
}

function spread(dy: Tensor, shape: number[], { axis }: Attributes, name: 'Sum' | 'Mean'): Tensor {
  const axes = tf.util.parseAxisParam(axis, shape);
  const kept = shape.map((length, i) => (axes.includes(i) ? 1 : length));
  const over = axes.reduce((product, i) => product * shape[i]!, 1);
  const scale = name === 'Mean' ? 1 / over : 1;
  if (middle(shape, { axis: axes })) return run(SPREAD, { dy }, { axis: axes, shape, scale });
  return tf.mul(tf.broadcastTo(tf.reshape(dy, kept), shape), scale);
}

interface SegmentAttributes {
  numSegments: number;
}

/** The sum by segment, which the gradient of gather is made of and tfjs has no kernel for on wasm. */
function installSegmentSum(): void {
  register<{ x: TensorInfo; segmentIds: TensorInfo }, SegmentAttributes>(
    'UnsortedSegmentSum',
    ({ inputs: { x, segmentIds }, attrs: { numSegments } }) => {
      const rest = x.shape.slice(segmentIds.shape.length);
      const sums = output([numSegments, ...rest]);
      kernels.segmentSum(
        address(x),
        address(segmentIds, 'int32'),
        address(sums),
        count(segmentIds.shape),
        count(rest),
        numSegments,
      );
      return sums;
    },
  );
}

export function installSums(): void {
  for (const name of ['Sum', 'Mean'] as const) {
    reduction(name);
    setReductionGradient(name);
  }
  installSpread();
  installSegmentSum();
}
