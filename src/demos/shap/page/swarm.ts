import { scaleLinear, type ScaleLinear } from 'd3';
import { drawAxes, plainNumber } from '../../../charts/axis.ts';
import { canvasLayer } from '../../../charts/canvas.ts';
import { svgLayer } from '../../../charts/layers.ts';
import type { Mark, Drawing } from '../../../charts/mark.ts';
import { resolvedColours } from '../../../charts/colours.ts';
import type { Place } from '../../../layout/nearest.ts';
import { aboutDot } from './inspect.ts';
import { rowLabels } from './labels.ts';
import { axisGap, rowsIn, type Rows } from './rows.ts';
import { valueOf, type Scene } from './scene.ts';

/** A row's contribution from one feature, as a dot. */
export interface Dot extends Place {
  row: number;
  feature: number;
  /** Where the row's value lies among the shown rows: 0 the smallest, 1 the largest. */
  rank: number;
}

const radius = 3;
/** From hollow, the smallest values, to full. */
const shades = 6;
const mixes = Array.from(
  { length: shades },
  (_, i) => `color-mix(in oklab, var(--accent) ${(100 * i) / (shades - 1)}%, var(--stage))`,
);

/** The contributions in all rows, a band of dots for each feature; `pick` is told which row is chosen. */
export const swarm =
  (pick: (row: number) => void): Mark<Scene> =>
  ({ element }) => {
    const canvas = canvasLayer(element);
    const layer = svgLayer(element);
    const axis = layer.group('axes');
    const zero = layer.group('zero').append('path').attr('class', 'axis');
    const drawLabels = rowLabels(element, false);
    const colours = resolvedColours(element, [...mixes, 'var(--accent)', 'var(--ink)']);
    let dots: Dot[] = [];
    const draw: Drawing<Scene>['draw'] = (scene, { size, isNarrow }) => {
      const rows = rowsIn(size, scene.m);
      const named = drawLabels(scene, rows);
      const x = scaleLinear(domainOf(scene), [isNarrow ? named : 8, size.width - 8]);
      const format = (value: number) => withSign(scene.amounts.factor * value);
      const [scale, ticks, gap] = [x, x.ticks(3), axisGap];
      layer.resize(size);
      drawAxes(axis, [{ side: 'below', scale, ticks, span: [0, rows.bottom], gap, format }]);
      zero.attr('d', `M${x(0)} 0V${rows.bottom}`);
      dots = dotsOf(scene, x, rows);
      canvas(size, (context) => paint(context, dots, scene.seen.question.row, colours()));
    };
    return {
      draw,
      places: () => dots,
      about: (index, scene) => (dots[index] ? aboutDot(dots[index], scene) : undefined),
      enter: (index) => {
        if (dots[index]) pick(dots[index].row);
      },
    };
  };

const withSign = (value: number) =>
  (value > 0 ? '+' : '') + plainNumber(Number(value.toPrecision(6)));

/** The same to both sides, as far as any contribution goes. */
function domainOf({ seen }: Scene): [number, number] {
  let most = Math.max(...seen.exact.map(Math.abs));
  for (const phi of seen.swarm.phi) most = Math.max(most, Math.abs(phi));
  const [, high = 1] = scaleLinear([0, most || 1], [0, 1])
    .nice(3)
    .domain();
  return [-high, high];
}

function dotsOf(scene: Scene, x: ScaleLinear<number, number>, rows: Rows): Dot[] {
  const { seen, m } = scene;
  const found = [...seen.swarm.rows];
  return seen.order.flatMap((feature, at) => {
    const middle = rows.middle(at + 1);
    const room = rows.height / 2 - radius;
    const ranks = ranksOf(found.map((row) => valueOf(row, feature, scene)));
    const taken = new Map<number, number>();
    return found.map((row, i): Dot => {
      const px = x(seen.swarm.phi[i * m + feature]!);
      const bin = Math.round(px / radius);
      const before = taken.get(bin) ?? 0;
      taken.set(bin, before + 1);
      const away = Math.min(room, Math.ceil(before / 2) * radius * 0.8) * (before % 2 ? 1 : -1);
      return { row, feature, rank: ranks[i]!, x: px, y: middle + away };
    });
  });
}

function ranksOf(values: readonly number[]): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const at = new Map(sorted.map((value, i) => [value, i / Math.max(1, sorted.length - 1)]));
  return values.map((value) => at.get(value)!);
}

function paint(
  context: CanvasRenderingContext2D,
  dots: readonly Dot[],
  chosen: number,
  colours: readonly string[],
): void {
  const [rim = '', ink = ''] = colours.slice(shades);
  const draw = ({ x, y, rank, row }: Dot) => {
    context.beginPath();
    context.arc(x, y, row === chosen ? radius + 1.5 : radius, 0, 2 * Math.PI);
    context.fillStyle = colours[Math.round(rank * (shades - 1))]!;
    context.strokeStyle = row === chosen ? ink : rim;
    context.lineWidth = row === chosen ? 2 : 0.8;
    context.fill();
    context.stroke();
  };
  for (const dot of dots) if (dot.row !== chosen) draw(dot);
  for (const dot of dots) if (dot.row === chosen) draw(dot);
}
