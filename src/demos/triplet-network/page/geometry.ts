/** Plain geometry of embeddings `[n, d]`, row by row; d is 2 for the plane and 3 for the sphere. */

/** The middle of each of ten classes: medians in the plane, the mean direction on the sphere. NaN where it is empty. */
export function classCentres(points: Float32Array, labels: ArrayLike<number>, d: 2 | 3) {
  const centres = new Float32Array(10 * d);
  for (let digit = 0; digit < 10; digit++) {
    const coordinates = Array.from({ length: d }, (_, k) =>
      Float32Array.from(rowsOf(labels, digit), (row) => points[row * d + k]!),
    );
    centres.set(d === 2 ? coordinates.map(median) : direction(coordinates.map(mean)), digit * d);
  }
  return centres;
}

function rowsOf(labels: ArrayLike<number>, digit: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < labels.length; row++) if (labels[row] === digit) rows.push(row);
  return rows;
}

const mean = (values: Float32Array) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: Float32Array) => values.sort()[values.length >> 1] ?? NaN;
function direction(vector: number[]): number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** The rows of `among` nearest to row i of `points`, nearest first; `except` is left out. */
export function nearestRows(
  [points, i]: readonly [Float32Array, number],
  among: Float32Array,
  { d, count, except }: { d: 2 | 3; count: number; except: number | undefined },
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
