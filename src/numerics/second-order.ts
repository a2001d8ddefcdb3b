/**
 * Gradients of gradients, right or refused. tfjs-core 4.22 differentiates twice in silence and wrongly through every
 * operation whose gradient uses its own output (tanh, sigmoid, exp, softmax, …; tensorflow/tfjs#3252): it notes the
 * copy of the output that it saves on its tape before the operation itself, where no path from the input has reached
 * it yet, and so takes it for a constant. Here such copies are noted after their operation.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { NamedTensorMap, Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import { installZeroGradients, isStep } from './steps.ts';

/** A step that was computed: from which tensors to which, and how a gradient goes back. */
interface TapeNode {
  id: number;
  kernelName: string;
  inputs: NamedTensorMap;
  outputs: Tensor[];
  gradient?: (dys: Tensor[]) => Record<string, () => Tensor>;
  saved: Tensor[];
  /** See steps.ts. */
  results?: Tensor[];
}

/** The parts of tfjs's engine that its own type keeps private. */
interface Engine {
  readonly state: {
    activeTape: TapeNode[];
    nextTapeNodeId: number;
    readonly tensorInfo: WeakMap<object, { backend: tf.KernelBackend }>;
  };
  clone: (x: Tensor) => Tensor;
  addTapeNode: (
    name: string,
    inputs: NamedTensorMap,
    outputs: Tensor[],
    ...rest: unknown[]
  ) => void;
  makeTensorFromTensorInfo(info: TensorInfo): Tensor;
}

let installed = false;

/** Mends tfjs's engine for the whole thread. Calling it again does nothing. */
export function installSecondOrder(): void {
  if (installed) return;
  installed = true;
  const engine = tf.engine() as unknown as Engine;
  const addTapeNode = engine.addTapeNode.bind(engine);
  /** What the operation under way has saved for its gradient, and the tensors that these are copies of. */
  let saved: Copy[] = [];

  // Called for nothing but saving. The copy shares its data: no kernel is run for it.
  engine.clone = (x) => {
    engine.state.tensorInfo.get(x.dataId)!.backend.incRef(x.dataId);
    const copy = engine.makeTensorFromTensorInfo({
      dataId: x.dataId,
      shape: x.shape,
      dtype: x.dtype,
    });
    saved.push({ of: x, copy });
    return copy;
  };
  engine.addTapeNode = (name, inputs, outputs, ...rest) => {
    const copies = saved;
    saved = [];
    const { state } = engine;
    if (isStep(name)) {
      const id = state.nextTapeNodeId++;
      state.activeTape.push({
        id,
        kernelName: name,
        inputs,
        outputs: [],
        results: outputs,
        saved: [],
      });
      return;
    }
    addTapeNode(name, inputs, outputs, ...rest);
    for (const copy of copies)
      state.activeTape.push(noteCopy(state.nextTapeNodeId++, name, inputs, outputs, copy));
  };
  installZeroGradients();
  setEluGradient();
  refuseMirrorPad();
}

interface Copy {
  of: Tensor;
  copy: Tensor;
}

/** How a gradient gets from a saved copy to what it is a copy of. */
function noteCopy(
  id: number,
  operation: string,
  inputs: NamedTensorMap,
  outputs: Tensor[],
  { of, copy }: Copy,
): TapeNode {
  const node = { id, kernelName: `${operation} (saved)`, outputs: [copy], saved: [] };
  if (outputs.includes(of) || Object.values(inputs).includes(of))
    return { ...node, inputs: { x: of }, gradient: ([dy]) => ({ x: () => dy! }) };
  // An intermediate result of a tf.customGrad: how it depends on the inputs is not on the tape.
  const gradient = () => {
    throw new Error(
      `The gradient of ${operation} uses an intermediate result, so it cannot be differentiated again.`,
    );
  };
  return { ...node, inputs, gradient };
}

/** tfjs has a kernel for the gradient of elu and none for that kernel's. */
function setEluGradient(): void {
  tf.unregisterGradient('Elu');
  tf.registerGradient({
    kernelName: 'Elu',
    outputsToSave: [true],
    gradFunc: (dy, [y]) => ({
      x: () => tf.mul(dy as Tensor, tf.where(tf.greater(y!, 0), tf.onesLike(y!), tf.add(y!, 1))),
    }),
  });
}

/** tfjs's gradient of mirrorPad forgets what was mirrored. */
function refuseMirrorPad(): void {
  tf.unregisterGradient('MirrorPad');
  tf.registerGradient({
    kernelName: 'MirrorPad',
    gradFunc: () => {
      throw new Error('mirrorPad cannot be differentiated: its gradient in tfjs is wrong.');
    },
  });
}
