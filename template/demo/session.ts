import * as tf from '@tensorflow/tfjs-core';
import { defineSession } from '../../src/lab/contract/define.ts';
import { useBackend } from '../../src/numerics/backend.ts';
import { sgd } from '../../src/numerics/optimisers.ts';
import { normal } from '../../src/numerics/random.ts';
import { trainable } from '../../src/numerics/trainable.ts';
import { loss } from './algorithm.ts';
import demo from './demo.ts';

/** Weights and bias of each model, for the features as they are drawn. */
export type Snapshot = Record<'raw' | 'scaled', readonly [w1: number, w2: number, b: number]>;
type Border = Snapshot['raw'];

export default defineSession(demo, async ({ unit }, { random }) => {
  await useBackend();
  const labels = Uint8Array.from({ length: 200 }, (_, i) => i % 2);
  // The vertical feature tells more than the horizontal one.
  const centre = (i: number) => (i % 2 ? 1.5 : 0.6) * (labels[i >> 1] ? 1 : -1);
  const at = Float32Array.from({ length: 400 }, (_, i) => centre(i) + normal(random));
  const y = tf.tensor2d(labels, [200, 1], 'float32');
  const models = { raw: model(at, unit), scaled: model(at, 1) };
  const isRight = ([w1, w2, b]: Border, i: number) =>
    w1 * at[2 * i]! + w2 * at[2 * i + 1]! + b > 0 === (labels[i] === 1);
  const accuracy = (border: Border) => labels.filter((_, i) => isRight(border, i)).length / 200;
  return {
    fixed: { at, labels },
    step: ({ rate }) => {
      for (const { x, fit } of Object.values(models)) fit.minimise((p) => loss(p, x, y), rate);
    },
    snapshot: (): Snapshot => ({ raw: models.raw.border(), scaled: models.scaled.border() }),
    metrics: () => ({
      'raw/accuracy': accuracy(models.raw.border()),
      'scaled/accuracy': accuracy(models.scaled.border()),
    }),
    dispose: () => {
      tf.dispose([y, models.raw.x, models.scaled.x]);
      for (const { fit } of Object.values(models)) fit.dispose();
    },
  };
});

/** A model of the points with their vertical feature in a unit so many times larger. */
function model(at: Float32Array, unit: number) {
  const x = tf.tensor2d(
    at.map((value, i) => (i % 2 ? value / unit : value)),
    [200, 2],
  );
  const fit = trainable([tf.zeros([2, 1]), tf.zeros([1])], sgd());
  const border = (): Border => {
    const [w1, w2, b] = fit.parameters.flatMap((parameter) => [...parameter.dataSync()]);
    return [w1!, w2! / unit, b!];
  };
  return { x, fit, border };
}
