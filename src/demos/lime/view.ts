import { points } from '../../charts/points.ts';
import { figure } from '../../figure/figure.ts';
import { phrases } from '../../i18n/phrases.ts';
import { defineView } from '../../lab/contract/view.ts';
import type session from './session.ts';

const say = phrases({ n: { ja: '境界の傾きは{n}度です。', en: 'The border is tilted by {n}°.' } });
type Scene = readonly [at: Float32Array, weights: readonly number[]];

export default defineView<typeof session>((stage) => {
  const { at, labels } = stage.fixed;
  const finding = ([, [w1 = 0, w2 = 0]]: Scene) =>
    say(stage.lang, 'n', { n: w2 ? Math.round((Math.atan2(w1, w2) * 180) / Math.PI) : '–' });
  const mark = points<Scene>({
    dimensions: 2,
    groups: [{ at: ([at]) => at, classes: () => labels }],
    names: { at: () => Float32Array.of(-2.8, -1.8, 2.8, 1.8), size: () => 24 },
    window: () => ({ x: 0, y: 0, halfWidth: 4, halfHeight: 3 }),
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
