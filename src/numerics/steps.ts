/**
 * Gradients through steps (comparisons, argMax, floorDiv, …). A step is constant almost everywhere, so its derivative
 * is zero and nothing flows back through it, not even a tensor of zeros: on the way down zero times infinity would be
 * NaN. Where a result depends on an argument through steps alone, the argument's gradient is zero; where it does not
 * depend on it at all, tfjs refuses, since that is a mistake of the caller.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { NamedTensorMap, Tensor } from '@tensorflow/tfjs-core';

const names = new Set([
  ...['Equal', 'NotEqual', 'Greater', 'GreaterEqual', 'Less', 'LessEqual'],
  ...['LogicalAnd', 'LogicalNot', 'LogicalOr', 'LogicalXor'],
  ...['IsFinite', 'IsInf', 'IsNan', 'ArgMax', 'ArgMin', 'Any', 'All'],
  'AtLeast', // ours: the slope of a maximum
  'FloorDiv', // to which tfjs gives the slope of a division
]);

/** Whether the result of this kernel is a step of its inputs. */
export const isStep = (kernel: string): boolean => names.has(kernel);

/** What was computed: from which tensors to which. */
interface Node {
  inputs: NamedTensorMap;
  outputs: Tensor[];
  /** In place of outputs: results of a step. tfjs finds no way through a node without outputs. */
  results?: Tensor[];
}

interface Engine {
  readonly state: { readonly activeTape: Node[] };
  gradients: (
    f: () => Tensor,
    xs: Tensor[],
    dy?: Tensor,
    allowNoGradients?: boolean,
  ) => { value: Tensor; grads: (Tensor | undefined)[] };
}

/** Gives zeros where tf.grad and its like would refuse since only steps lead from an argument to the result. */
export function installZeroGradients(): void {
  const engine = tf.engine() as unknown as Engine;
  const gradients = engine.gradients.bind(engine);
  engine.gradients = (f, xs, dy, allowNoGradients = false) => {
    let tape: Node[] = [];
    const noted = () => {
      ({ activeTape: tape } = engine.state);
      return f();
    };
    // Those that are missing are refused by the caller, in the words in which the engine would.
    const { value, grads } = gradients(noted, xs, dy, true);
    if (allowNoGradients || grads.every(Boolean)) return { value, grads };
    const zero = (x: Tensor) =>
      leads(tape, x, value) ? tf.zerosLike(tf.cast(x, 'float32')) : undefined;
    return { value, grads: grads.map((grad, i) => grad ?? zero(xs[i]!)) };
  };
}

/** Whether y was computed from x, over steps or not. */
function leads(tape: Node[], x: Tensor, y: Tensor): boolean {
  const reached = new Set([x.id]);
  for (const { inputs, outputs, results = outputs } of tape)
    if (Object.values(inputs).some(({ id }) => reached.has(id)))
      for (const { id } of results) reached.add(id);
  return reached.has(y.id);
}
