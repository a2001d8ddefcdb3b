/**
 * Turns or mirrors points `[n, 2]` about the origin so that they lie as near as possible to where they lay before
 * (orthogonal Procrustes): principal axes have no sign of their own, and a drawing that flips cannot be followed.
 */
export function aligned(points: Float32Array, before: Float32Array | undefined): Float32Array {
  if (before?.length !== points.length) return points;
  let [xx, yy, xy, yx] = [0, 0, 0, 0];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y, u, v] = [points[i]!, points[i + 1]!, before[i]!, before[i + 1]!];
    [xx, yy, xy, yx] = [xx + x * u, yy + y * v, xy + x * v, yx + y * u];
  }
  const turned = length(xx + yy, xy - yx);
  const mirrored = length(xx - yy, xy + yx);
  const mirror = mirrored > turned ? -1 : 1;
  const most = Math.max(turned, mirrored);
  if (most === 0) return points;
  const [cos, sin] = [(xx + mirror * yy) / most, (xy - mirror * yx) / most];
  return points.map((_, i) => {
    const [x, y] = [points[i & ~1]!, mirror * points[i | 1]!];
    return i % 2 === 0 ? cos * x - sin * y : sin * x + cos * y;
  });
}

const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);
