import { scaleLinear } from 'd3';
import { drawAxes } from '../../../charts/axis.ts';
import { svgLayer } from '../../../charts/layers.ts';
import { lineNames, type DrawnLine } from '../../../charts/line-names.ts';
import type { Mark } from '../../../charts/mark.ts';
import { several, set } from '../../../charts/svg.ts';
import type { Place } from '../../../layout/nearest.ts';
import type { Size } from '../../../layout/plane-scale.ts';

/** Values over 0, 1, 2 …; a dot at each. */
export interface Curve {
  label: string;
  /** A CSS colour. */
  colour: string;
  values: readonly number[];
}
export interface Curves<S> {
  curves: (scene: S) => readonly Curve[];
  /** Where the dotted line stands. */
  cursor: (scene: S) => number;
  /** Ends of the value axis, and what is written there; a value beyond is drawn at its end. */
  range: readonly [low: number, high: number];
  ticks: readonly number[];
  /** What the horizontal axis counts. */
  unit: string;
  /** What a dot says. */
  said: (curve: Curve, i: number, scene: S) => string;
}

const edge = { left: 30, right: 10, top: 10, bottom: 38 };

/** Lines over two axes, each with its name beside it. */
export const curves =
  <S>({ curves: curvesOf, cursor: cursorOf, said, ...frame }: Curves<S>): Mark<S> =>
  ({ element }) => {
    const layer = svgLayer(element);
    const drawFrame = axes(layer, frame);
    const drawLines = lines(layer.element('lines'));
    const drawNames = lineNames(layer.element('names'));
    let shown: readonly Curve[] = [];
    let places: readonly Place[] = [];
    return {
      draw: (scene, { size }) => {
        shown = curvesOf(scene);
        const at = positions(frame.range, shown[0]?.values.length ?? 0, size);
        const drawn = shown.map((curve) => drawnCurve(curve, at));
        layer.resize(size);
        drawFrame(at, size, cursorOf(scene));
        drawLines(drawn);
        const { left, right } = { left: edge.left + 2, right: size.width };
        drawNames(drawn, { left, top: 1, right, bottom: at.foot }, size.height);
        places = drawn.flatMap(({ points }) => points.map(([x, y]) => ({ x, y })));
      },
      places: () => places,
      about: (index, scene) => {
        const length = shown[0]?.values.length ?? 1;
        const curve = shown[Math.floor(index / length)];
        return curve && { title: said(curve, index % length, scene) };
      },
    };
  };

const drawnCurve = ({ label, colour, values }: Curve, at: Positions): DrawnLine => ({
  label,
  colour,
  style: 'solid',
  points: values.map((value, i) => [at.x(i), at.y(value)]),
});

function lines(group: SVGGElement) {
  const paths = several(group, 'path');
  const dots = several(group, 'circle');
  return (drawn: readonly DrawnLine[]): void => {
    const elements = paths(drawn.length);
    drawn.forEach(({ points, colour }, i) => {
      set(elements[i]!, 'class', 'line solid');
      set(elements[i]!, 'stroke', colour);
      set(elements[i]!, 'd', `M${points.join('L')}`);
    });
    const all = drawn.flatMap(({ points, colour }) => points.map(([x, y]) => ({ x, y, colour })));
    dots(all.length).forEach((dot, i) => {
      const { x, y, colour } = all[i]!;
      set(dot, 'r', 4);
      set(dot, 'cx', x);
      set(dot, 'cy', y);
      set(dot, 'fill', colour);
    });
  };
}

type Frame = Pick<Curves<never>, 'range' | 'ticks' | 'unit'>;

/** Where values and counts are drawn. */
function positions(range: Frame['range'], count: number, { width, height }: Size) {
  const last = Math.max(1, count - 1);
  const foot = height - edge.bottom;
  return {
    last,
    foot,
    x: scaleLinear([0, last], [edge.left, width - edge.right]),
    y: scaleLinear(range, [foot, edge.top]).clamp(true),
  };
}

type Positions = ReturnType<typeof positions>;

function axes(layer: ReturnType<typeof svgLayer>, { ticks, unit }: Frame) {
  const group = layer.group('axes');
  const zero = layer.group('zero').append('path').attr('class', 'axis');
  const cursor = layer.group('now').append('path').attr('class', 'cursor');
  return ({ x, y, last, foot }: Positions, size: Size, now: number): void => {
    const counts = Array.from({ length: last + 1 }, (_, i) => i);
    const title = { text: unit, x: size.width - 4, y: size.height - 4 };
    drawAxes(group, [
      { side: 'left', scale: y, ticks, span: [edge.left, size.width - edge.right], gap: 10 },
      {
        side: 'below',
        scale: x,
        ticks: counts,
        span: [edge.top, foot],
        gap: 16,
        grid: false,
        title,
      },
    ]);
    zero.attr('d', `M${x(0)} ${y(0)}H${x(last)}`);
    cursor.attr('d', `M${x(now)} ${edge.top}V${foot}`);
  };
}
