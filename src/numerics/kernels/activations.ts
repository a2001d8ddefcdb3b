import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import { runAll, setGradient } from './gradients.ts';
import { address, count, kernels, output, register, stock, type TypedKernel } from './wasm.ts';

/** The activations that a layer computes together with its products. */
export type Activation = 'linear' | 'relu' | 'tanh' | 'sigmoid';

/** Numbers of the element-wise functions in assembly/activation.ts. Each one's slope is a function of its value. */
export const code = { linear: 0, relu: 1, tanh: 2, sigmoid: 3, exp: 4 } as const;
export type Kind = keyof typeof code;

/** Whether a layer of ours computes the activation of this name; tfjs knows more. */
export const isActivation = (name: string): name is Activation =>
  ['linear', 'relu', 'tanh', 'sigmoid'].includes(name);

/**
 * Kernel: g = dy · slope(y), y being the activation's value, and, where `bias` gives their shape,
 * the sums of g over its rows, which are the gradient of that layer's bias. Outputs [g], [g, sums], or, for the
 * identity, [sums].
 */
const CURVED = 'ActivationGradient';
/** The same where the slope is constant almost everywhere: y is no input then, or tfjs would ask for its gradient. */
const FLAT = 'FlatActivationGradient';
interface Attributes {
  kind: Kind;
  bias?: number[] | undefined;
  y?: Tensor;
}

const isFlat = (kind: Kind) => kind === 'relu' || kind === 'linear';

/** The gradient in front of an activation, and that of the bias [columns] or [..., 1, columns] added before it. */
export function activationGradient(
  dy: Tensor,
  y: Tensor,
  kind: Kind,
  bias?: number[],
): { g: Tensor; sums: Tensor | undefined } {
  if (kind === 'linear' && !bias) return { g: dy, sums: undefined };
  const results = isFlat(kind)
    ? runAll(FLAT, { dy }, { kind, bias, y })
    : runAll(CURVED, { dy, y }, { kind, bias });
  if (kind === 'linear') return { g: dy, sums: results[0] };
  return { g: results[0]!, sums: results[1] };
}

const gradientKernel: TypedKernel<{ dy: TensorInfo; y?: TensorInfo }, Attributes> = ({
  inputs: { dy, y: input },
  attrs: { kind, bias, y = input! },
}) => {
  const columns = bias ? bias[bias.length - 1]! : 1;
  const size = count(dy.shape);
  const batch = bias ? count(bias) / (columns || 1) : 1;
  const rows = size / (columns * batch || 1);
  const g = kind === 'linear' ? undefined : output(dy.shape);
  const sums = bias && output(bias);
  kernels.activationGradient(
    address(dy),
    address(y),
    g ? address(g) : 0,
    sums ? address(sums) : 0,
    batch,
    bias ? rows : 1,
    bias ? columns : size,
    code[kind],
  );
  return [g, sums].filter((result) => result !== undefined);
};

/** Of (g, sums) in dy and y: linear in dy; in y through the slope. */
function gradientOfGradient(
  dys: Tensor | Tensor[],
  [dy, y]: Tensor[],
  { kind, bias, y: value = y! }: Attributes,
): Record<string, () => Tensor> {
  const incoming = Array.isArray(dys) ? dys : [dys];
  const ddSums = bias ? incoming[incoming.length - 1]! : undefined;
  const ddG = kind === 'linear' ? undefined : incoming[0]!;
  const shape = dy!.shape;
  const spread = () => (ddSums ? tf.broadcastTo(ddSums, shape) : tf.zeros(shape));
  const total = ddG && ddSums ? tf.add(ddG, ddSums) : (ddG ?? spread());
  return {
    dy: () => activationGradient(total, value, kind).g,
    y: () => tf.mul(tf.mul(total, dy!), curvature(y!, kind)),
  };
}

/** Derivative of the slope by the activation's value. */
function curvature(y: Tensor, kind: Kind): Tensor {
  if (kind === 'tanh') return tf.mul(y, -2);
  if (kind === 'sigmoid') return tf.sub(1, tf.mul(y, 2));
  return tf.onesLike(y); // exp: the slope is the value
}

function elementwise(name: string, kind: Kind): void {
  const theirs = stock(name);
  register<{ x: TensorInfo }>(name, (call) => {
    const { x } = call.inputs;
    if (x.dtype !== 'float32') return theirs(call);
    const y = output(x.shape);
    kernels.activation(address(x), address(y), count(x.shape), code[kind]);
    return y;
  });
}

/** tanh, sigmoid, exp without leaving wasm for libm, and one kernel for the gradient of each and of relu. */
export function installActivations(): void {
  elementwise('Tanh', 'tanh');
  elementwise('Sigmoid', 'sigmoid');
  elementwise('Exp', 'exp');
  register(CURVED, gradientKernel);
  register(FLAT, gradientKernel);
  for (const [name, kind] of Object.entries({
    Relu: 'relu',
    Tanh: 'tanh',
    Sigmoid: 'sigmoid',
    Exp: 'exp',
  } as const))
    setGradient(name, {
      outputsToSave: [true],
      gradient: (dy, [y]) => ({ x: () => activationGradient(dy, y!, kind).g }),
    });
  setGradient<Attributes>(CURVED, { inputsToSave: ['dy', 'y'], gradient: gradientOfGradient });
  setGradient<Attributes>(FLAT, { inputsToSave: ['dy'], gradient: gradientOfGradient });
}
