import { scaleLinear, type EnterElement, type ScaleLinear, type Selection } from 'd3';
import { drawAxes } from '../../../charts/axis.ts';
import { plainNumber } from '../../../charts/numbers.ts';
import { svgLayer, type Group } from '../../../charts/layers.ts';
import type { Mark, Drawing } from '../../../charts/mark.ts';
import { nearestPlace, type Place } from '../../../layout/nearest.ts';
import { methods, type Method } from '../shared/explanation.ts';
import { labelsEnd, rowLabels } from './labels.ts';
import { aboutPlace } from './inspect.ts';
import { axisGap, rowsIn, type Rows } from './rows.ts';
import { truthAt, type Scene } from './scene.ts';
import { say } from './words.ts';

type X = ScaleLinear<number, number>;
/** A feature's bar, from where the sum stood to where it takes it. */
interface Bar {
  feature: number;
  place: number;
  from: number;
  to: number;
}

const amountWidth = 58;
const percent = (value: number) => `${100 * value}%`;

/** Exact contributions as a waterfall from the average output to this one, with the estimates on the bars. */
export const waterfall: Mark<Scene> = ({ element }) => {
  const drawLabels = rowLabels(element, true);
  const layer = svgLayer(element);
  const [axis, ends, bars] = [layer.group('axes'), layer.group('ends'), layer.group('bars')];
  let places: Place[] = [];
  const draw: Drawing<Scene>['draw'] = (scene, { size }) => {
    const rows = rowsIn(size, scene.m);
    places = Array.from({ length: scene.m + 2 }, (_, place) => ({
      x: size.width / 2,
      y: rows.middle(place),
    }));
    drawLabels(scene, rows);
    const all = barsOf(scene);
    const x = scaleLinear(domainOf(scene, all), [
      labelsEnd(size.width),
      size.width - amountWidth - 6,
    ]);
    const format = scene.amounts.kind === 'probability' ? percent : plainNumber;
    const [scale, ticks, gap] = [x, x.ticks(2), axisGap];
    layer.resize(size);
    drawAxes(axis, [{ side: 'below', scale, ticks, span: [0, rows.bottom], gap, format }]);
    drawEnds(ends, x, rows, scene);
    drawBars(bars, all, x, rows, scene);
  };
  return {
    draw,
    places: () => places,
    hit: ({ y }) => nearestPlace(places, { x: places[0]?.x ?? 0, y }, Infinity),
    about: aboutPlace,
  };
};

function barsOf({ seen: { exact, base, order } }: Scene): Bar[] {
  let sum = base;
  return order.map((feature, at) => {
    const from = sum;
    sum += exact[feature]!;
    return { feature, place: at + 1, from, to: sum };
  });
}

/** Probabilities have their whole range; other outputs as much as bars, ticks and the truth take. */
function domainOf(scene: Scene, bars: readonly Bar[]): [number, number] {
  const { base, removed } = scene.seen;
  const stands = [base, ...bars.flatMap(({ from, to, feature }) => [to, from + removed[feature]!])];
  const truth = truthAt(scene);
  if (truth !== undefined) stands.push(truth);
  if (scene.amounts.kind === 'probability') stands.push(0, 1);
  const ends: [number, number] = [Math.min(...stands), Math.max(...stands)];
  if (scene.amounts.kind === 'probability') return ends;
  const [low = 0, high = 1] = scaleLinear(ends, [0, 1]).nice(4).domain();
  return [low, high];
}

/** The average output, this output and the truth: lines and their amounts. */
function drawEnds(group: Group, x: X, rows: Rows, scene: Scene): void {
  const { seen, amounts, m, lang } = scene;
  const f = seen.answer[seen.question.output]!;
  const marks = [
    { name: 'base', at: seen.base, from: 0, to: m + 1 },
    { name: 'answer', at: f, from: m + 1, to: m + 1 },
  ];
  group
    .selectAll('path.end')
    .data(marks)
    .join('path')
    .attr('class', ({ name }) => `end ${name}`)
    .attr('d', ({ at, from, to }) => {
      const reach = rows.height / 2;
      return `M${x(at)} ${rows.middle(from) - reach + 2}V${rows.middle(to) + reach - 2}`;
    });
  group
    .selectAll('text.amount')
    .data(marks)
    .join('text')
    .attr('class', 'amount strong')
    .attr('x', rows.size.width)
    .attr('y', ({ name }) => rows.middle(name === 'base' ? 0 : m + 1))
    .text(({ at }) => amounts.answer(at));
  const truth = truthAt(scene);
  group
    .selectAll('g.truth')
    .data(truth === undefined ? [] : [truth])
    .join((enter) => {
      // Under the lines: near the output its name must not cover the output's mark.
      const g = enter.insert('g', ':first-child').attr('class', 'truth');
      g.append('path').attr('d', 'M0 -5L5 0L0 5L-5 0Z');
      g.append('text').attr('class', 'halo');
      return g;
    })
    .attr('transform', (at) => `translate(${x(at)} ${rows.middle(m + 1)})`)
    .select('text')
    .attr('x', (at) => (x(at) > rows.size.width / 2 ? -9 : 9))
    .attr('text-anchor', (at) => (x(at) > rows.size.width / 2 ? 'end' : 'start'))
    .text(say(lang, 'truth'));
}

