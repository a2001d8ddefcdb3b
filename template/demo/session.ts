import * as tf from '@tensorflow/tfjs-core';
import { defineSession, metricsOf } from '../../src/lab/contract/define.ts';
import { useBackend } from '../../src/numerics/backend.ts';
import { sgd } from '../../src/numerics/optimisers.ts';
import { normal } from '../../src/numerics/random.ts';
import { trainable } from '../../src/numerics/trainable.ts';
import { logits, loss, standardise } from './algorithm.ts';
import demo from './demo.ts';

export default defineSession(demo, async (_, { random }) => {
  await useBackend();
  const labels = Uint8Array.from({ length: 200 }, (_, i) => i % 2);
  const of = (i: number, mean: number) => (labels[i] ? mean : -mean) + normal(random);
  // The vertical feature tells more, but is written in a unit ten times larger.
  const points = Array.from({ length: 200 }, (_, i) => [of(i, 0.6), of(i, 1.5) / 10]);
  const y = tf.tensor2d(labels, [200, 1], 'float32');
  const fit = () => trainable([tf.zeros([2, 1]), tf.zeros([1])], sgd());
  const raw = { x: tf.tensor2d(points), fit: fit() };
  const standardised = { x: tf.tidy(() => standardise(raw.x)), fit: fit() };
  const each = <T>(f: (one: typeof raw) => T) => ({ standardised: f(standardised), raw: f(raw) });
  const accuracy = ({ x, fit }: typeof raw) => {
    const found = tf.tidy(() => logits(fit.parameters, x).dataSync());
    return labels.filter((label, i) => found[i]! > 0 === (label === 1)).length / labels.length;
  };
  return {
    fixed: { labels, at: each(({ x }) => x.dataSync<'float32'>()) },
    step: ({ rate }) => void each(({ x, fit }) => fit.minimise((p) => loss(p, x, y), rate)),
    snapshot: () => each(({ fit }) => fit.parameters.flatMap((tensor) => [...tensor.dataSync()])),
    metrics: () => metricsOf('accuracy', each(accuracy)),
    dispose: () => {
      each(({ fit }) => fit.dispose());
      tf.dispose([y, raw.x, standardised.x]);
    },
  };
});
