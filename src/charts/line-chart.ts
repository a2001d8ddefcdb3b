import { line, scaleLinear, select, ticks, type ScaleLinear, type Selection } from 'd3';
import { spread } from '../layout/spread.ts';

export interface LineChartOptions {
  /** Fixed ends of the value axis; without it the axis grows with the data and never shrinks. */
  range?: readonly [number, number];
  /** What a screen reader is told before the data. */
  label: string;
  /** Unit of the horizontal axis, written at its end. */
  unit: string;
}
export interface Line {
  label: string;
  /** A CSS colour. */
  colour: string;
  style: 'solid' | 'dashed' | 'kept';
  /** [step, value], in order of steps. */
  points: readonly (readonly [number, number])[];
}
export interface LineChartData {
  lines: readonly Line[];
  /** Right end of the horizontal axis. */
  end: number;
  /** Where the dotted cursor stands. */
  cursor: number;
}

const height = 100;
const edge = { left: 34, right: 8, top: 12, bottom: 20 };
const formatTick = (value: number) => String(Number(value.toPrecision(3)));

/** Lines over steps, each labelled where it ends. Drawn at the true width of `root`, so text keeps its size. */
export function lineChart(root: HTMLElement, { range, label, unit }: LineChartOptions) {
  const svg = select(root).append('svg').attr('role', 'img').attr('aria-label', label);
  svg.attr('height', height);
  const grid = svg.append('g');
  const marks = svg.append('g');
  const cursorLine = svg.append('path').attr('class', 'cursor');
  const names = svg.append('g');
  let [low, high] = range ?? [0, 0];

  return ({ lines, end, cursor }: LineChartData): void => {
    const width = root.clientWidth;
    if (width === 0) return;
    if (!range) [low, high] = grown(low, high, lines);
    const x = scaleLinear([0, end], [edge.left, width - edge.right]);
    const y = scaleLinear([low, high], [height - edge.bottom, edge.top]);
    svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width);
    svg.attr('aria-label', `${label}: ${lines.map(summary).join('; ')}`);
    drawAxes(grid, x, y, unit);
    const path = line<readonly [number, number]>(
      (p) => x(p[0]),
      (p) => y(clamp(p[1], low, high)),
    );
    marks
      .selectAll('path')
      .data(lines)
      .join('path')
      .attr('class', ({ style }) => `line ${style}`)
      .attr('stroke', ({ colour }) => colour)
      .attr('d', ({ points }) => path(thinned(points, width)));
    cursorLine.attr('d', `M${x(cursor)} ${edge.top}V${height - edge.bottom}`);
    drawNames(names, lines, x, y);
  };
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
const summary = ({ label, points }: Line) => `${label} ${formatTick(points.at(-1)?.[1] ?? NaN)}`;

/** No more points than the chart has pixels for two. */
function thinned<T>(points: readonly T[], width: number): readonly T[] {
  const stride = Math.ceil(points.length / (width / 2));
  if (stride <= 1) return points;
  return points.filter((_, i) => i % stride === 0 || i === points.length - 1);
}

function grown(low: number, high: number, lines: readonly Line[]): [number, number] {
  for (const { points } of lines)
    for (const [, value] of points) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  return high > low
    ? (scaleLinear([low, high], [0, 1]).nice(2).domain() as [number, number])
    : [low, low + 1];
}

type Group = Selection<SVGGElement, unknown, null, undefined>;
type Scale = ScaleLinear<number, number>;

function drawAxes(group: Group, x: Scale, y: Scale, unit: string): void {
  const [low, high] = y.domain() as [number, number];
  const [start, end] = x.domain() as [number, number];
  const values = [low, (low + high) / 2, high];
  const steps = ticks(start, end, 2).filter((step) => step < end * 0.65);
  group
    .selectAll('path')
    .data(values)
    .join('path')
    .attr('class', 'grid')
    .attr('d', (value) => `M${x(start)} ${y(value)}H${x(end)}`);
  const texts = [
    ...values.map((value) => ({
      text: formatTick(value),
      at: [x(start) - 6, y(value) + 4],
      anchor: 'end',
    })),
    ...steps.map((step) => ({ text: String(step), at: [x(step), height - 4], anchor: 'middle' })),
    { text: `${end} ${unit}`, at: [x(end) + edge.right, height - 4], anchor: 'end' },
  ];
  group
    .selectAll('text')
    .data(texts)
    .join('text')
    .attr('x', ({ at }) => at[0]!)
    .attr('y', ({ at }) => at[1]!)
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ text }) => text);
}

function drawNames(group: Group, lines: readonly Line[], x: Scale, y: Scale): void {
  const [low, high] = y.domain() as [number, number];
  const named = lines.flatMap((one) => {
    const last = one.points.at(-1);
    return last ? [{ ...one, x: x(last[0]), y: y(clamp(last[1], low, high)) }] : [];
  });
  const places = spread(
    named.map((one) => one.y - 6),
    13,
    [edge.top, height - edge.bottom - 4],
  );
  const right = x.range()[1]!;
  const middle = (x.range()[0]! + right) / 2;
  group
    .selectAll('text')
    .data(named)
    .join('text')
    .attr('class', ({ style }) => (style === 'solid' ? 'halo strong' : 'halo'))
    .style('fill', ({ colour, style }) => (style === 'solid' ? colour : null))
    .attr('text-anchor', (one) => (one.x > middle ? 'end' : 'start'))
    .attr('x', (one) => Math.min(one.x + (one.x > middle ? 0 : 6), right))
    .attr('y', (_, i) => places[i]!)
    .text(({ label }) => label);
  group
    .selectAll('circle')
    .data(named.filter(({ style }) => style === 'solid'))
    .join('circle')
    .attr('r', 3)
    .attr('fill', ({ colour }) => colour)
    .attr('cx', (one) => one.x)
    .attr('cy', (one) => one.y);
}
