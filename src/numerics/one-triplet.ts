/**
 * One triplet by itself: its kind, its loss, and the gradient of the loss. Plain numbers without tensors, so that a page
 * can use it too.
 */

/** ‖x − y‖², as in FaceNet, or ‖x − y‖, as in Hermans et al. (arXiv:1703.07737). */
export type Distance = 'squared' | 'plain';

// #region kinds
export type Kind = 'easy' | 'semi-hard' | 'hard';

/** The kind of a triplet, by its two distances. */
export function kindOf(dAP: number, dAN: number, margin: number): Kind {
  if (dAN >= dAP + margin) return 'easy'; // its loss is zero, and so is its gradient
  return dAN <= dAP ? 'hard' : 'semi-hard';
}
// #endregion

type Point = readonly number[];

/** A triplet's points, each as its coordinates. */
export interface Corners {
  anchor: Point;
  positive: Point;
  negative: Point;
}

// #region gradient
/** The gradient of max(0, d(a, p) − d(a, n) + α) by each point: they move against it. */
export function gradientOf(
  { anchor, positive, negative }: Corners,
  margin: number,
  distance: Distance,
): Corners {
  const pull = slope(positive, anchor, distance); // ∂d(a, p)/∂p
  const push = slope(negative, anchor, distance); // ∂d(a, n)/∂n
  const loss = apart(anchor, positive, distance) - apart(anchor, negative, distance) + margin;
  const on = loss > 0 ? 1 : 0;
  return {
    anchor: pull.map((p, i) => on * (push[i]! - p)),
    positive: pull.map((p) => on * p),
    negative: push.map((n) => on * -n),
  };
}

/** ∂d(x, y)/∂x: 2(x − y) for the squared distance, a vector of length 1 for the distance itself. */
function slope(x: Point, y: Point, distance: Distance): number[] {
  const length = apart(x, y, 'plain');
  const factor = distance === 'squared' ? 2 : length > 0 ? 1 / length : 0;
  return x.map((value, i) => factor * (value - y[i]!));
}
// #endregion

/** d(x, y). */
export function apart(x: Point, y: Point, distance: Distance): number {
  const square = x.reduce((sum, value, i) => sum + (value - y[i]!) * (value - y[i]!), 0);
  return distance === 'squared' ? square : Math.sqrt(square);
}
