import { line, scaleLinear, select, type Selection } from 'd3';
import { signed } from '../../../charts/numbers.ts';
import { spread } from '../../../layout/spread.ts';

export interface CascadeLine {
  label: string;
  /** A CSS colour. */
  colour: string;
  /** One value for each number of random layers, from none to all. */
  values: readonly number[];
  /** What a mark says when it is pointed at. */
  name: (count: number) => string;
}
export interface CascadeData {
  lines: readonly CascadeLine[];
  /** How many layers are random in the maps shown. */
  chosen: number;
}

const height = 250;
const edge = { left: 30, right: 10, top: 10, bottom: 38 };
/** The value axis; what lies below is drawn at its foot. */
const range: [number, number] = [-0.25, 1];
const levels = [0, 0.5, 1];
/** With so many random layers the lines lie well apart: their names stand here. */
const namedAt = 2;

/** How like the original each map stays while one layer after another forgets; at the true width of `root`. */
export function cascadeChart(root: HTMLElement, label: string, unit: string) {
  const svg = select(root).append('svg').attr('role', 'img').attr('height', height);
  const [axes, lines, names] = [svg.append('g'), svg.append('g'), svg.append('g')];
  return ({ lines: data, chosen }: CascadeData): void => {
    const width = root.clientWidth;
    if (width === 0) return;
    const last = data[0]!.values.length - 1;
    const x = scaleLinear([0, last], [edge.left, width - edge.right]);
    const y = scaleLinear(range, [height - edge.bottom, edge.top]).clamp(true);
    const said = data.map((one) => `${one.label} ${signed(one.values[chosen]!)}`);
    svg.attr('width', width).attr('aria-label', `${label}: ${said.join('; ')}`);
    drawAxes(axes, { x, y, last, chosen, unit });
    drawLines(lines, data, x, y);
    drawNames(names, data, x(namedAt), y);
  };
}

type Group = Selection<SVGGElement, unknown, null, undefined>;
type Scale = (value: number) => number;
interface Axes {
  x: Scale;
  y: Scale;
  last: number;
  chosen: number;
  unit: string;
}

function drawAxes(group: Group, { x, y, last, chosen, unit }: Axes): void {
  group
    .selectAll('path')
    .data([
      ...levels.map((level) => ({
        name: level === 0 ? 'axis' : 'grid',
        d: `M${x(0)} ${y(level)}H${x(last)}`,
      })),
      { name: 'cursor', d: `M${x(chosen)} ${edge.top}V${height - edge.bottom}` },
    ])
    .join('path')
    .attr('class', ({ name }) => name)
    .attr('d', ({ d }) => d);
  const texts = [
    ...levels.map((level) => ({
      text: String(level),
      at: [x(0) - 10, y(level) + 4] as const,
      anchor: 'end',
      strong: false,
    })),
    ...Array.from({ length: last + 1 }, (_, count) => ({
      text: String(count),
      at: [x(count), height - edge.bottom + 16] as const,
      anchor: 'middle',
      strong: count === chosen,
    })),
    { text: unit, at: [x(last) + 6, height - 4] as const, anchor: 'end', strong: false },
  ];
  drawTexts(group, texts);
}

interface AxisText {
  text: string;
  at: readonly [x: number, y: number];
  anchor: string;
  strong: boolean;
}
const drawTexts = (group: Group, texts: readonly AxisText[]) =>
  group
    .selectAll('text')
    .data(texts)
    .join('text')
    .attr('class', ({ strong }) => (strong ? 'strong' : ''))
    .attr('x', ({ at }) => at[0])
    .attr('y', ({ at }) => at[1])
    .attr('text-anchor', ({ anchor }) => anchor)
    .text(({ text }) => text);

function drawLines(group: Group, data: readonly CascadeLine[], x: Scale, y: Scale): void {
  const path = line<number>(
    (_, i) => x(i),
    (value) => y(value),
  );
  group
    .selectAll('path')
    .data(data)
    .join('path')
    .attr('class', 'line')
    .attr('stroke', ({ colour }) => colour)
    .attr('d', ({ values }) => path(values));
  const marks = data.flatMap(({ values, colour, name }) =>
    values.map((value, count) => ({ value, count, colour, said: name(count) })),
  );
  group
    .selectAll('circle')
    .data(marks)
    .join((enter) => {
      const mark = enter.append('circle').attr('r', 4);
      mark.append('title');
      return mark;
    })
    .attr('fill', ({ colour }) => colour)
    .attr('cx', ({ count }) => x(count))
    .attr('cy', ({ value }) => y(value))
    .select('title')
    .text(({ said }) => said);
}

/** Above its line; the lowest one's below it, to the left, where it comes down from. */
function drawNames(group: Group, data: readonly CascadeLine[], x: number, y: Scale): void {
  const heights = data.map(({ values }) => values[namedAt]!);
  const lowest = heights.indexOf(Math.min(...heights));
  const wanted = heights.map((value, i) => y(value) + (i === lowest ? 16 : -12));
  const places = spread(wanted, 16, [edge.top + 4, height - edge.bottom - 4]);
  group
    .selectAll('text')
    .data(data)
    .join('text')
    .attr('class', 'halo strong')
    .style('fill', ({ colour }) => colour)
    .attr('text-anchor', (_, i) => (i === lowest ? 'end' : 'start'))
    .attr('x', (_, i) => (i === lowest ? x : x - 4))
    .attr('y', (_, i) => places[i]!)
    .text(({ label }) => label);
}
