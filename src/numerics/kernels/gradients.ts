import * as tf from '@tensorflow/tfjs-core';
import type { NamedAttrMap, Tensor } from '@tensorflow/tfjs-core';

/** Runs a kernel on the tape, so that what it computes can be differentiated. */
export const run = (kernel: string, inputs: Record<string, Tensor>, attributes: object = {}) =>
  tf.engine().runKernel<Tensor>(kernel, inputs, attributes as NamedAttrMap);

/** The same for a kernel with several outputs. */
export const runAll = (kernel: string, inputs: Record<string, Tensor>, attributes: object) =>
  tf.engine().runKernel<Tensor[]>(kernel, inputs, attributes as NamedAttrMap);

/**
 * The gradient of one kernel: which inputs and outputs it keeps, and how, given them in that order, the gradient of
 * the output (of each output, where there are several) becomes that of each input.
 */
interface Gradient<Attributes> {
  inputsToSave?: string[];
  outputsToSave?: boolean[];
  gradient: (dy: Tensor, saved: Tensor[], attributes: Attributes) => Record<string, () => Tensor>;
}

/** Registers a gradient, in place of tfjs's own if there is one. */
export function setGradient<Attributes = object>(
  kernelName: string,
  { gradient, ...saves }: Gradient<Attributes>,
): void {
  if (tf.getGradient(kernelName) as tf.GradConfig | undefined) tf.unregisterGradient(kernelName);
  tf.registerGradient({
    kernelName,
    ...saves,
    gradFunc: (dy, saved, attributes) => gradient(dy as Tensor, saved, attributes as Attributes),
  });
}
