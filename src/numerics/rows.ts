/** The rows `which` of a matrix `[n, d]` that lies row by row in one array: `[which.length, d]`, copied. */
export function pickRows(matrix: Float32Array, d: number, which: ArrayLike<number>): Float32Array {
  const picked = new Float32Array(which.length * d);
  for (let i = 0; i < which.length; i++)
    picked.set(matrix.subarray(which[i]! * d, (which[i]! + 1) * d), i * d);
  return picked;
}

/**
 * The rows of `among` `[n, d]` nearest to row i of `points` `[m, d]` (Euclidean), nearest first; of rows equally near
 * the first counts. Row `except` is left out.
 */
export function nearestRows(
  [points, i]: readonly [Float32Array, number],
  among: Float32Array,
  { d, count, except }: { d: number; count: number; except?: number | undefined },
): number[] {
  const square = (row: number) => {
    let sum = 0;
    for (let k = 0; k < d; k++) sum += (points[i * d + k]! - among[row * d + k]!) ** 2;
    return sum;
  };
  return Array.from({ length: among.length / d }, (_, row) => ({ row, distance: square(row) }))
    .filter(({ row }) => row !== except)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ row }) => row);
}
