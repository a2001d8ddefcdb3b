import { curves, type Curve, type Point } from '../../../charts/curves.ts';
import type { Mark } from '../../../charts/mark.ts';
import type { PanelSpec } from '../../../figure/panel.ts';
import type { Lang } from '../../../i18n/text.ts';
import demo from '../demo.ts';
import { armNames, type ArmName } from '../shared/names.ts';
import { brief, handTone, innerOf, stepsOf, toneOf, type Scene } from './scene.ts';
import { say } from './words.ts';

/** The mean loss on new tasks before the first inner step and after each, of everything that is compared. */
export const lossesPanel = (lang: Lang): PanelSpec<Scene> => ({
  name: 'losses',
  title: say(lang, 'losses'),
  explore: say(lang, 'exploreLosses'),
  mark: lossCurves(lang),
});

/** Lower ends of the axis, as powers of ten: what so many steps can reach. */
const floors: Readonly<Record<string, number>> = { '4': -3, '8': -5, '16': -6 };
/** A loss that was never above 10 and one that was. */
const [calm, wild] = [1, 4];

const lossCurves = (lang: Lang): Mark<Scene> =>
  curves({
    x: {
      domain: (scene) => [0, stepsOf(scene)],
      ticks: Array.from({ length: 9 }, (_, i) => 2 * i),
      format: (tick, scene) => (tick <= stepsOf(scene) ? String(tick) : ''),
      grid: false,
    },
    y: {
      kind: 'log',
      domain: (scene) => [10 ** floors[scene.values.steps]!, 10 ** (isWild(scene) ? wild : calm)],
      format: (power) => brief(power),
    },
    edges: { left: 50, right: 122, top: 8, bottom: 20 },
    curves: (scene) => [...armNames.toReversed().map((arm) => armCurve(arm, scene)), ...own(scene)],
    names: 'column',
    cursor: innerOf,
    select: {
      by: 'x',
      about: (step, scene) => ({
        title: say(lang, 'afterStep', { step }),
        lines: armNames.map(
          (arm) =>
          say(lang, 'armLoss', { arm: say(lang, arm), loss: brief(scene.snapshot.losses[arm][step] ?? NaN) }), // prettier-ignore
        ),
      }),
    },
  });

/** Chebyshev's rates are left out of this: outside the family they rise beyond any axis. */
const isWild = ({ snapshot: { losses, handLosses } }: Scene): boolean =>
  [losses.learned, losses.momentum, handLosses ?? losses.learned].some(
    (along) => Math.max(...along) > 10 ** calm,
  );

function armCurve(arm: ArmName, { snapshot, lang }: Scene): Curve {
  const { baseline } = demo.arms[arm] as { baseline?: boolean };
  return {
    points: pointsOf(snapshot.losses[arm]),
    colour: toneOf(arm),
    name: say(lang, arm),
    className: arm,
    ...(baseline && { style: 'dashed' as const }),
  };
}

function own({ snapshot: { handLosses }, lang }: Scene): Curve[] {
  if (!handLosses) return [];
  return [{ points: pointsOf(handLosses), colour: handTone, name: say(lang, 'hand'), className: 'hand' }]; // prettier-ignore
}

const pointsOf = (losses: Float32Array): Point[] =>
  Array.from(losses, (loss, step) => [step, loss]);
