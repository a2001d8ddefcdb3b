import { points } from '../../src/charts/points.ts';
import { figure } from '../../src/figure/figure.ts';
import { phrases } from '../../src/i18n/phrases.ts';
import { defineView } from '../../src/lab/contract/view.ts';
import type session from './session.ts';

const say = phrases({ weights: { ja: '重み：{w1}、{w2}。', en: 'Weights: {w1}, {w2}.' } });
type Scene = readonly [at: Float32Array, weights: readonly number[]];

export default defineView<typeof session>((stage) => {
  const { at, labels } = stage.fixed;
  const finding = ([, [w1 = 0, w2 = 0]]: Scene) =>
    say(stage.lang, 'weights', { w1: w1.toFixed(1), w2: w2.toFixed(1) });
  const mark = points<Scene>({
    dimensions: 2,
    groups: [{ at: ([at]) => at, classes: () => labels }],
    window: () => ({ x: 0, y: 0, halfWidth: 4, halfHeight: 4 }),
    field:
      ([, [w1 = 0, w2 = 0, b = 0]]) =>
      (x, y) => ({ class: Number(w1 * x + w2 * y + b > 0), strength: 0.6 }),
    edges: { top: 8, right: 8, bottom: 8, left: 8 },
    radius: () => 4,
    snapshot: ([, weights]) => weights,
  });
  return figure(stage, {
    scene: (snapshot, { standardised }): Scene =>
      standardised ? [at.standardised, snapshot.standardised] : [at.raw, snapshot.raw],
    parts: [{ name: 'whole', alt: finding, mark }],
    finding,
  });
});
