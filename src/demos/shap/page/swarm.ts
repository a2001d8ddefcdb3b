import { scaleLinear } from 'd3';
import { drawAxes } from '../../../charts/axis.ts';
import { plainNumber } from '../../../charts/numbers.ts';
import type { Dot } from '../../../charts/dots.ts';
import type { Mark } from '../../../charts/mark.ts';
import { scatter, type Extent } from '../../../charts/scatter.ts';
import { beeSwarm } from '../../../layout/bee-swarm.ts';
import { aboutDot } from './inspect.ts';
import { labelsEnd, rowLabels } from './labels.ts';
import { axisGap, rowsIn } from './rows.ts';
import { valueOf, type Scene } from './scene.ts';

const radius = 3;
/** From hollow, the smallest values, to full. */
const shades = 6;
const mixes = Array.from(
  { length: shades },
  (_, i) => `color-mix(in oklab, var(--accent) ${(100 * i) / (shades - 1)}%, var(--stage))`,
);

/** The contributions in all rows, a band of dots for each feature; `pick` is told which row is chosen. */
export const swarm = (pick: (row: number) => void): Mark<Scene> =>
  scatter({
    of: ({ seen }) => seen,
    dots: dotsOf,
    ringed: (_, selected) => (selected === undefined ? [] : [selected]),
    over: (group, room) => {
      const axis = group('axes');
      const drawLabels = rowLabels(room, false);
      return (scene, extent) => {
        const rows = rowsIn(extent.size, scene.m);
        const x = scaleIn(scene, extent);
        const format = (value: number) => withPlus(scene.amounts.factor * value);
        const [scale, ticks, gap] = [x, x.ticks(3), axisGap];
        drawLabels(scene, rows);
        const [span, within] = [
          [0, rows.bottom],
          [0, extent.size.width],
        ] as const;
        drawAxes(axis, [{ side: 'below', scale, ticks, span, within, gap, format, zero: true }]);
      };
    },
    about: (index, scene) => {
      const mark = markAt(index, scene);
      return mark && aboutDot(mark, scene);
    },
    enter: (index, scene) => {
      const mark = markAt(index, scene);
      if (mark) pick(mark.row);
    },
  });

const withPlus = (value: number) =>
  (value > 0 ? '+' : '') + plainNumber(Number(value.toPrecision(6)));

/** The rows that have been explained; the chosen one last, so that its dots are on top. */
const rowsOf = ({ seen: { swarm: found, question } }: Scene): number[] =>
  [...found.rows].sort((a, b) => Number(a === question.row) - Number(b === question.row));

/** What the dot at an index belongs to: they come feature by feature. */
function markAt(index: number, scene: Scene): { row: number; feature: number } | undefined {
  const rows = rowsOf(scene);
  const row = rows[index % rows.length];
  const feature = scene.seen.order[Math.floor(index / rows.length)];
  return row === undefined || feature === undefined ? undefined : { row, feature };
}

/** The same to both sides, as far as any contribution goes. */
function scaleIn({ seen }: Scene, { size: { width }, isNarrow }: Extent) {
  let most = Math.max(...seen.exact.map(Math.abs));
  for (const phi of seen.swarm.phi) most = Math.max(most, Math.abs(phi));
  const [, high = 1] = scaleLinear([0, most || 1], [0, 1])
    .nice(3)
    .domain();
  return scaleLinear([-high, high], [isNarrow ? labelsEnd(width) : 8, width - 8]);
}

function dotsOf(scene: Scene, extent: Extent): Dot[] {
  const { seen, m } = scene;
  const rows = rowsIn(extent.size, m);
  const x = scaleIn(scene, extent);
  const found = [...seen.swarm.rows];
  return seen.order.flatMap((feature, at) => {
    const along = found.map((_, i) => x(seen.swarm.phi[i * m + feature]!));
    const away = beeSwarm(along, radius, rows.height / 2 - radius);
    const ranks = ranksOf(found.map((row) => valueOf(row, feature, scene)));
    return rowsOf(scene).map((row) => {
      const i = found.indexOf(row);
      const isChosen = row === seen.question.row;
      return {
        x: along[i]!,
        y: rows.middle(at + 1) + away[i]!,
        radius: isChosen ? radius + 1.5 : radius,
        colour: mixes[Math.round(ranks[i]! * (shades - 1))]!,
        rim: isChosen ? 'var(--ink)' : 'var(--accent)',
        rimWidth: isChosen ? 2 : 0.8,
      };
    });
  });
}

/** Where each value lies among all: 0 for the smallest, 1 for the largest. */
function ranksOf(values: readonly number[]): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const at = new Map(sorted.map((value, i) => [value, i / Math.max(1, sorted.length - 1)]));
  return values.map((value) => at.get(value)!);
}
