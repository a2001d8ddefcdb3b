import { scaleLinear, scaleLog } from 'd3';
import type { Box } from '../layout/line-names.ts';
import type { Edges, Size } from '../layout/plane-scale.ts';
import { drawAxes } from './axis.ts';
import type { Group } from './layers.ts';

export type Range = readonly [low: number, high: number];

/** One axis of the curves, in the units of its values. */
export type CurveAxis<S> = {
  /** Ends of the axis. Those of a logarithmic one are above 0. */
  domain: Range | ((scene: S) => Range);
  /** What is written at a tick; by default the number itself. */
  format?: (tick: number, scene: S) => string;
  /** Whether there are grid lines at the ticks; yes, if left out. */
  grid?: boolean;
  /** Whether the line at 0 is drawn as an axis; 0 must be a tick. */
  zero?: boolean;
  /** Distance from the plot to the numbers, in CSS pixels; as on other axes, if left out. */
  gap?: number;
  /** What the axis measures, written below the right end of the lower axis. */
  title?: string;
} & (
  | { kind?: 'linear'; ticks: readonly number[] | ((scene: S) => readonly number[]) }
  | { kind: 'log' }
);

export interface CurveAxes<S> {
  x: CurveAxis<S>;
  y: CurveAxis<S>;
  /** Room around the plot, in CSS pixels: for the axes' numbers and for the names. */
  edges: Edges;
}

/** Where the units of the axes are drawn, in CSS pixels. */
export interface Plot {
  box: Box;
  x: Scale;
  /** A value beyond the axis is drawn at its end. */
  y: Scale;
}
interface Scale {
  (value: number): number;
  invert: (pixels: number) => number;
  domain: () => number[];
}

/** Below the plot's edges `rows` pixels stay free, besides. */
export function plotOf<S>(
  { x, y, edges }: CurveAxes<S>,
  scene: S,
  { width, height }: Size,
  rows: number,
): Plot {
  const { left, top } = edges;
  const box = { left, top, right: width - edges.right, bottom: height - edges.bottom - rows };
  return {
    box,
    x: scaleOf(x, scene, [box.left, box.right]),
    y: scaleOf(y, scene, [box.bottom, box.top]).clamp(true),
  };
}

function scaleOf<S>({ kind, domain }: CurveAxis<S>, scene: S, range: Range) {
  const ends = typeof domain === 'function' ? domain(scene) : domain;
  return (kind === 'log' ? scaleLog : scaleLinear)(ends, range);
}

/** Distance from the numbers of the lower axis down to its title. */
const titleGap = 16;
const numberGap = 14;

export function drawCurveAxes<S>(
  group: Group,
  { x, y }: CurveAxes<S>,
  { box, ...plot }: Plot,
  scene: S,
): void {
  const { left, right, top, bottom } = box;
  const axisOf = ({ format, grid, zero, gap, ...axis }: CurveAxis<S>, scale: Scale) => ({
    scale,
    ticks: ticksOf(axis, scale, scene),
    ...(format && { format: (tick: number) => format(tick, scene) }),
    ...(grid !== undefined && { grid }),
    ...(zero !== undefined && { zero }),
    ...(gap !== undefined && { gap }),
  });
  const y0 = bottom + (x.gap ?? numberGap) + titleGap;
  drawAxes(group, [
    { side: 'left', span: [left, right], ...axisOf(y, plot.y) },
    {
      side: 'below',
      span: [top, bottom],
      ...axisOf(x, plot.x),
      ...(x.title !== undefined && { title: { text: x.title, x: right, y: y0 } }),
    },
  ]);
}

function ticksOf<S>(axis: CurveAxis<S>, scale: Scale, scene: S): readonly number[] {
  if (axis.kind === 'log') return powers(scale);
  return typeof axis.ticks === 'function' ? axis.ticks(scene) : axis.ticks;
}

/** The powers of ten on a scale. */
function powers(scale: Scale): number[] {
  const [low = 1, high = 1] = scale.domain();
  const first = Math.ceil(Math.log10(low));
  const count = Math.floor(Math.log10(high)) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => 10 ** (first + i));
}
