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

const edges = { left: 42, right: 8, top: 8, bottom: 34 };
/** Below this the estimates are exact but for rounding. */
const rounding = 1e-9;
type Log = ScaleLogarithmic<number, number>;

/** The error of both methods against the number of coalitions, on logarithmic axes. */
export const convergence: Mark<Scene> = ({ element }) => {
  const layer = svgLayer(element);
  const [axes, guide] = [layer.group('axes'), layer.group('guides')];
  const [lines, names] = [layer.group('lines'), layer.group('line-names')];
  let points: Point[] = [];
  let places: Place[] = [];
  const draw: Drawing<Scene>['draw'] = (scene, { size }) => {
    points = pointsOf(scene);
    const x = scaleLog(
      [first(scene), scene.settings.coalitions],
      [edges.left, size.width - edges.right],
    );
    const y = scaleLog(errorsOf(scene), [size.height - edges.bottom, edges.top]).clamp(true);
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

/** The axis of errors: from twice the error of equal shares down to a 400th of that. */
function errorsOf({ seen: { exact } }: Scene): [number, number] {
  const share = exact.reduce((sum, phi) => sum + phi, 0) / exact.length;
  const off = Math.sqrt(exact.reduce((sum, phi) => sum + (phi - share) ** 2, 0) / exact.length);
  const high = 2 * Math.max(off, 1e-6);
  return [high / 400, high];
}

/** The powers of ten on a scale. */
function powers(scale: Log): number[] {
  const [low = 1, high = 1] = scale.domain();
  const first = Math.ceil(Math.log10(low));
  const count = Math.floor(Math.log10(high)) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => 10 ** (first + i));
}

function drawScales(group: Group, x: Log, y: Log, { width, height }: Size, scene: Scene): void {
  const floor = height - edges.bottom;
  const right = width - edges.right;
  const format = (tick: number) => String(Number((scene.amounts.factor * tick).toPrecision(2)));
  const title = { text: say(scene.lang, 'tried'), x: right, y: floor + 30 };
  drawAxes(group, [
    { side: 'left', scale: y, ticks: powers(y), span: [edges.left, right], format },
    { side: 'below', scale: x, ticks: powers(x), span: [edges.top, floor], title },
  ]);
}

/** How the error of a mean of independent draws falls: to a quarter with sixteen times as many draws. */
function drawGuide(group: Group, x: Log, y: Log, points: readonly Point[], { lang }: Scene): void {
  const { n: from, permutation: error } = points[0] ?? { n: 0, permutation: 0 };
  const [n0 = 1, n1 = 1] = x.domain();
  const isDrawn = error > rounding;
  const at = (n: number) => 1.8 * error * Math.sqrt(from / n);
  group
    .selectAll('path')
    .data(isDrawn ? [`M${x(n0)} ${y(at(n0))}L${x(n1)} ${y(at(n1))}`] : [])
    .join('path')
    .attr('class', 'guide')
    .attr('d', (d) => d);
  group
    .selectAll('text')
    .data(isDrawn ? [Math.sqrt(n0 * n1)] : [])
    .join('text')
    .attr('class', 'halo')
    .attr('text-anchor', 'end')
    .attr('x', x(n1))
    .attr('y', (n) => y(at(n)) - 14)
    .text(say(lang, 'rootN'));
}

function drawLines(group: Group, x: Log, y: Log, points: readonly Point[]): void {
  const last = points.at(-1);
  const path = (method: Method) =>
    line<Point>(
      ({ n }) => x(n),
      (point) => y(Math.max(point[method], rounding)),
    )(points);
  group
    .selectAll('path')
    .data(last ? methods : [])
    .join('path')
    .attr('class', (method) => `curve ${method}`)
    .attr('d', path);
  group
    .selectAll('circle')
    .data(last ? methods : [])
    .join('circle')
    .attr('class', (method) => method)
    .attr('r', 3.5)
    .attr('cx', x(last?.n ?? 1))
    .attr('cy', (method) => y(Math.max(last?.[method] ?? 1, rounding)));
}

/** Beside the curves' ends, or below them, or in the corner above, which falling curves leave free. */
function drawNames(group: Group, x: Log, y: Log, points: readonly Point[], scene: Scene): void {
  const last = points.at(-1);
  const [left = 0, right = 0] = x.range();
  const [floor = 0] = y.range();
  const ends = methods.map((method) => y(Math.max(last?.[method] ?? 1, rounding)));
  const at = last ? x(last.n) : left;
  const isBeside = at < right - 90;
  const below = Math.max(...ends) + 18;
  const isBelow = below + 14 < floor;
  const wanted = isBeside
    ? ends.map((end) => end + 4)
    : ends.map((_, i) => (isBelow ? below : 0) + i);
  const places = spread(wanted, 14, [edges.top + 10, floor - 3]);
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
