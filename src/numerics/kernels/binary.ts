import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import { run, setGradient } from './gradients.ts';
import { address, count, kernels, output, register, stock } from './wasm.ts';

/** Numbers of the operations in assembly/binary.ts, by the names of the kernels. */
const operations = {
  Add: 0,
  Sub: 1,
  Multiply: 2,
  RealDiv: 3,
  Maximum: 4,
  Minimum: 5,
  SquaredDifference: 6,
};
/** Kernel: 1 where a ≥ b, else 0, as floats; the slope of a maximum. */
const AT_LEAST = 'AtLeast';

/** What tfjs's own kernels do faster, as long as an operand is a scalar or both have one shape. */
const fast = new Set(['Add', 'Sub', 'Multiply', 'RealDiv', 'SquaredDifference']);
const isPlain = (a: TensorInfo, b: TensorInfo) =>
  count(a.shape) === 1 || count(b.shape) === 1 || a.shape.join() === b.shape.join();

/** Neighbouring axes along which each operand is either repeated throughout or not at all. */
interface Run {
  length: number;
  a: boolean;
  b: boolean;
}

/** The axes of the broadcast shape, joined into runs, outermost first. */
function runs(a: readonly number[], b: readonly number[], shape: readonly number[]): Run[] {
  const joined: Run[] = [];
  shape.forEach((length, axis) => {
    if (length === 1) return;
    const here = {
      length,
      a: (a[axis - shape.length + a.length] ?? 1) > 1,
      b: (b[axis - shape.length + b.length] ?? 1) > 1,
    };
    const last = joined.at(-1);
    if (last?.a === here.a && last.b === here.b) last.length *= length;
    else joined.push(here);
  });
  return joined;
}

/** Bytes from one batch and one row to the next of an operand, and whether its columns differ. */
function steps([batch, rows, columns]: Run[], of: 'a' | 'b'): [number, number, number] {
  const row = columns![of] ? 4 * columns!.length : 4;
  const rowStep = rows![of] ? row : 0;
  const matrix = rows![of] ? row * rows!.length : row;
  return [batch![of] ? matrix : 0, rowStep, Number(columns![of])];
}

/** operation(a, b), or undefined where broadcasting takes more than three runs of axes. */
function compute(operation: number, a: TensorInfo, b: TensorInfo): TensorInfo | undefined {
  const shape = tf.broadcast_util.assertAndGetBroadcastShape([...a.shape], [...b.shape]);
  const joined = runs(a.shape, b.shape, shape);
  if (joined.length > 3) return undefined;
  while (joined.length < 3) joined.unshift({ length: 1, a: false, b: false });
  const y = output(shape);
  const [batch, rows, columns] = joined as [Run, Run, Run];
  if (count(shape) > 0)
    kernels.binary(
      operation,
      address(a),
      address(b),
      address(y),
      batch.length,
      rows.length,
      columns.length,
      ...steps(joined, 'a'),
      ...steps(joined, 'b'),
    );
  return y;
}

interface Inputs {
  a: TensorInfo;
  b: TensorInfo;
}

/** Sums over the axes along which x was repeated, back to x's shape. */
export function unbroadcast(gradient: Tensor, shape: number[]): Tensor {
  const axes = tf.broadcast_util.getReductionAxes(shape, gradient.shape);
  return axes.length > 0 ? tf.reshape(tf.sum(gradient, axes), shape) : gradient;
}

/** The gradient goes to the larger (smaller) one; where both are equal, to a. */
function setExtremumGradient(name: 'Maximum' | 'Minimum'): void {
  setGradient(name, {
    inputsToSave: ['a', 'b'],
    gradient: (dy, [a, b]) => {
      const toA = run(AT_LEAST, name === 'Maximum' ? { a: a!, b: b! } : { a: b!, b: a! });
      return {
        a: () => unbroadcast(tf.mul(dy, toA), a!.shape),
        b: () => unbroadcast(tf.mul(dy, tf.sub(1, toA)), b!.shape),
      };
    },
  });
}

/** Broadcasting without an index computed for each element, four elements at a time. */
export function installBinary(): void {
  for (const [name, operation] of Object.entries(operations)) {
    const theirs = stock(name);
    register<Inputs>(name, (call) => {
      const { a, b } = call.inputs;
      const floats = a.dtype === 'float32' && b.dtype === 'float32';
      const ours = floats && !(fast.has(name) && isPlain(a, b));
      return (ours ? compute(operation, a, b) : undefined) ?? theirs(call);
    });
  }
  register<Inputs>(AT_LEAST, ({ inputs: { a, b } }) => {
    const y = compute(7, a, b);
    if (!y) throw new Error('A maximum is broadcast along more than three runs of axes.');
    return y;
  });
  setExtremumGradient('Maximum');
  setExtremumGradient('Minimum');
}
