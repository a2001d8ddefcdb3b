import { resolvedColours } from './colours.ts';
import { add } from './dom.ts';
import {
  cellAt,
  colourNames,
  paintHeat,
  palette,
  type Heat,
  type HeatDrawing,
  type Palette,
} from './heat-paint.ts';
import type { Mark } from './mark.ts';
import type { Place } from '../layout/nearest.ts';
import './heat.css';

export type { Heat } from './heat-paint.ts';

/**
 * A square that shows an image, heat over it, bounding boxes and a cross; its cells can be selected. `heard` is the
 * text of a cell for screen readers.
 */
export function heat<S>(
  drawingOf: (scene: S) => HeatDrawing,
  heard?: (cell: number, scene: S) => string,
): Mark<S> {
  return ({ element }) => {
    const paint = heatCanvas(element);
    let shown: Heat | undefined;
    let side = 0;
    return {
      draw: (scene, { size }) => {
        const drawing = drawingOf(scene);
        shown = drawing.heat;
        side = size.width;
        paint(drawing, Math.round(side * window.devicePixelRatio));
      },
      hit: (at) => (shown ? cellUnder(at, shown, side) : -1),
      places: () => (shown ? middles(shown, side) : []),
      about: (cell, scene) =>
        shown && heard && cell < shown.values.length ? { spoken: heard(cell, scene) } : undefined,
    };
  };
}

/** The square alone, as wide as `root`, with `side` × `side` pixels. */
export function heatCanvas(root: HTMLElement) {
  root.classList.add('heat-map');
  const canvas = add(root, 'canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d');
  const resolved = resolvedColours(
    root,
    colourNames.map((name) => `var(--${name})`),
  );
  let known: readonly string[] | undefined;
  let paints: Palette | undefined;
  return (drawing: HeatDrawing, side: number): void => {
    if (!context || side === 0) return;
    if (canvas.width !== side) canvas.width = canvas.height = side;
    const colours = resolved();
    if (colours !== known || !paints) [known, paints] = [colours, palette(colours)];
    paintHeat(context, drawing, paints);
  };
}

function cellUnder({ x, y }: Place, { values, columns }: Heat, side: number): number {
  const index = (at: number, cells: number) =>
    Math.min(cells - 1, Math.max(0, Math.floor((at / side) * cells)));
  return index(y, values.length / columns) * columns + index(x, columns);
}

const middles = (heat: Heat, side: number): Place[] =>
  Array.from({ length: heat.values.length }, (_, cell) => {
    const { x, y } = cellAt(cell, heat);
    return { x: x * side, y: y * side };
  });

/** The largest magnitude in all maps that share a scale. */
export const largest = (maps: readonly ArrayLike<number>[]): number =>
  Math.max(
    ...maps.map((map) => Array.from(map).reduce((most, x) => Math.max(most, Math.abs(x)), 0)),
  );
