import { curves, type Curve } from '../../../charts/curves.ts';
import type { Range } from '../../../charts/curve-plot.ts';
import { plainNumber } from '../../../charts/numbers.ts';
import type { Mark } from '../../../charts/mark.ts';
import type { Lang } from '../../../i18n/text.ts';
import demo from '../demo.ts';
import { methods, type Method, type Point } from '../shared/explanation.ts';
import { aboutPoint } from './inspect.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

/** Below this part of the unit the estimates are exact but for rounding. */
const rounding = 1e-9;

/** The error of both methods against the number of coalitions, on logarithmic axes. */
export const convergence = (lang: Lang): Mark<Scene> =>
  curves({
    x: { kind: 'log', domain: coalitionsOf, title: say(lang, 'tried') },
    y: {
      kind: 'log',
      domain: errorsOf,
      format: (error, { amounts }) => powerOfTen(amounts.factor * error),
    },
    edges: { left: 42, right: 8, top: 8, bottom: 34 },
    curves: (scene) => {
      const points = pointsOf(scene);
      return [...guide(points, scene), ...methods.map((method) => curveOf(method, points, lang))];
    },
    names: 'free',
    dots: 'last',
    select: {
      by: 'x',
      about: (i, scene) => {
        const point = pointsOf(scene)[i];
        return point && aboutPoint(point, scene);
      },
    },
  });

/** The ticks are powers of ten: 0.01, 10⁻⁹. */
const powerOfTen = (tick: number): string =>
  plainNumber(Number(tick.toPrecision(2))).replace('1×', '');

const curveOf = (method: Method, points: readonly Point[], lang: Lang): Curve => ({
  points: points.map((point) => [point.n, point[method]]),
  colour: `var(--tone-${demo.arms[method].tone})`,
  name: say(lang, method),
});

/** How the error of a mean of independent draws falls: to a quarter with sixteen times as many draws. */
function guide([first]: readonly Point[], scene: Scene): Curve[] {
  if (!first || first.permutation <= rounding * scene.amounts.unit) return [];
  const at = (n: number) => 1.8 * first.permutation * Math.sqrt(first.n / n);
  return [
    {
      points: coalitionsOf(scene).map((n) => [n, at(n)]),
      colour: 'var(--ink-3)',
      style: 'dashed',
      name: say(scene.lang, 'rootN'),
    },
  ];
}

/** The history, and how it stands now. */
function pointsOf({ seen: { n, history, estimated } }: Scene): Point[] {
  if (n === 0) return [];
  const { kernel, permutation } = estimated;
  return [...history, { n, kernel: kernel.error, permutation: permutation.error }];
}

/** The axis of coalitions: from one order of the features and its reverse to as many as the reader allows. */
const coalitionsOf = ({ m, settings: { coalitions } }: Scene): Range => [
  Math.min(Math.max(2, 2 * (m - 1)), coalitions / 2),
  coalitions,
];

/** The axis of errors: from twice the error of equal shares down to a 400th of that. */
function errorsOf({ seen: { exact }, amounts }: Scene): Range {
  const share = exact.reduce((sum, phi) => sum + phi, 0) / exact.length;
  const off = Math.sqrt(exact.reduce((sum, phi) => sum + (phi - share) ** 2, 0) / exact.length);
  const high = 2 * Math.max(off, 1e-6 * amounts.unit);
  return [high / 400, high];
}
