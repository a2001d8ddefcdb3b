import type { Window } from './plane-scale.ts';

/** Share of the distance to the points' window covered in one step: outwards fast, or points would leave the figure. */
const pace = { slide: 0.2, grow: 0.3, shrink: 0.02 };

/** The window around points `[n, 2]`. */
export function around(points: ArrayLike<number>): Window {
  const [x, halfWidth] = span(points, 0);
  const [y, halfHeight] = span(points, 1);
  return { x, y, halfWidth, halfHeight };
}

/**
 * The next window: a step from the last one towards the one around these points. It moves slowly, so that the points
 * move and not the scale, and never becomes smaller than the first one, so that a collapse looks like one.
 */
export function follow(points: ArrayLike<number>, before: Window, first: Window): Window {
  const { x, y, halfWidth, halfHeight } = around(points);
  const resized = (from: number, to: number) =>
    from + (to > from ? pace.grow : pace.shrink) * (to - from);
  return {
    x: before.x + pace.slide * (x - before.x),
    y: before.y + pace.slide * (y - before.y),
    halfWidth: Math.max(first.halfWidth, resized(before.halfWidth, halfWidth)),
    halfHeight: Math.max(first.halfHeight, resized(before.halfHeight, halfHeight)),
  };
}

/** Middle of one coordinate's range, and half of it. */
function span(points: ArrayLike<number>, axis: 0 | 1): [middle: number, half: number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = axis; i < points.length; i += 2) {
    low = Math.min(low, points[i]!);
    high = Math.max(high, points[i]!);
  }
  return [(low + high) / 2, (high - low) / 2];
}

/** The window of points that move, a step for every step of theirs, so that it moves alike however often it is drawn. */
export class FollowingWindow {
  window: Window;
  readonly #first: Window;

  constructor(points: ArrayLike<number>) {
    this.window = this.#first = around(points);
  }

  update(points: ArrayLike<number>): void {
    this.window = follow(points, this.window, this.#first);
  }
}