function drawBars(group: Group, bars: readonly Bar[], x: X, rows: Rows, scene: Scene): void {
  const { seen, amounts } = scene;
  const thick = Math.min(20, rows.height - 5);
  const each = group
    .selectAll<SVGGElement, Bar>('g.bar')
    .data([...bars].sort((a, b) => a.feature - b.feature))
    .join(newBar)
    .style('transform', ({ place }) => `translateY(${rows.middle(place)}px)`);
  each
    .select('.share')
    .attr('class', ({ from, to }) => `share ${to >= from ? 'for' : 'against'}`)
    .attr('y', -thick / 2)
    .attr('height', thick)
    .attr('x', ({ from, to }) => x(Math.min(from, to)))
    .attr('width', ({ from, to }) => Math.max(1, Math.abs(x(to) - x(from))));
  each.select('.link').attr('d', ({ to }) => `M${x(to)} ${thick / 2}V${rows.height - thick / 2}`);
  each
    .select('.amount')
    .attr('x', rows.size.width)
    .text(({ feature }) => amounts.signed(seen.exact[feature]!));
  drawRemoved(each, x, thick, scene);
  for (const method of methods) drawEstimates(each, method, x, thick, scene);
}

type Bars = Selection<SVGGElement, Bar, SVGGElement, unknown>;

function newBar(enter: Selection<EnterElement, Bar, SVGGElement, unknown>): Bars {
  const g = enter.append('g').attr('class', 'bar row');
  g.append('rect').attr('class', 'share');
  g.append('path').attr('class', 'link');
  g.append('text').attr('class', 'amount');
  g.append('path').attr('class', 'removed');
  for (const method of methods) {
    const marks = g.append('g').attr('class', `estimate ${method}`);
    marks.append('path').attr('class', 'off');
    marks.append('path').attr('class', 'mark').attr('d', shapes[method]);
  }
  return g;
}

const shapes: Record<Method, string> = {
  kernel: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
  permutation: 'M0 -4.8L4.8 0L0 4.8L-4.8 0Z',
};

/** Where the bar would end by what removing the feature alone takes away. */
function drawRemoved(each: Bars, x: X, thick: number, { seen }: Scene): void {
  const reach = thick / 2 + 1;
  each.select('.removed').attr('d', ({ from, feature }) => {
    return `M${inRange(x, from + seen.removed[feature]!)} ${-reach}V${reach}`;
  });
}

/** Where a value stands; beyond the axis, at its end. */
function inRange(x: X, value: number): number {
  const [low = 0, high = 0] = x.range();
  return Math.min(high, Math.max(low, x(value)));
}

/** Where a method says that the bar ends, and how far off it is as a rule. */
function drawEstimates(each: Bars, method: Method, x: X, thick: number, { seen }: Scene): void {
  const { phi, off } = seen.estimated[method];
  const at = (value: number) => inRange(x, value);
  const lane = (method === 'kernel' ? -1 : 1) * thick * 0.25;
  const marks = each
    .select<SVGGElement>(`.${method}`)
    .attr('visibility', seen.n > 0 ? 'visible' : 'hidden');
  marks.select('.off').attr('d', ({ from, feature }) => {
    const end = from + phi[feature]!;
    return `M${at(end - off[feature]!)} ${lane}H${at(end + off[feature]!)}`;
  });
  marks
    .select('.mark')
    .attr('transform', ({ from, feature }) => `translate(${at(from + phi[feature]!)} ${lane})`);
}
