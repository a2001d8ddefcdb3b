/** TensorFlow.js as its own guides use it: tf.variable, tf.train.adam, tf.losses. */
import * as tf from '@tensorflow/tfjs';
import type { Step } from '../contender.ts';
import { mamlInnerRate, mamlPoints, mamlTasks, type NumberArray } from '../tasks.ts';
import type { TaskData, TaskName } from '../tasks.ts';

type Variables = [tf.Variable, tf.Variable, tf.Variable, tf.Variable, tf.Variable, tf.Variable];

const tensor = ({ shape, values }: NumberArray): tf.Tensor => tf.tensor(values, shape);

function training({ parameters, rate }: TaskData, loss: (variables: Variables) => tf.Scalar): Step {
  const variables = parameters.map((p) => tf.variable(tensor(p))) as Variables;
  const optimiser = tf.train.adam(rate, 0.9, 0.999, 1e-8);
  return () => {
    const value = optimiser.minimize(() => loss(variables), true, variables)!;
    const [number] = value.dataSync();
    value.dispose();
    return number!;
  };
}

const oneHot = (labels: number[], classes: number) =>
  tf.cast(tf.oneHot(tf.tensor1d(labels, 'int32'), classes), 'float32');
const crossEntropy = (labels: tf.Tensor, logits: tf.Tensor): tf.Scalar =>
  tf.losses.softmaxCrossEntropy(labels, logits);
const affine = (x: tf.Tensor, w: tf.Tensor, b: tf.Tensor) => x.matMul(w).add(b);

export const tasks = {
  mlp: (data) => {
    const x = tensor(data.inputs.x!);
    const y = oneHot(data.labels, 2);
    return training(data, ([w1, b1, w2, b2, w3, b3]) => {
      const h = affine(affine(x, w1, b1).tanh(), w2, b2).tanh();
      return crossEntropy(y, affine(h, w3, b3));
    });
  },
  cnn: (data) => {
    const x = tensor(data.inputs.x!) as tf.Tensor4D;
    const y = oneHot(data.labels, 10);
    return training(data, ([w1, b1, w2, b2, w3, b3]) => {
      const low = x
        .conv2d(w1 as never, 1, 'same')
        .add(b1)
        .relu<tf.Tensor4D>();
      const pooled: tf.Tensor4D = tf.maxPool(low, 2, 2, 'valid');
      const high = pooled
        .conv2d(w2 as never, 1, 'same')
        .add(b2)
        .relu();
      return crossEntropy(y, affine(high.mean([1, 2]), w3, b3));
    });
  },
  gcn: (data) => {
    const a = tensor(data.inputs.adjacency!);
    const x = tensor(data.inputs.x!);
    const y = oneHot(data.labels, 4);
    return training(data, ([w1, b1, w2, b2]) => {
      const h = a.matMul(x.matMul(w1)).add(b1).relu();
      return crossEntropy(y, a.matMul(h.matMul(w2)).add(b2));
    });
  },
  maml: (data) => {
    const [xs, ys, xq, yq] = ['xs', 'ys', 'xq', 'yq'].map((name) => tensor(data.inputs[name]!));
    return training(data, (variables) => {
      const copies = variables.map((p) =>
        p.reshape(p.rank === 1 ? [1, 1, p.size] : [1, ...p.shape]).tile([mamlTasks, 1, 1]),
      );
      const loss = (x: tf.Tensor, y: tf.Tensor, [w1, b1, w2, b2, w3, b3]: tf.Tensor[]) => {
        const h = affine(affine(x, w1!, b1!).relu(), w2!, b2!).relu();
        return affine(h, w3!, b3!).squaredDifference(y).sum<tf.Scalar>().div<tf.Scalar>(mamlPoints);
      };
      const gradients = tf.grads((...p: tf.Tensor[]) => loss(xs!, ys!, p))(copies);
      const adapted = copies.map((p, i) => p.sub(gradients[i]!.mul(mamlInnerRate)));
      return loss(xq!, yq!, adapted).div<tf.Scalar>(mamlTasks);
    });
  },
} satisfies Record<TaskName, (data: TaskData) => Step>;
