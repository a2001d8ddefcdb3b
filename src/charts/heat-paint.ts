import { rgb } from 'd3';
import { heatColours, type Rgba } from './heat-colours.ts';

/** Values row by row; `full` is the value drawn in full colour, and −`full` in the other colour. */
export interface Heat {
  values: ArrayLike<number>;
  columns: number;
  full: number;
}
/** A rectangle in pixels of the image. */
export interface HeatBox {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Whether it is emphasised. */
  chosen: boolean;
}
export interface HeatDrawing {
  /** Ink 0…255 row by row, drawn under the heat; square. */
  image?: Uint8ClampedArray;
  heat?: Heat;
  /** Opacity of the heat, 0…1; 1 by default. */
  mix?: number;
  /** Interpolates the heat between cells; otherwise each cell is one square. */
  smooth?: boolean;
  boxes?: readonly HeatBox[];
  /** Width in pixels of the image that the boxes refer to; the image's own width if left out. */
  pixels?: number;
  /** A cell of the heat to mark with a cross, and the cell under the pointer. */
  cross?: number | undefined;
  pointed?: number | undefined;
}
/** Colour tokens of a heat map. */
export const colourNames = ['div-pos', 'div-neg', 'stage', 'ink', 'accent', 'edge'] as const;
export interface Palette {
  heat: (heat: number) => Rgba;
  ground: string;
  ink: string;
  accent: string;
  edge: string;
}

/** From the resolved colours, in the order of their names. */
export function palette(colours: readonly string[]): Palette {
  const [positive = '', negative = '', ground = '', ink = '', accent = '', edge = ''] = colours;
  return { heat: heatColours({ positive, negative, ground }), ground, ink, accent, edge };
}

export function paintHeat(
  context: CanvasRenderingContext2D,
  drawing: HeatDrawing,
  paints: Palette,
): void {
  const side = context.canvas.width;
  context.clearRect(0, 0, side, side);
  const { image, heat, mix = 1, smooth = false, boxes = [], pixels, cross, pointed } = drawing;
  if (image) stretch(context, inked(image, paints.ink), false);
  if (heat && heat.full > 0) {
    context.globalAlpha = mix;
    const fine = smooth ? interpolated(heat, 8 * heat.columns) : heat;
    stretch(context, coloured(fine, paints.heat), smooth);
    context.globalAlpha = 1;
  }
  for (const box of boxes)
    paintBox(context, box, pixels ?? Math.sqrt(image?.length ?? NaN), paints);
  if (!heat) return;
  if (pointed !== undefined && pointed < heat.values.length)
    paintCell(context, cellAt(pointed, heat), heat, paints);
  if (cross !== undefined) paintCross(context, cellAt(cross, heat), paints);
}

/** Centre of a cell as a fraction of the side. */
export const cellAt = (cell: number, { columns, values }: Heat) => ({
  x: ((cell % columns) + 0.5) / columns,
  y: (Math.floor(cell / columns) + 0.5) / (values.length / columns),
});

/** One canvas for all: several new ones for every frame would fill the memory faster than it is collected. */
let small: OffscreenCanvasRenderingContext2D | undefined;

function stretch(context: CanvasRenderingContext2D, image: ImageData, smooth: boolean): void {
  small ??= new OffscreenCanvas(1, 1).getContext('2d') ?? undefined;
  if (!small) return;
  [small.canvas.width, small.canvas.height] = [image.width, image.height];
  small.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = smooth;
  context.drawImage(small.canvas, 0, 0, context.canvas.width, context.canvas.height);
}

function inked(image: Uint8ClampedArray, ink: string): ImageData {
  const side = Math.sqrt(image.length);
  const { r, g, b } = rgb(ink);
  return imageOf(side, side, (i) => [r, g, b, image[i]! / 255]);
}

function coloured({ values, columns, full }: Heat, colour: (heat: number) => Rgba): ImageData {
  return imageOf(columns, values.length / columns, (i) => colour(values[i]! / full));
}

function imageOf(width: number, height: number, colour: (i: number) => Rgba): ImageData {
  const image = new ImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    const [r, g, b, opacity] = colour(i);
    image.data.set([r, g, b, Math.round(255 * opacity)], 4 * i);
  }
  return image;
}

/** The heat on a finer grid, by bilinear interpolation between the cells' centres. */
export function interpolated({ values, columns, full }: Heat, finer: number): Heat {
  const rows = values.length / columns;
  const fineRows = Math.round((finer * rows) / columns);
  const fine = new Float32Array(finer * fineRows);
  const place = (i: number, of: number, cells: number): [below: number, share: number] => {
    const at = Math.min(cells - 1, Math.max(0, ((i + 0.5) * cells) / of - 0.5));
    const below = Math.min(cells - 2, Math.floor(at));
    return [below, at - below];
  };
  for (let i = 0; i < fineRows; i++) {
    const [row, down] = place(i, fineRows, rows);
    for (let j = 0; j < finer; j++) {
      const [column, right] = place(j, finer, columns);
      const corner = row * columns + column;
      const above = (1 - right) * values[corner]! + right * values[corner + 1]!;
      const under = (1 - right) * values[corner + columns]! + right * values[corner + columns + 1]!;
      fine[i * finer + j] = (1 - down) * above + down * under;
    }
  }
  return { values: fine, columns: finer, full };
}

function paintBox(
  context: CanvasRenderingContext2D,
  { x, y, width, height, chosen }: HeatBox,
  pixels: number,
  paints: Palette,
): void {
  const pixel = context.canvas.width / pixels;
  const unit = window.devicePixelRatio;
  const rectangle = [x * pixel, y * pixel, width * pixel, height * pixel] as const;
  twice(context, paints, chosen ? paints.accent : paints.edge, chosen ? 2 : 1, () => {
    context.setLineDash(chosen ? [] : [4 * unit, 3 * unit]);
    context.strokeRect(...rectangle);
  });
  context.setLineDash([]);
}

function paintCell(
  context: CanvasRenderingContext2D,
  { x, y }: { x: number; y: number },
  { columns }: Heat,
  paints: Palette,
): void {
  const side = context.canvas.width;
  const cell = side / columns;
  twice(context, paints, paints.ink, 1.5, () =>
    context.strokeRect(x * side - cell / 2, y * side - cell / 2, cell, cell),
  );
}

function paintCross(
  context: CanvasRenderingContext2D,
  { x, y }: { x: number; y: number },
  paints: Palette,
): void {
  const side = context.canvas.width;
  const arm = 6 * window.devicePixelRatio;
  twice(context, paints, paints.ink, 2, () => {
    context.beginPath();
    for (const [dx, dy] of [
      [arm, 0],
      [0, arm],
    ] as const) {
      context.moveTo(x * side - dx, y * side - dy);
      context.lineTo(x * side + dx, y * side + dy);
    }
    context.stroke();
  });
}

/** Strokes a line over a wider line in the background's colour, so that it is visible on any image. */
function twice(
  context: CanvasRenderingContext2D,
  paints: Palette,
  colour: string,
  width: number,
  stroke: () => void,
): void {
  const unit = window.devicePixelRatio;
  [[paints.ground, width + 2.5] as const, [colour, width] as const].forEach(([style, size]) => {
    context.strokeStyle = style;
    context.lineWidth = size * unit;
    stroke();
  });
}
