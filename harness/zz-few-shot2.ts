import * as tf from '@tensorflow/tfjs-core';
import { strokes } from '../src/datasets/strokes/index.ts';
import { load } from './host.ts';
import { useBackend } from '../src/numerics/backend.ts';
import { random as seeded, fork, shuffle } from '../src/numerics/random.ts';
import { createClassifier } from '../src/models/stroke-encoder/classifier.ts';
import { encode, encoderParameters } from '../src/models/stroke-encoder/encoder.ts';
import { rawPixels, type Space } from '../src/models/stroke-encoder/space.ts';
import { trainable } from '../src/numerics/trainable.ts';
import { dense, denseParameters } from '../src/numerics/layers.ts';
import { softmaxCrossEntropy } from '../src/numerics/losses.ts';
import { adam } from '../src/numerics/optimisers.ts';
import { normalizeRows, squaredDistances } from '../src/numerics/distances.ts';
import { oneShotAccuracy } from '../src/numerics/one-shot-accuracy.ts';
import { episodeLoss, prototypes, prototypeLogits } from '../src/demos/few-shot/algorithm.ts';
import { episodes } from '../src/demos/few-shot/worker/episodes.ts';
import { writeAll, type Written } from '../src/demos/few-shot/worker/written.ts';

export default async function zz(args: readonly string[]) {
const [seeds, steps, n, k, rate] = args.map(Number) as [number, number, number, number, number];
await useBackend();
const alphabets = await strokes(load);
const unseen = alphabets.filter(({ split }) => split === 'test');
const train = alphabets.filter(({ split }) => split === 'train');
console.log(unseen.map((a) => a.id + ' ' + a.glyphs.length).join(', '));
const median = (x: number[]) => { const s = [...x].sort((a, b) => a - b); return s[s.length >> 1]!; };
for (let seed = 1; seed <= seeds; seed++) {
  const random = seeded(seed);
  const asked = fork(random);
  const written = writeAll(unseen, { copies: 7, amount: 1 }, asked);
  const m = written.script.length;
  const evaluate = (space: Space, cosine = false) => tf.tidy(() => {
    const z = written.copies.map((c) => space(c));
    const one = z[0]!;
    const five = tf.div(tf.addN(z.slice(0, 5)), 5) as tf.Tensor2D;
    const norm = (x: tf.Tensor2D) => cosine ? tf.div(x, tf.norm(x, 2, 1, true)) as tf.Tensor2D : x;
    const out: Record<string, number> = {};
    for (const [name, proto, ways] of [['5w1s', one, 5], ['5w5s', five, 5], ['15w1s', one, 15], ['15w5s', five, 15]] as const) {
      out[name] = [5, 6].reduce((s, q) => s + oneShotAccuracy(squaredDistances(norm(z[q]!), norm(proto)).dataSync(), written.script, ways), 0) / 2;
    }
    // outside
    const logits = prototypeLogits(z[5]!, one).arraySync(); const logits5 = prototypeLogits(z[5]!, five).arraySync();
    const chance = seeded(99);
    const scan = (lg: number[][]) => {
      const ins: number[] = [], outs: number[] = [], dIn: number[] = [], dOut: number[] = [];
      for (let rep = 0; rep < 3; rep++)
      for (let i = 0; i < m; i++) {
        const others = shuffle([...Array(m).keys()].filter((j) => j !== i && written.script[j] === written.script[i]), chance);
        const top = (set: number[]) => { const l = set.map((j) => lg[i]![j]!); const hi = Math.max(...l); return [1 / l.reduce((s, x) => s + Math.exp(x - hi), 0), -hi] as const; };
        const a = top([i, ...others.slice(0, 4)]), b = top(others.slice(0, 5));
        ins.push(a[0]); outs.push(b[0]); dIn.push(a[1]); dOut.push(b[1]);
      }
      const share = (x: number[], t: number) => x.filter((p) => p >= t).length / x.length;
      const auc = (a: number[], b: number[]) => { let s = 0; for (const x of a) for (const y of b) s += x > y ? 1 : x === y ? .5 : 0; return s / a.length / b.length; };
      return { pIn: median(ins), pOut: median(outs), in9: share(ins, .9), out9: share(outs, .9), out8: share(outs, .8), out5: share(outs,.5), aucP: auc(ins, outs), aucD: auc(dOut, dIn), dIn: median(dIn), dOut: median(dOut) };
    };
    return { ...out, ...Object.fromEntries(Object.entries(scan(logits)).map(([a, b]) => [a, b])), ...Object.fromEntries(Object.entries(scan(logits5)).map(([a, b]) => [a + '5', b])) };
  });

  const weights = 7919 * seed;
  const next = episodes(train, { n, k }, random);
  const es = Array.from({ length: steps }, next);
  const say = (what: string, r: Record<string, number>) => console.log(String(seed), what.padEnd(20), Object.entries(r).slice(0, 4).map(([a, b]) => a + ' ' + b.toFixed(2)).join('  '));
  const blur: Space = (x) => tf.tidy(() => tf.reshape(tf.avgPool(tf.tensor4d(x, [x.length / 784, 28, 28, 1]), 4, 2, 'same'), [x.length / 784, -1]));

  for (const [head, r] of [['plain', .003], ['cos10', .003], ['cos10', .01], ['cos20', .003], ['lin', .003], ['lin', .01]] as const) {
    const p = seeded(weights);
    const net = trainable([...encoderParameters(p), ...denseParameters(32, 460, p)] as tf.Tensor[], adam());
    for (let s = 1; s <= steps; s++) {
      const e = es[s - 1]!;
      net.minimise((ps) => tf.tidy(() => {
        const z = encode(e.images, ps as never);
        const w = ps[6] as tf.Tensor2D, b = ps[7] as tf.Tensor1D;
        const cos = () => tf.mul(head === 'cos20' ? 20 : 10, tf.matMul(normalizeRows(z), normalizeRows(tf.transpose(w) as tf.Tensor2D), false, true)) as tf.Tensor2D;
        const lg = head === 'plain' ? dense(tf.relu(z), w, b) : head === 'lin' ? dense(z, w, b) : tf.add(cos(), tf.mul(0, tf.sum(b))) as tf.Tensor2D;
        return softmaxCrossEntropy(lg, tf.tensor1d(e.labels, 'int32'));
      }), r);
      if (s === 150 || s === steps) { const f: Space = (x) => encode(x, net.parameters as never); say(head + ' ' + r + '@' + s + ' cos', evaluate(f, true)); if (head === 'lin') say('   euclid', evaluate(f)); }
    }
    net.dispose();
  }
}
}
