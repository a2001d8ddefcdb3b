import type { Edges, Size, Window } from '../layout/plane-scale.ts';
import { planeProjection, type Plane, type Projection, type Spot } from '../layout/projection.ts';
import { sphereProjection, type Globe, type Turn } from '../layout/sphere.ts';
import { paintDots, type Dot } from './dots.ts';
import { paintField, type Field } from './field.ts';
import { paintGlobe, paintGrid } from './ground.ts';
import type { Paints } from './paints.ts';
import { ruling } from './scale-bar.ts';

/** The background of the points, and their projection to the figure. */
export interface Ground {
  projection: Projection;
  globe?: Globe;
  plane?: Plane;
}
/** The range that a plane shows before there are points. */
const unitWindow: Window = { x: 0, y: 0, halfWidth: 1, halfHeight: 1 };

export function groundOf(
  { dimensions, edges }: { dimensions: 2 | 3; edges: Edges },
  window: Window | undefined,
  size: Size,
  turn: Turn,
): Ground {
  if (dimensions === 2) {
    const plane = planeProjection(window ?? unitWindow, size, edges);
    return { projection: plane, plane };
  }
  const globe = sphereProjection(turn, size, edges);
  return { projection: globe, globe };
}

interface Underlying {
  ground: Ground;
  size: Size;
  radius: number;
  field: Field | undefined;
}
interface Kind {
  spots: readonly Spot[];
  classes: ArrayLike<number>;
  hollow: boolean;
}

/** Paints background and points on the canvas; the first kind of points lies on top. */
export function paintPoints(
  context: CanvasRenderingContext2D,
  { ground, size, radius, field }: Underlying,
  kinds: readonly Kind[],
  paints: Paints,
): void {
  const { globe, plane } = ground;
  if (globe) paintGlobe(context, globe, paints);
  if (plane && field) paintField(context, plane, size, { field, classes: paints.classes });
  if (plane)
    paintGrid(context, plane.scale, size, {
      spacing: ruling(plane.unit, size),
      colour: paints.grid,
    });
  const dots = kinds.toReversed().flatMap((kind) => dotsOf(kind, radius, paints));
  if (globe) dots.sort((a, b) => a.front - b.front); // the far side first
  paintDots(context, dots, paints.ground);
}

/** Dots in their class's colour; on the far side of the sphere paler and smaller. */
const dotsOf = (
  { spots, classes, hollow }: Kind,
  radius: number,
  paints: Paints,
): (Dot & { front: number })[] =>
  spots.map(({ x, y, front }, i) => ({
    x,
    y,
    front,
    radius: (hollow ? 0.85 : 1) * radius * (0.85 + 0.15 * front),
    colour: paints.classes[classes[i]!]!,
    alpha: front < 0 ? 0.25 : 1,
    hollow,
  }));
