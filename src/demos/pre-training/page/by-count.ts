import { curves, type Curve } from '../../../charts/curves.ts';
import type { About, Mark } from '../../../charts/mark.ts';
import type { Lang } from '../../../i18n/text.ts';
import demo from '../demo.ts';
import { armNames, counts, type ArmName } from '../shared/counts.ts';
import { percent, type Scene } from './scene.ts';
import { say } from './words.ts';

/** Where a number of labels stands on the axis: the same factor is the same distance. */
const placeOf = (count: number): number => Math.log10(count);
const places = counts.map(placeOf);

/** Accuracy on the target task by the number of labels. */
export const byCount = (lang: Lang): Mark<Scene> =>
  curves({
    x: {
      domain: [0, places.at(-1)!],
      ticks: places,
      grid: false,
      format: (place) => String(Math.round(10 ** place)),
      title: say(lang, 'labelsEach'),
    },
    y: { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: (share) => `${100 * share}%` },
    edges: { left: 40, right: 104, top: 8, bottom: 34 },
    curves: (scene) => armNames.map((arm) => curveOf(arm, scene)),
    names: 'column',
    dots: 'each',
    select: { by: 'x', about },
    cursor: ({ values }) => placeOf(Number(values.labels)),
  });

const curveOf = (arm: ArmName, { snapshot: { accuracy }, lang }: Scene): Curve => ({
  points: accuracy[arm].map((share, i) => [places[i]!, share]),
  colour: `var(--tone-${demo.arms[arm].tone})`,
  style: arm === 'untrained' || arm === 'pixels' ? 'dashed' : 'solid',
  className: `of-${arm}`,
  name: say(lang, `${arm}Arm`),
});

function about(i: number, { snapshot: { accuracy }, lang }: Scene): About {
  const lines = armNames.map((arm) => `${say(lang, `${arm}Arm`)} ${percent(accuracy[arm][i]!)}%`);
  const title = say(lang, 'each', { n: counts[i]! });
  return { title, lines, spoken: [title, ...lines].join('; ') };
}
