/** The part of the plane that is drawn: a square window around a centre, in units of the embedding. */
export interface Extent {
  x: number;
  y: number;
  /** Half the sides, horizontally and vertically. */
  halfWidth: number;
  halfHeight: number;
}

/** How much of the way to what a batch asks for the window goes in one step. */
const pace = 0.1;

/**
 * The window that holds these points `[n, 2]`, or, from an earlier one, a step towards it. It slides and grows
 * gently, so that a reader sees the points move and not the scale; and it never shrinks, so that a collapse
 * looks like one.
 */
export function follow(points: ArrayLike<number>, before?: Extent): Extent {
  const [x, halfWidth] = span(points, 0);
  const [y, halfHeight] = span(points, 1);
  if (!before) return { x, y, halfWidth, halfHeight };
  const towards = (from: number, to: number) => from + pace * (to - from);
  return {
    x: towards(before.x, x),
    y: towards(before.y, y),
    halfWidth: Math.max(before.halfWidth, towards(before.halfWidth, halfWidth)),
    halfHeight: Math.max(before.halfHeight, towards(before.halfHeight, halfHeight)),
  };
}

/** Middle and half of the range of one coordinate. */
function span(points: ArrayLike<number>, axis: 0 | 1): [middle: number, half: number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = axis; i < points.length; i += 2) {
    low = Math.min(low, points[i]!);
    high = Math.max(high, points[i]!);
  }
  return [(low + high) / 2, (high - low) / 2];
}
