import type { Size } from '../layout/plane-scale.ts';
import type { Plane } from '../layout/projection.ts';

/** A classifier's prediction at a position of the plane: the class, and its confidence from 0 to 1. */
export type Field = (x: number, y: number) => { class: number; strength: number };

/** Side in CSS pixels of the squares that share a prediction. */
const cell = 6;
const darkest = 0.35;

/** Tints the plane by the predictions, darker with confidence. `classes`: resolved colours for a canvas. */
export function paintField(
  context: CanvasRenderingContext2D,
  { scale }: Plane,
  { width, height }: Size,
  { field, classes }: { field: Field; classes: readonly string[] },
): void {
  const [x0, y0] = [scale.x(0), scale.y(0)];
  for (let top = 0; top < height; top += cell)
    for (let left = 0; left < width; left += cell) {
      const [x, y] = [left + cell / 2 - x0, y0 - top - cell / 2].map((px) => px / scale.unit);
      const said = field(x!, y!);
      context.globalAlpha = darkest * said.strength;
      context.fillStyle = classes[said.class] ?? 'transparent';
      context.fillRect(left, top, cell, cell);
    }
  context.globalAlpha = 1;
}
