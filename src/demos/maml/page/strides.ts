import { curves, type Curve, type Point } from '../../../charts/curves.ts';
import type { PanelSpec } from '../../../figure/panel.ts';
import { listed } from '../../../i18n/phrases.ts';
import type { Lang } from '../../../i18n/text.ts';
import { span } from '../shared/sizes.ts';
import { brief, slicedArms, toneOf, type Scene } from './scene.ts';
import { say } from './words.ts';

const comparedArms = (scene: Scene) => [...slicedArms(scene), 'random'] as const;
const highest = 5;

/** The error after one step against the length of the step, so that length and direction can be told apart. */
export const stridePanel = (lang: Lang): PanelSpec<Scene> => ({
  name: 'strides',
  title: say(lang, 'lengths'),
  alt: summary,
  mark: curves({
    // In units of the rate, as the slices.
    x: {
      domain: [0, span],
      ticks: [0, span / 3, (2 * span) / 3, span],
      format: (tick, { values }) => String(Number((tick * values.rate).toPrecision(2))),
      grid: false,
      gap: 13,
    },
    y: { domain: [0, highest], ticks: [0, 2.5, 5], gap: 4 },
    edges: { left: 20, right: 20, top: 6, bottom: 15 },
    curves: (scene) => comparedArms(scene).flatMap((_, i) => curvesOf(i, scene)),
    names: 'free',
    dots: 'last',
  }),
});

/** Up to the step that is taken, and dashed beyond. */
function curvesOf(i: number, scene: Scene): Curve[] {
  const { snapshot, values, lang } = scene;
  const { lengths, own, errors } = snapshot.strides;
  const name = comparedArms(scene)[i]!;
  const arm = say(lang, name);
  const points = lengths.map((length, at): Point => [length / values.rate, errors[i]![at]!]);
  const inside = points.filter(([x, y], at) => x <= span && (y <= highest || (points[at - 1]?.[1] ?? 0) <= highest)); // prettier-ignore
  const at = lengths.indexOf(own[i]!);
  const colour = toneOf(name);
  return [
    { points: inside.slice(0, at + 1), colour, name: arm, title: say(lang, 'upToOwn', { arm }) },
    { points: inside.slice(at), colour, style: 'dashed', title: say(lang, 'beyond', { arm }) },
  ];
}

function summary(scene: Scene): string {
  const { lang, snapshot } = scene;
  const { lengths, own, errors } = snapshot.strides;
  const error = (arm: number, length: number) => brief(errors[arm]![lengths.indexOf(length)]!);
  const names = comparedArms(scene).map((arm) => say(lang, arm));
  const all = names.map((arm, i) =>
    say(lang, 'strideOf', { arm, length: own[i]!.toFixed(2), error: error(i, own[i]!) }),
  );
  return say(lang, 'strides', {
    arm: names[0]!,
    all: listed(lang, all),
    stretched: error(1, own[0]!),
    shortened: error(0, own[1]!),
  });
}
