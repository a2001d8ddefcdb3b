import { curves, type Curve, type Point } from '../../../charts/curves.ts';
import type { Mark } from '../../../charts/mark.ts';
import demo from '../demo.ts';
import type { Arm } from '../worker/networks.ts';
import { percent, type Scene } from './scene.ts';
import { say } from './words.ts';

const methods: readonly Arm[] = ['pixels', 'untrained', 'indirect', 'direct'];
const { min, max, step } = demo.params.gamma;
/** γ of the points of a trade-off: −6, −5.5 … between two ends. */
const gammaAt = (point: number): number => (point - 1) / 2 - 6;

/** Accuracy on seen and on unseen classes for every γ, of every method; the point is where γ stands. */
export const tradeMark = (turn: (gamma: number) => void): Mark<Scene> =>
  curves<Scene>({
    x: { domain: [0, 1], ticks: [0, 0.5, 1], gap: 13 },
    y: { domain: [0, 1], ticks: [0, 0.5, 1], gap: 4 },
    edges: { left: 26, right: 12, top: 8, bottom: 20 },
    curves: (scene) => methods.map((arm) => curveOf(arm, scene)),
    names: 'free',
    handles: {
      at: ({ snapshot: { accuracies } }) => [[accuracies.seen, accuracies.unseen]],
      chosen: () => 0,
      about: (_, scene) => ({ spoken: pointOf(scene) }),
      move: (_, to, scene) => turn(nearestGamma(to, scene)),
    },
  });

const curveOf = (arm: Arm, { snapshot, lang, method }: Scene): Curve => ({
  name: say(lang, arm),
  colour: `var(--tone-${demo.arms[arm].tone})`,
  ...(arm === method && { className: 'shown' }),
  points: pointsOf(snapshot.tradeOffs[arm]).reverse(),
});

const pointsOf = (trade: Float32Array): Point[] =>
  Array.from({ length: trade.length / 2 }, (_, i) => [trade[2 * i]!, trade[2 * i + 1]!]);

function nearestGamma([x, y]: Point, { snapshot, method }: Scene): number {
  let [best, least] = [min, Infinity];
  pointsOf(snapshot.tradeOffs[method]).forEach(([seen, unseen], point) => {
    const gamma = gammaAt(point);
    if (gamma < min || gamma > max) return;
    const distance = (seen - x) ** 2 + (unseen - y) ** 2;
    if (distance < least) [best, least] = [gamma, distance];
  });
  return Math.round(best / step) * step;
}

export const pointOf = ({ snapshot: { accuracies }, gamma, lang }: Scene): string =>
  say(lang, 'point', {
    gamma,
    seen: percent(accuracies.seen),
    unseen: percent(accuracies.unseen),
  });
