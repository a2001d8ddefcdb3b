import type { Size } from '../../../charts/canvas.ts';
import { paintDots, type Dot } from '../../../charts/dots.ts';
import { paintGrid, roundLength } from '../../../layout/plane-scale.ts';
import { paintGlobe, type Spot } from '../../../charts/sphere.ts';
import type { Scene } from './scene.ts';

/** Colours as a canvas understands them. */
export interface Paints {
  classes: readonly string[];
  ground: string;
  grid: string;
  edge: string;
  ink: string;
}

/** The length that the scale bar shows and the graph paper is ruled by. */
export const ruling = (unit: number, { width }: Size): number =>
  roundLength(unit, Math.max(60, width / 8));

/** The ground and the many points; whatever is few is drawn as SVG above. */
export function paint(context: CanvasRenderingContext2D, scene: Scene, paints: Paints): void {
  const { layout, size, radius } = scene;
  if ('plane' in layout) {
    const { scale } = layout.plane;
    paintGrid(context, scale, size, { spacing: ruling(scale.unit, size), colour: paints.grid });
  } else paintGlobe(context, layout.globe, paints);
  const dots = [
    ...dotsOf(scene.batch, scene.batchDigits, radius, true, paints),
    ...dotsOf(scene.heldOut, scene.heldOutDigits, radius, false, paints),
  ];
  if ('globe' in layout) dots.sort((a, b) => a.front - b.front); // the far side first
  paintDots(context, dots, paints.ground);
}

/** Points in their class's colour: batch points hollow; what lies on the far side paler and smaller. */
const dotsOf = (
  spots: readonly Spot[],
  digits: ArrayLike<number>,
  radius: number,
  hollow: boolean,
  { classes }: Paints,
): (Dot & { front: number })[] =>
  spots.map(({ x, y, front }, i) => ({
    x,
    y,
    front,
    radius: (hollow ? 0.85 : 1) * radius * (0.85 + 0.15 * front),
    colour: classes[digits[i]!]!,
    alpha: front < 0 ? 0.25 : 1,
    hollow,
  }));
