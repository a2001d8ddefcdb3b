import { explore } from './explore.ts';
import { resolvedColours } from './colours.ts';
import {
  cellAt,
  colourNames,
  paintHeat,
  palette,
  type Heat,
  type HeatDrawing,
  type Palette,
} from './heat-paint.ts';
import './heat-map.css';

export type { Heat, HeatDrawing, HeatFrame } from './heat-paint.ts';

export interface HeatMapOptions {
  /** What it is and which keys it takes. */
  label: string;
  /** A cell of the heat is pointed at, or none. */
  select: (cell: number | undefined, by: 'pointer' | 'key') => void;
}

/**
 * A square that shows a picture, heat over it, frames and a cross. With options it can be explored cell by cell, by
 * pointer and arrow keys.
 */
export function heatMap(root: HTMLElement, options?: HeatMapOptions) {
  root.classList.add('heat-map');
  const canvas = root.appendChild(document.createElement('canvas'));
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d')!;
  const resolved = resolvedColours(
    root,
    colourNames.map((name) => `var(--${name})`),
  );
  let shown: HeatDrawing = {};
  let [known, made]: [string[]?, Palette?] = [];
  const paints = (): Palette => {
    const colours = resolved();
    if (colours !== known) [known, made] = [colours, palette(colours)];
    return made!;
  };
  if (options) exploreCells(root, options, () => shown.heat);
  return (drawing: HeatDrawing): void => {
    shown = drawing;
    const side = Math.round(root.clientWidth * window.devicePixelRatio);
    if (side === 0) return;
    if (canvas.width !== side) canvas.width = canvas.height = side;
    paintHeat(context, drawing, paints());
  };
}

function exploreCells(root: HTMLElement, options: HeatMapOptions, heat: () => Heat | undefined) {
  explore(root, {
    label: options.label,
    hit: ({ x, y }) => {
      const now = heat();
      if (!now) return -1;
      const rows = now.values.length / now.columns;
      const index = (at: number, cells: number, size: number) =>
        Math.min(cells - 1, Math.max(0, Math.floor((at / size) * cells)));
      const row = index(y, rows, root.clientHeight);
      return row * now.columns + index(x, now.columns, root.clientWidth);
    },
    places: () => {
      const now = heat();
      const middle = (_: unknown, cell: number) => {
        const { x, y } = cellAt(cell, now!);
        return { x: x * root.clientWidth, y: y * root.clientHeight };
      };
      return now ? Array.from(now.values, middle) : [];
    },
    select: options.select,
  });
}
