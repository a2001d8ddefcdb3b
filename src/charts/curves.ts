import { line } from 'd3';
import type { Size } from '../layout/plane-scale.ts';
import { handleMarks, movingHandles, placeOf, type Handles, type Point } from './curve-handles.ts';
import { endNames, freeNames } from './curve-names.ts';
import { drawCurveAxes, plotOf, type CurveAxes, type Plot } from './curve-plot.ts';
import { dotsOn, selecting, type CurveDots, type Selecting } from './curve-selection.ts';
import { svgLayer } from './layers.ts';
import { lineDots, lineMarks, type LineMark } from './line-marks.ts';
import type { Drawing, Mark } from './mark.ts';
import { addSvg, set } from './svg.ts';

export type { Point };

export interface Curve {
  /** In order of x. Values that are not finite leave a gap; values beyond the y axis are drawn at its end. */
  points: readonly Point[];
  /** A CSS colour. */
  colour: string;
  /** A dashed curve is there to compare with: it has no dots, and nothing on it can be selected. */
  style?: 'solid' | 'dashed';
  /** A further class, for the demo's own style. */
  className?: string;
  name?: string;
  /** Text shown on hover. */
  title?: string;
}

export interface Curves<S> extends CurveAxes<S> {
  /** From the bottom up. */
  curves: (scene: S) => readonly Curve[];
  /**
   * Where the names are: in a column right of the plot, at the heights of the curves' ends; or near the ends where they
   * lie over nothing, and below the axis where there is too little room.
   */
  names: 'column' | 'free';
  /** Dots on the solid curves. */
  dots?: CurveDots;
  /** What can be selected on the solid curves. */
  select?: Selecting<S, Curve>;
  /** Points over the curves that the reader can move; with them, nothing else can be selected. */
  handles?: Handles<S>;
  /** The x of a dotted line from top to bottom. */
  cursor?: (scene: S) => number;
}

interface Laid<S> {
  scene: S;
  plot: Plot;
  curves: readonly Curve[];
  lines: readonly LineMark[];
}

/** Lines over two axes with their names, dots and what can be selected of them. */
export const curves =
  <S>(options: Curves<S>): Mark<S> =>
  ({ element }) => {
    const { select, handles } = options;
    const layer = svgLayer(element);
    const drawParts = parts(layer, options);
    const lay = laying(layer.element('curve-names'), options);
    const drawHandles = handles && handleMarks(layer.element('handles'), handles);
    let now: Laid<S> | undefined;
    const draw: Drawing<S>['draw'] = (scene, { size, selected }) => {
      layer.resize(size);
      now = lay(scene, size);
      drawParts(now, select && selected); // with handles, what is selected is one of them
      drawHandles?.(scene, now.plot, selected);
    };
    return {
      draw,
      ...(select && selecting(select, () => now)),
      ...(handles && movingHandles(handles, () => now)),
    };
  };

/** Places curves and draws their names. Names below the axis take room from the plot, which is then laid again. */
function laying<S>(root: SVGGElement, options: Curves<S>) {
  const drawNames = (options.names === 'column' ? endNames : freeNames)(root);
  let rows = 0;
  return (scene: S, size: Size): Laid<S> => {
    const all = options.curves(scene);
    const attempt = () => {
      const plot = plotOf(options, scene, size, rows);
      const lines = all.map((curve) => drawn(curve, plot));
      return {
        laid: { scene, plot, curves: all, lines },
        needed: drawNames(lines, plot, size, rows),
      };
    };
    const { laid, needed } = attempt();
    if (needed === rows) return laid;
    rows = needed;
    return attempt().laid;
  };
}

const path = line<Point>(
  ([x]) => x,
  ([, y]) => y,
).defined(([, y]) => Number.isFinite(y));

function drawn({ points: all, name = '', style = 'solid', ...curve }: Curve, plot: Plot): LineMark {
  const points = all.map((point): Point => {
    const { x, y } = placeOf(point, plot);
    return [x, y];
  });
  return { ...curve, label: name, style, points, d: path(points) ?? '' };
}

/** Everything but names and handles, from the bottom up. */
function parts<S>(layer: ReturnType<typeof svgLayer>, { cursor, dots, ...options }: Curves<S>) {
  const axes = layer.group('axes');
  const cursorLine = cursor && addSvg(layer.element('now'), 'path', 'cursor');
  const drawLines = lineMarks(layer.element('curves'));
  const drawDots = lineDots(layer.element('dots'));
  return ({ scene, plot, lines }: Laid<S>, selected: number | undefined): void => {
    drawCurveAxes(axes, options, plot, scene);
    const { top, bottom } = plot.box;
    if (cursorLine) set(cursorLine, 'd', `M${plot.x(cursor(scene))} ${top}V${bottom}`);
    drawLines(lines);
    drawDots(dotsOn(lines, dots, { by: options.select?.by, selected }));
  };
}
