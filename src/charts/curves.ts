import { line, scaleLinear } from 'd3';
import type { Place } from '../layout/nearest.ts';
import type { Edges, Size } from '../layout/plane-scale.ts';
import { spread } from '../layout/spread.ts';
import { drawAxes } from './axis.ts';
import { write } from './dom.ts';
import { svgLayer } from './layers.ts';
import type { About, Mark, Drawing } from './mark.ts';
import { set, setTitle, several } from './svg.ts';

/** x and y in the units of the axes. */
export type Point = readonly [x: number, y: number];

export interface Curve {
  /** In order of x. Values that are not finite leave a gap; values beyond the y axis are drawn at its end. */
  points: readonly Point[];
  className: string;
  /** Label at the right end, kept apart from the other labels. */
  name?: string;
  /** Text shown on hover. */
  title: string;
}
export interface Scale {
  domain: readonly [low: number, high: number];
  ticks: readonly number[];
}
/** Points over the curves, each a mark that can be selected or moved. */
export interface Dots<S> {
  at: (scene: S) => readonly Point[];
  /** One that is drawn larger. */
  chosen: (scene: S) => number | undefined;
  about: (index: number, scene: S) => About;
  /** The reader has moved a point to a position, by dragging or by keys. */
  move?: (index: number, to: Point, scene: S) => void;
}
export interface Curves<S> {
  x: Scale;
  y: Scale;
  /** Room around the plot, in CSS pixels: for the axes' numbers and for the names. */
  edges: Edges;
  /** From the bottom up. */
  curves: (scene: S) => readonly Curve[];
  dots?: Dots<S>;
}

const nameGap = 12;
/** Shift that centres text vertically on the end of its line. */
const halfLetter = 4;
const axisGaps = { left: 4, below: 13 };

/** Lines over two axes with labels at their ends, and points drawn over them. */
export const curves =
  <S>({ dots, ...options }: Curves<S>): Mark<S> =>
  ({ element }) => {
    const layer = svgLayer(element);
    const axes = layer.group('axes');
    const drawLines = lines(layer.element('curves'), layer.element('curve-names'));
    const drawDots = dots && dotsDrawing(layer.element('dots'), dots);
    let now: { scene: S; plot: Plot } | undefined;
    const draw: Drawing<S>['draw'] = (scene, { size }) => {
      const plot = plotOf(options, size);
      now = { scene, plot };
      layer.resize(size);
      const { left, top, right, bottom } = plot.box;
      const { x, y } = plot;
      drawAxes(axes, [
        { side: 'left', ...options.y, scale: y, span: [left, right], gap: axisGaps.left },
        { side: 'below', ...options.x, scale: x, span: [top, bottom], grid: false, gap: axisGaps.below }, // prettier-ignore
      ]);
      drawLines(options.curves(scene), plot);
      drawDots?.(scene, plot);
    };
    return dots ? { draw, ...pointing(dots, () => now) } : { draw };
  };

/** Where the units of the axes are drawn, in CSS pixels. */
type Plot = ReturnType<typeof plotOf>;
function plotOf<S>({ x, y, edges }: Pick<Curves<S>, 'x' | 'y' | 'edges'>, size: Size) {
  const box = { ...edges, right: size.width - edges.right, bottom: size.height - edges.bottom };
  return {
    box,
    x: scaleLinear(x.domain, [box.left, box.right]),
    y: scaleLinear(y.domain, [box.bottom, box.top]),
  };
}

function pointing<S>(
  { at, about, move }: Dots<S>,
  now: () => { scene: S; plot: Plot } | undefined,
): Omit<Drawing<S>, 'draw'> {
  return {
    places: () => {
      const drawn = now();
      return drawn ? at(drawn.scene).map((point) => placeOf(point, drawn.plot)) : [];
    },
    about,
    ...(move && {
      move: (index, { x, y }, scene) => {
        const plot = now()?.plot;
        if (plot) move(index, [plot.x.invert(x), plot.y.invert(y)], scene);
      },
    }),
  };
}

const placeOf = ([x, y]: Point, plot: Plot): Place => ({ x: plot.x(x), y: plot.y(y) });

function lines(root: SVGGElement, names: SVGGElement) {
  const paths = several(root, 'path');
  const texts = several(names, 'text');
  return (all: readonly Curve[], { x, y: free, box }: Plot): void => {
    const y = free.copy().clamp(true);
    const path = line<Point>(
      (point) => x(point[0]),
      (point) => y(point[1]),
    ).defined(([, value]) => Number.isFinite(value));
    paths(all.length).forEach((element, i) => {
      const { className, points, title } = all[i]!;
      set(element, 'class', className);
      set(element, 'd', path(points) ?? undefined);
      setTitle(element, title);
    });
    const named = all.filter(({ name }) => name !== undefined);
    const ends = named.map(({ points }) => y(points.at(-1)?.[1] ?? NaN) + halfLetter);
    const heights = spread(ends, nameGap, [box.top + 2 * halfLetter + 1, box.bottom]);
    texts(named.length).forEach((element, i) => {
      const { className, name = '' } = named[i]!;
      set(element, 'class', className);
      set(element, 'x', box.right + halfLetter);
      set(element, 'y', heights[i]);
      write(element, name);
    });
  };
}

function dotsDrawing<S>(root: SVGGElement, { at, chosen: chosenIn, about }: Dots<S>) {
  const circles = several(root, 'circle');
  return (scene: S, plot: Plot): void => {
    const places = at(scene).map((point) => placeOf(point, plot));
    const chosen = chosenIn(scene);
    circles(places.length).forEach((element, i) => {
      const { x, y } = places[i]!;
      const { title, spoken } = about(i, scene);
      set(element, 'class', i === chosen ? 'chosen' : undefined);
      set(element, 'r', i === chosen ? 6.5 : 4);
      set(element, 'cx', x);
      set(element, 'cy', y);
      setTitle(element, title ?? spoken ?? '');
    });
  };
}
