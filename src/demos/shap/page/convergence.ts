import { line, scaleLog, type ScaleLogarithmic } from 'd3';
import { drawAxes } from '../../../charts/axis.ts';
import { svgLayer, type Group } from '../../../charts/layers.ts';
import type { Mark, Drawing } from '../../../charts/mark.ts';
import type { Size } from '../../../layout/plane-scale.ts';
import { nearestPlace, type Place } from '../../../layout/nearest.ts';
import { spread } from '../../../layout/spread.ts';
import { methods, type Method, type Point } from '../shared/explanation.ts';
import { aboutPoint } from './inspect.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

const edge = { left: 42, right: 8, top: 8, bottom: 34 };
/** Below this the estimates are exact but for rounding. */
const rounding = 1e-9;
type Log = ScaleLogarithmic<number, number>;

/** The error of both methods against the number of coalitions, on logarithmic axes. */
export const convergence: Mark<Scene> = ({ element }) => {
  const layer = svgLayer(element);
  const [axes, guide, lines, names] = ['axes', 'guides', 'lines', 'line-names'].map(
    layer.group,
  ) as [Group, Group, Group, Group];
  let points: Point[] = [];
  let places: Place[] = [];
  const draw: Drawing<Scene>['draw'] = (scene, { size }) => {
    points = pointsOf(scene);
    const x = scaleLog(
      [first(scene), scene.settings.coalitions],
      [edge.left, size.width - edge.right],
    );
    const y = scaleLog(errorsOf(scene), [size.height - edge.bottom, edge.top]).clamp(true);
    layer.resize(size);
    drawScales(axes, x, y, size, scene);
    drawGuide(guide, x, y, points, scene);
    drawLines(lines, x, y, points);
    drawNames(names, x, y, points, scene);
    places = points.map(({ n, kernel }) => ({ x: x(n), y: y(Math.max(kernel, rounding)) }));
  };
  return {
    draw,
    places: () => places,
    hit: ({ x }) =>
      nearestPlace(
        places.map((place) => ({ x: place.x, y: 0 })),
        { x, y: 0 },
        Infinity,
      ),
    about: (index, scene) => (points[index] ? aboutPoint(points[index], scene) : undefined),
  };
};

const first = ({ m, settings }: Scene) =>
  Math.min(Math.max(2, 2 * (m - 1)), settings.coalitions / 2);

/** The history, and how it stands now. */
function pointsOf({ seen: { n, history, estimated } }: Scene): Point[] {
  if (n === 0) return [];
  const { kernel, permutation } = estimated;
  return [...history, { n, kernel: kernel.error, permutation: permutation.error }];
}

/** The axis of errors: from twice what equal shares would be off down to a 400th of that. */
function errorsOf({ seen: { exact } }: Scene): [number, number] {
  const share = exact.reduce((sum, phi) => sum + phi, 0) / exact.length;
  const off = Math.sqrt(exact.reduce((sum, phi) => sum + (phi - share) ** 2, 0) / exact.length);
  const high = 2 * Math.max(off, 1e-6);
  return [high / 400, high];
}

/** The powers of ten on a scale. */
function powers(scale: Log): number[] {
  const [from, to] = scale.domain().map(Math.log10) as [number, number];
  const count = Math.floor(to) - Math.ceil(from) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => 10 ** (Math.ceil(from) + i));
}

function drawScales(group: Group, x: Log, y: Log, { width, height }: Size, scene: Scene): void {
  const floor = height - edge.bottom;
  const right = width - edge.right;
  const factor = scene.amounts.kind === 'probability' ? 100 : 1;
  const format = (tick: number) => String(Number((factor * tick).toPrecision(2)));
  const title = { text: say(scene.lang, 'tried'), x: right, y: floor + 30 };
  drawAxes(group, [
    { side: 'left', scale: y, ticks: powers(y), span: [edge.left, right], format },
    { side: 'below', scale: x, ticks: powers(x), span: [edge.top, floor], title },
  ]);
}

/** How errors fall that are means of independent draws: a quarter with sixteen times as many. */
function drawGuide(group: Group, x: Log, y: Log, points: readonly Point[], { lang }: Scene): void {
  const from = points[0];
  const [n0, n1] = x.domain() as [number, number];
  const ends = from && from.permutation > rounding ? [n0, n1] : [];
  const at = (n: number) => 1.8 * from!.permutation * Math.sqrt(from!.n / n);
  group
    .selectAll('path')
    .data(ends.length ? [`M${x(n0)} ${y(at(n0))}L${x(n1)} ${y(at(n1))}`] : [])
    .join('path')
    .attr('class', 'guide')
    .attr('d', (d) => d);
  group
    .selectAll('text')
    .data(ends.length ? [Math.sqrt(n0 * n1)] : [])
    .join('text')
    .attr('class', 'halo')
    .attr('text-anchor', 'end')
    .attr('x', x(n1))
    .attr('y', (n) => y(at(n)) - 14)
    .text(say(lang, 'rootN'));
}

function drawLines(group: Group, x: Log, y: Log, points: readonly Point[]): void {
  const path = (method: Method) =>
    line<Point>(
      ({ n }) => x(n),
      (point) => y(Math.max(point[method], rounding)),
    )(points);
  group
    .selectAll('path')
    .data(points.length > 0 ? methods : [])
    .join('path')
    .attr('class', (method) => `curve ${method}`)
    .attr('d', path);
  group
    .selectAll('circle')
    .data(points.length > 0 ? methods : [])
    .join('circle')
    .attr('class', (method) => method)
    .attr('r', 3.5)
    .attr('cx', x(points.at(-1)?.n ?? x.domain()[0]!))
    .attr('cy', (method) => y(Math.max(points.at(-1)![method], rounding)));
}

/** Beside the curves' ends, or below them, or in the corner above, which falling curves leave free. */
function drawNames(group: Group, x: Log, y: Log, points: readonly Point[], scene: Scene): void {
  const last = points.at(-1);
  const [left, right] = x.range() as [number, number];
  const floor = y.range()[0]!;
  const ends = methods.map((method) => y(Math.max(last?.[method] ?? 1, rounding)));
  const at = last ? x(last.n) : left;
  const isBeside = at < right - 90;
  const below = Math.max(...ends) + 18;
  const isBelow = below + 14 < floor;
  const wanted = isBeside
    ? ends.map((end) => end + 4)
    : ends.map((_, i) => (isBelow ? below : 0) + i);
  const places = spread(wanted, 14, [edge.top + 10, floor - 3]);
  group
    .selectAll('text')
    .data(last ? methods : [])
    .join('text')
    .attr('class', (method) => `halo name ${method}`)
    .attr('text-anchor', isBeside ? 'start' : 'end')
    .attr('x', isBeside ? at + 9 : Math.min(right, at + 4))
    .attr('y', (_, i) => places[i]!)
    .text((method) => say(scene.lang, method));
}
