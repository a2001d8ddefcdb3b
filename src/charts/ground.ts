import type { PlaneScale, Size } from '../layout/plane-scale.ts';
import type { Globe } from '../layout/sphere.ts';

/** Graph paper: lines at the visible multiples of `spacing`. */
export function paintGrid(
  context: CanvasRenderingContext2D,
  scale: PlaneScale,
  { width, height }: Size,
  { spacing, colour }: { spacing: number; colour: string },
): void {
  const step = spacing * scale.unit;
  const first = (origin: number) => ((origin % step) + step) % step;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  for (let x = first(scale.x(0)); x < width; x += step) {
    context.moveTo(Math.round(x) + 0.5, 0);
    context.lineTo(Math.round(x) + 0.5, height);
  }
  for (let y = first(scale.y(0)); y < height; y += step) {
    context.moveTo(0, Math.round(y) + 0.5);
    context.lineTo(width, Math.round(y) + 0.5);
  }
  context.stroke();
}

/** The sphere's outline and three great circles, which make its rotation visible. */
export function paintGlobe(
  context: CanvasRenderingContext2D,
  globe: Globe,
  paints: { grid: string; edge: string },
): void {
  const axes = Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1);
  context.lineWidth = 1;
  context.strokeStyle = paints.grid;
  for (let i = 0; i < 3; i++) context.stroke(new Path2D(globe.circle(axes, i, Math.SQRT2)));
  context.strokeStyle = paints.edge;
  context.beginPath();
  context.arc(globe.centre.x, globe.centre.y, globe.unit, 0, 2 * Math.PI);
  context.stroke();
}
