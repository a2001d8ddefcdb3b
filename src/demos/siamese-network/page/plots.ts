import { curves, type Curve, type Point } from '../../../charts/curves.ts';
import type { Mark } from '../../../charts/mark.ts';
import type { Lang } from '../../../i18n/text.ts';
import demo from '../demo.ts';
import { bins, binsBelow, binWidth, farthest, nearestThreshold } from '../shared/thresholds.ts';
import { percent, type Scene } from './scene.ts';
import { say } from './words.ts';

/** Sets the threshold, in margins. */
export type Choose = (threshold: number) => void;

const colours = { same: 'var(--tone-accent)', different: 'var(--tone-rust)' };

const aboutThreshold = ({ lang, threshold, snapshot, rejected, accepted }: Scene) => ({
  spoken: say(lang, 'finding', {
    threshold: (threshold * snapshot.margin).toFixed(2),
    rejected: percent(rejected),
    accepted: percent(accepted),
  }),
});

/** The distances of all pairs of held-out images, and the threshold; what it gets wrong is filled. */
export const histogram = (lang: Lang, choose: Choose): Mark<Scene> =>
  curves({
    x: {
      domain: [0, farthest],
      ticks: [0, 0.5, 1, 1.5, 2, 2.5, 3],
      format: (tick) => (tick === farthest ? `${tick}+` : String(tick)),
      grid: false,
      title: say(lang, 'inMargins'),
    },
    y: { domain: peakOf, ticks: [0], zero: true, format: () => '' },
    edges: { left: 12, right: 18, top: 8, bottom: 34 },
    curves: ({ snapshot: { verification }, threshold }) => {
      const below = binsBelow(threshold);
      const { same, different } = verification;
      return [
        { ...steps(different, 0, below), colour: colours.different, className: 'wrong' },
        { ...steps(same, below, bins), colour: colours.same, className: 'wrong' },
        { ...steps(different), colour: colours.different, className: 'different' },
        { ...steps(same), colour: colours.same, className: 'same' },
      ];
    },
    names: 'free',
    cursor: ({ threshold }) => threshold,
    handles: {
      at: ({ threshold }) => [[threshold, 0]],
      chosen: () => 0,
      about: (_, scene) => aboutThreshold(scene),
      move: (_, [x], { threshold }) => choose(movedTo(x, threshold)),
    },
  });

/** The step of the slider at x. A key moves by fewer pixels than half a step may be wide, and is to move all the same. */
const movedTo = (x: number, from: number): number =>
  nearestThreshold(x + 0.3 * binWidth * Math.sign(x - from));

/** The top of the histogram: as high as its highest step, but not lower than for well spread distances. */
const peakOf = ({ snapshot: { verification } }: Scene): [number, number] => [
  0,
  Math.max(0.12, ...verification.same, ...verification.different),
];

/** The outline of the steps from one interval up to another, down to zero at both ends. */
function steps(shares: Float32Array, from = 0, to = bins): Pick<Curve, 'points'> {
  const tops = Array.from(shares.subarray(from, to)).flatMap((share, i): Point[] => [
    [(from + i) * binWidth, share],
    [(from + i + 1) * binWidth, share],
  ]);
  return { points: [[from * binWidth, 0], ...tops, [to * binWidth, 0]] };
}

/** Accepted same pairs by accepted different pairs, over all thresholds; the chosen threshold is a point. */
export const rocPlot = (lang: Lang): Mark<Scene> =>
  curves({
    x: {
      domain: [0, 1],
      ticks: [0, 0.5, 1],
      format: (share) => `${percent(share)}%`,
      title: say(lang, 'acceptedDifferent'),
    },
    y: { domain: [0, 1], ticks: [0, 0.5, 1], format: (share) => `${percent(share)}%` },
    edges: { left: 42, right: 18, top: 8, bottom: 34 },
    curves: ({ snapshot, fixed, accepted, rejected }) => [
      { points: [[0, 1], [1, 0]], colour: 'var(--ink-3)', className: 'equal' }, // prettier-ignore
      ...(['lda', 'pixels'] as const).map((arm): Curve => ({
        points: rocPoints(fixed.roc[arm]),
        colour: `var(--tone-${demo.arms[arm].tone})`,
        style: 'dashed',
      })),
      {
        points: rocPoints(snapshot.verification.roc),
        colour: 'var(--tone-accent)',
      },
      { points: [[accepted, 1 - rejected]], colour: 'var(--ink)', className: 'now' },
    ],
    names: 'free',
  });

const rocPoints = (roc: Float32Array): Point[] =>
  Array.from(roc, (accepted, i) => [accepted, i / (roc.length - 1)]);
