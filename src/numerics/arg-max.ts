/**
 * Position of the largest of some numbers, the first of equals. `from` and `to` pick part of an array, such as a row of
 * a matrix; the position counts from `from`.
 */
export function argMax(values: ArrayLike<number>, from = 0, to = values.length): number {
  let best = from;
  for (let i = from + 1; i < to; i++) if (values[i]! > values[best]!) best = i;
  return best - from;
}
