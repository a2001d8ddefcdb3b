import { plotOf } from '../../../charts/curve-plot.ts';
import { curves, type Curve, type Curves, type Point } from '../../../charts/curves.ts';
import { svgLayer } from '../../../charts/layers.ts';
import type { Mark } from '../../../charts/mark.ts';
import { set, several } from '../../../charts/svg.ts';
import type { PanelSpec } from '../../../figure/panel.ts';
import type { Lang } from '../../../i18n/text.ts';
import { longest, shortest } from '../shared/family.ts';
import type { ScheduleName } from '../shared/names.ts';
import { barsLoss, barsOf, brief, handTone, innerOf, rateText, stabilityOf, stepsOf, toneOf, type Scene } from './scene.ts'; // prettier-ignore
import { say } from './words.ts';

/** The rates of all schedules; the learned ones as bars that the reader can move. */
export const ratesPanel = (lang: Lang): PanelSpec<Scene> => ({
  name: 'rates',
  title: say(lang, 'rates'),
  explore: say(lang, 'exploreRates'),
  held: (bar, isHeld) => say(lang, isHeld ? 'grabbed' : 'released', { bar }),
  tone: ({ hand }) => (hand.rates ? handTone : toneOf('learned')),
  key: ({ hand }) => [
    { sample: samples.bar, width: 14, text: say(lang, 'bars', { arm: say(lang, hand.rates ? 'hand' : 'learned') }) }, // prettier-ignore
    { sample: samples.limit, width: 20, text: say(lang, 'limit') },
  ],
  mark: barredCurves,
  note: (scene) =>
    say(lang, 'alone', {
      rate: rateText(Math.max(...scene.snapshot.rates.learned)),
      s: stepsOf(scene),
      loss: brief(scene.snapshot.alone),
    }),
});

const samples = {
  bar: '<rect class="bar-sample" x="3" y="0" width="8" height="12"/>',
  limit: '<path class="limit-sample" d="M0 6H20"/>',
} as const;

/** The axis is logarithmic: twice a rate is one up. */
const up = Math.log2;
const doublings = [-2, -1, 0, 1, 2, 3, 4, 5, 6];

const options: Curves<Scene> = {
  x: {
    domain: (scene) => [0.4, stepsOf(scene) + 0.6],
    ticks: Array.from({ length: 16 }, (_, i) => i + 1),
    format: (tick, scene) => (tick <= stepsOf(scene) ? String(tick) : ''),
    grid: false,
  },
  y: {
    domain: [up(shortest), up(longest)],
    ticks: doublings,
    format: (doubling) =>
      doubling < 0 ? (2 ** doubling).toFixed(-doubling) : String(2 ** doubling),
  },
  edges: { left: 34, right: 96, top: 8, bottom: 20 },
  curves: (scene) => [limitLine(scene), ...others.map((arm) => scheduleLine(arm, scene))],
  names: 'column',
  handles: {
    at: (scene) => barsOf(scene).map((rate, i): Point => [i + 1, up(rate)]),
    chosen: () => undefined,
    about: (i, scene) => ({ spoken: spokenOf(i, scene) }),
    move: (i, [, height], scene) => scene.hand.move(i, 2 ** height, barsOf(scene)),
  },
};
const others = ['chebyshev', 'short', 'cosine', 'fixed'] as const;

function limitLine(scene: Scene): Curve {
  const height = up(stabilityOf(scene));
  return {
    points: [[0.4, height], [stepsOf(scene) + 0.6, height]], // prettier-ignore
    colour: 'var(--ink-2)',
    className: 'limit',
  };
}

function scheduleLine(arm: ScheduleName, { snapshot, lang }: Scene): Curve {
  return {
    points: snapshot.rates[arm].map((rate, i): Point => [i + 1, up(rate)]),
    colour: toneOf(arm),
    className: arm,
    name: say(lang, arm),
    ...(arm === 'chebyshev' && { style: 'dashed' as const }),
  };
}

function spokenOf(i: number, scene: Scene): string {
  const rate = barsOf(scene)[i] ?? NaN;
  return say(scene.lang, 'bar', {
    step: i + 1,
    rate: rateText(rate),
    times: (rate / stabilityOf(scene)).toFixed(1),
    loss: brief(barsLoss(scene)),
  });
}

/** A bar for each rate, from the limit of stability, below the curves. */
const barredCurves: Mark<Scene> = (room) => {
  const layer = svgLayer(room.element);
  const bars = several(layer.element('rate-bars'), 'rect');
  const lines = curves(options)(room);
  return {
    ...lines,
    draw: (scene, look) => {
      layer.resize(look.size);
      const { x, y } = plotOf(options, scene, look.size, 0);
      const rates = barsOf(scene);
      const half = 0.32 * (x(2) - x(1));
      const limit = y(up(stabilityOf(scene)));
      bars(rates.length).forEach((bar, i) => {
        const top = y(up(rates[i]!));
        set(bar, 'class', i < innerOf(scene) ? 'taken' : 'ahead');
        set(bar, 'x', (x(i + 1) - half).toFixed(1));
        set(bar, 'width', (2 * half).toFixed(1));
        set(bar, 'y', Math.min(top, limit).toFixed(1));
        set(bar, 'height', Math.abs(limit - top).toFixed(1));
      });
      lines.draw(scene, look);
    },
  };
};
