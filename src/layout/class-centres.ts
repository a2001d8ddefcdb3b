/**
 * Where the name of each class stands among its points `[n, d]`: the median in the plane (d = 2), the mean direction on
 * the unit sphere (d = 3). `[classes, d]`; NaN for a class without points.
 */
export function classCentres(
  points: Float32Array,
  labels: ArrayLike<number>,
  { d, classes }: { d: 2 | 3; classes: number },
): Float32Array {
  const centres = new Float32Array(classes * d);
  for (let c = 0; c < classes; c++) {
    const rows = Array.from({ length: labels.length }, (_, row) => row).filter(
      (row) => labels[row] === c,
    );
    const coordinates = Array.from({ length: d }, (_, k) =>
      Float32Array.from(rows, (row) => points[row * d + k]!),
    );
    centres.set(d === 2 ? coordinates.map(median) : direction(coordinates.map(mean)), c * d);
  }
  return centres;
}

const mean = (values: Float32Array) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: Float32Array) => values.sort()[values.length >> 1] ?? NaN;
function direction(vector: readonly number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}
