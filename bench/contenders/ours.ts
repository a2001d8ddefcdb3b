/** The project's own path: the functions of src/numerics, as the demos use them. */
import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor1D, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import { useBackend } from '../../src/numerics/backend.ts';
import {
  conv,
  dense,
  globalAveragePool,
  maxPool,
  mlp,
  replicate,
} from '../../src/numerics/layers.ts';
import { softmaxCrossEntropy } from '../../src/numerics/losses.ts';
import { adam } from '../../src/numerics/optimisers.ts';
import { type Trainable, trainable } from '../../src/numerics/trainable.ts';
import type { Contender, Step } from '../contender.ts';
import { mamlInnerRate, mamlPoints, mamlTasks, type NumberArray } from '../tasks.ts';
import type { TaskData, TaskName } from '../tasks.ts';

const tensor = <R extends tf.Rank = tf.Rank>({ shape, values }: NumberArray) =>
  tf.tensor<R>(values, shape as tf.ShapeMap[R]);

/** A model under training, and one step of it. */
export interface Training {
  model: Trainable;
  step: Step;
}
export const trainings: Record<TaskName, (data: TaskData) => Training> = {
  mlp: (data) => {
    const x = tensor<tf.Rank.R2>(data.inputs.x!);
    return classify(data, (p) => mlp(x, p, 'tanh'));
  },
  cnn: (data) => {
    const x = tensor<tf.Rank.R4>(data.inputs.x!);
    return classify(data, ([w1, b1, w2, b2, w3, b3]) => {
      const low = conv(x, w1 as Tensor4D, b1 as Tensor1D, { activation: 'relu' });
      const high = conv(maxPool(low), w2 as Tensor4D, b2 as Tensor1D, { activation: 'relu' });
      return dense(globalAveragePool(high), w3!, b3!);
    });
  },
  gcn: (data) => {
    const a = tensor<tf.Rank.R2>(data.inputs.adjacency!);
    const x = tensor<tf.Rank.R2>(data.inputs.x!);
    // Â (x w) + b, with the adjacency matrix as the input of a dense layer
    return classify(data, ([w1, b1, w2, b2]) => {
      const h = dense(a, tf.matMul(x, w1!), b1!, 'relu');
      return dense(a, tf.matMul(h, w2!), b2!);
    });
  },
  maml: ({ parameters, rate, inputs }) => {
    const [xs, ys, xq, yq] = ['xs', 'ys', 'xq', 'yq'].map((name) => tensor(inputs[name]!));
    const model = trainable(
      parameters.map((p) => tensor(p)),
      adam(),
    );
    const step = () =>
      model.minimise((p) => tf.div(metaLoss(p, xs!, ys!, xq!, yq!), mamlTasks), rate);
    return { model, step };
  },
};

function classify(
  { parameters, rate, labels }: TaskData,
  logits: (parameters: Tensor[]) => Tensor2D,
): Training {
  const model = trainable(
    parameters.map((p) => tensor(p)),
    adam(),
  );
  const classes = tf.tensor1d(labels, 'int32');
  const step = () => model.minimise((p) => softmaxCrossEntropy(logits(p), classes), rate);
  return { model, step };
}

/** Sum over tasks of the loss after one inner step. */
function metaLoss(parameters: Tensor[], xs: Tensor, ys: Tensor, xq: Tensor, yq: Tensor) {
  const copies = replicate(parameters, mamlTasks);
  const loss = (x: Tensor, y: Tensor, p: Tensor[]) =>
    tf.div<tf.Scalar>(tf.sum(tf.squaredDifference(mlp(x, p, 'relu'), y)), mamlPoints);
  const gradients = tf.grads((...p: Tensor[]) => loss(xs, ys, p))(copies);
  const adapted = copies.map((p, i) => tf.sub(p, tf.mul(gradients[i]!, mamlInnerRate)));
  return loss(xq, yq, adapted);
}

export default {
  start: useBackend,
  tasks: Object.fromEntries(
    Object.entries(trainings).map(([name, training]) => [
      name,
      (data: TaskData) => training(data).step,
    ]),
  ),
} satisfies Contender;
