import { scaleLinear, select, ticks } from 'd3';
import { drawAxes, space } from './axis.ts';
import { plainNumber } from './numbers.ts';
import { GrowingLine, type Axis, type StepValue } from './growing-line.ts';
import {
  lineDots,
  lineMarks,
  type DrawnLine,
  type LineMark,
  type LineStyle,
} from './line-marks.ts';
import { lineNames } from './line-names.ts';
import { addSvg, set } from './svg.ts';
import { textWidth } from './text-width.ts';

export interface LineChartOptions {
  /** Fixed ends of the value axis; without it the axis grows with the data and never shrinks. */
  range?: readonly [number, number];
  /** Text for screen readers before the data. */
  label: string;
  /** Unit of the horizontal axis, written at its end. */
  unit: string;
  /** Is as high as the chart with all names below it: the room that the chart fills from the start. */
  names?: HTMLElement | null;
}
export interface Line {
  label: string;
  /** A CSS colour. */
  colour: string;
  style: LineStyle;
  /** In order of steps. If the same array has grown at the next call, only the new points are read. */
  points: readonly StepValue[];
}
export interface LineChartData {
  lines: readonly Line[];
  /** Right end of the horizontal axis. */
  end: number;
  /** Position of the dotted cursor. */
  cursor: number;
}

const height = 100;
const edge = { left: 34, right: 8, top: 12, bottom: 20 };
/** Distance from the bottom of the plot to the numbers below. */
const below = 16;

/**
 * Lines over steps, each with its name. Drawn at the actual width of `root`, so that text keeps its size. Names below
 * the axis take their room from the plot.
 */
export function lineChart(root: HTMLElement, { range, label, unit, names }: LineChartOptions) {
  const svg = addSvg(root, 'svg');
  set(svg, 'role', 'img');
  set(svg, 'aria-label', label);
  const draw = drawing(svg, unit);
  const growing: GrowingLine[] = [];
  let extent: readonly [number, number] = range ?? [Infinity, -Infinity];
  /** Height of the names below the axis. */
  let rows = 0;

  return ({ lines, end, cursor }: LineChartData): void => {
    const width = root.clientWidth;
    if (width === 0) return;
    const room = names?.offsetHeight ?? 0;
    const x = {
      at: scaleLinear([0, end], [edge.left, width - edge.right]),
      key: `${end} ${width}`,
    };
    growing.length = Math.min(growing.length, lines.length);
    lines.forEach(({ points }, i) => (growing[i] ??= new GrowingLine()).take(points, x));
    if (!range) extent = growing.reduce<readonly [number, number]>(union, extent);
    const values = range ?? nice(extent);
    const fill = (): number => {
      const bottom = Math.max(height, room - rows);
      const foot = bottom - edge.bottom;
      const y = {
        at: scaleLinear(values, [foot, edge.top]).clamp(true),
        key: `${values.join(' ')} ${foot}`,
      };
      const drawn = lines.map((line, i) => ({ ...line, ...growing[i]!.draw(y) }));
      const needed = draw({ x, y, values, drawn, end, cursor, width, foot, bottom });
      if (needed === rows) return bottom + rows;
      rows = needed;
      return fill();
    };
    const whole = fill();
    set(svg, 'viewBox', `0 0 ${width} ${whole}`);
    set(svg, 'width', width);
    set(svg, 'height', whole);
    set(svg, 'aria-label', `${label}: ${lines.map(summary).join('; ')}`);
  };
}

interface Laid {
  x: Axis;
  y: Axis;
  values: readonly [number, number];
  drawn: readonly LineMark[];
  end: number;
  cursor: number;
  width: number;
  /** Where the plot ends, and where the numbers below it do. */
  foot: number;
  bottom: number;
}

/** Draws a chart; returns the height that its names need below the bottom. */
function drawing(svg: SVGSVGElement, unit: string) {
  const axes = axesOnce(addSvg(svg, 'g'), unit);
  const drawLines = lineMarks(svg);
  const cursorLine = addSvg(svg, 'path', 'cursor');
  const drawNames = lineNames(addSvg(svg, 'g'));
  const drawDots = lineDots(svg);
  return (laid: Laid): number => {
    const { x, drawn, cursor, width, foot, bottom } = laid;
    axes(laid);
    drawLines(drawn);
    set(cursorLine, 'd', `M${x.at(cursor)} ${edge.top}V${foot}`);
    drawDots(drawn.flatMap(endDot));
    return drawNames(drawn, { left: edge.left + 2, top: 1, right: width, bottom: foot }, bottom);
  };
}

/** To three digits. */
const rounded = (value: number): string => plainNumber(Number(value.toPrecision(3)));
const summary = ({ label, points }: Line) => `${label} ${rounded(points.at(-1)?.[1] ?? NaN)}`;

/** A line of this run has a dot at its end. */
const endDot = ({ style, colour, points }: DrawnLine) =>
  style === 'solid' ? points.slice(-1).map((at) => ({ at, colour, radius: 3 })) : [];

const union = ([low, high]: readonly [number, number], { extent }: GrowingLine) =>
  [Math.min(low, extent[0]), Math.max(high, extent[1])] as const;

/** Rounded range around the values; works for no value and for a single one. */
function nice([low, high]: readonly [number, number]): readonly [number, number] {
  const [from, to] = [Math.min(0, low), Math.max(0, high)];
  if (!(to > from)) return [from, from + 1];
  const [lowest, highest] = scaleLinear([from, to], [0, 1]).nice(2).domain();
  return [lowest!, highest!];
}

/** Three grid lines with their values; steps below, with the unit at the last. Redrawn when a scale changes. */
function axesOnce(root: SVGGElement, unit: string) {
  const group = select(root);
  let drawn = '';
  return ({ x, y, values, end, foot }: Laid) => {
    const key = `${x.key} ${y.key}`;
    if (key === drawn) return;
    drawn = key;
    const [low, high] = values;
    const last = `${plainNumber(end)} ${unit}`;
    const free = x.at(end) + edge.right - textWidth(last) - space;
    const isFree = (step: number) => x.at(step) + textWidth(plainNumber(step)) / 2 < free;
    const steps = ticks(0, end, 2).filter((step) => step < end * 0.65 && isFree(step));
    drawAxes(group, [
      {
        side: 'left',
        scale: y.at,
        ticks: [low, (low + high) / 2, high],
        span: [x.at(0), x.at(end)],
        format: rounded,
      },
      {
        side: 'below',
        scale: x.at,
        ticks: steps,
        span: [edge.top, foot],
        grid: false,
        gap: below,
        title: { text: last, x: x.at(end) + edge.right, y: foot + below },
      },
    ]);
  };
}
