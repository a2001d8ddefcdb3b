import * as tf from '@tensorflow/tfjs-core';
import type { Scalar, Tensor, Tensor1D, Tensor2D, TensorInfo } from '@tensorflow/tfjs-core';
import { run, setGradient } from './gradients.ts';
import { address, kernels, output, register } from './wasm.ts';

/** Targets are distributions [n, classes], or class numbers [n] (int32), which no gradient reaches. */
interface Inputs {
  logits: TensorInfo;
  targets: TensorInfo;
}

/** Addresses of the class numbers and of the distributions; 0 for the one that is not given. */
const targetAddresses = ({ targets }: Inputs): [labels: number, distributions: number] =>
  targets.dtype === 'int32' ? [address(targets, 'int32'), 0] : [0, address(targets)];

/**
 * Mean over the rows of the cross-entropy of softmax(logits [n, classes]) against `targets`: distributions
 * [n, classes], or class numbers [n] (int32). One kernel, and one for its gradient.
 */
export function softmaxCrossEntropy(logits: Tensor2D, targets: Tensor1D | Tensor2D): Scalar {
  const [rows, columns] = logits.shape;
  const wanted = targets.dtype === 'int32' ? [rows] : [rows, columns];
  if (targets.shape.join() !== wanted.join())
    throw new Error(
      `Logits [${logits.shape.join()}] need targets [${wanted.join()}], not [${targets.shape.join()}].`,
    );
  return run('SoftmaxCrossEntropy', { logits, targets }) as Scalar;
}

/** The gradient's own gradient, by tfjs's operations: seldom needed, so it need not be fast. */
function gradientOfGradient(v: Tensor, [logits, targets, dy]: Tensor[]) {
  const rows = logits!.shape[0];
  const share = tf.div(dy!, rows);
  const p = tf.softmax(logits as Tensor2D);
  const t = targets!.dtype === 'int32' ? tf.oneHot(targets!, p.shape[1]) : targets!;
  const mass = tf.sum(t, 1, true);
  const mean = tf.sum(tf.mul(p, v), 1, true);
  return {
    logits: () => tf.mul(tf.mul(share, mass), tf.mul(p, tf.sub(v, mean))),
    targets: () => tf.mul(share, tf.sub(mean, v)),
    dy: () => tf.div(tf.sum(tf.mul(v, tf.sub(tf.mul(p, mass), t))), rows),
  };
}

export function installLosses(): void {
  register<Inputs>('SoftmaxCrossEntropy', ({ inputs }) => {
    const { logits } = inputs;
    const [rows, columns] = logits.shape as [number, number];
    const loss = output([]);
    const targets = targetAddresses(inputs);
    kernels.softmaxCrossEntropy(address(logits), ...targets, address(loss), rows, columns);
    return loss;
  });
  register<Inputs & { dy: TensorInfo }>('SoftmaxCrossEntropyGradient', ({ inputs }) => {
    const { logits, dy } = inputs;
    const [rows, columns] = logits.shape as [number, number];
    const gradient = output(logits.shape);
    const pointers = [...targetAddresses(inputs), address(dy), address(gradient)] as const;
    kernels.softmaxCrossEntropyGradient(address(logits), ...pointers, rows, columns);
    return gradient;
  });
  setGradient('SoftmaxCrossEntropy', {
    inputsToSave: ['logits', 'targets'],
    gradient: (dy, [logits, targets]) => ({
      logits: () => run('SoftmaxCrossEntropyGradient', { logits: logits!, targets: targets!, dy }),
      targets: () => tf.mul(tf.div(dy, -logits!.shape[0]), tf.logSoftmax(logits!)),
    }),
  });
  setGradient('SoftmaxCrossEntropyGradient', {
    inputsToSave: ['logits', 'targets', 'dy'],
    gradient: gradientOfGradient,
  });
}
