import { curves, type Curve } from '../../../charts/curves.ts';
import type { About, Mark } from '../../../charts/mark.ts';
import type { Lang } from '../../../i18n/text.ts';
import demo from '../demo.ts';
import { armNames, type ArmName } from '../shared/names.ts';
import { positionOf, sizes } from '../shared/sizes.ts';
import { percent, type Scene } from './scene.ts';
import { say } from './words.ts';

/** Where a number of examples stands on the axis: the same factor is the same distance. */
const placeOf = (n: number): number => Math.log10(n);
const places = sizes.map(placeOf);

/** Accuracy on the new task of all networks, by the number of examples they learn from. */
export const bySize = (lang: Lang): Mark<Scene> =>
  curves({
    x: {
      domain: [0, places.at(-1)!],
      ticks: places,
      grid: false,
      format: (place) => String(Math.round(10 ** place)),
      title: say(lang, 'examplesEach'),
    },
    y: { domain: [0, 1], ticks: [0, 0.5, 1], format: (share) => `${100 * share}%` },
    edges: { left: 40, right: 12, top: 8, bottom: 34 },
    curves: (scene) => armNames.map((arm) => curveOf(arm, scene)),
    names: 'free',
    dots: 'each',
    select: { by: 'x', about },
    cursor: ({ values }) => places[positionOf(values.labels)]!,
  });

const curveOf = (arm: ArmName, { snapshot: { compared }, lang }: Scene): Curve => ({
  points: (compared ?? []).map((one, i) => [places[i]!, one[arm].accuracy]),
  colour: `var(--tone-${demo.arms[arm].tone})`,
  name: say(lang, arm),
});

function about(i: number, { snapshot: { compared }, lang }: Scene): About | undefined {
  const one = compared?.[i];
  if (!one) return undefined;
  const lines = [
    ...armNames.map((arm) => `${say(lang, arm)} ${percent(one[arm].accuracy)}%`),
    say(lang, 'lost', { percent: percent(one.forgotten) }),
  ];
  const title = say(lang, 'each', { n: sizes[i]! });
  return { title, lines, spoken: [title, ...lines].join('; ') };
}
