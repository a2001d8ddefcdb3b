/** The path of a pen from touch to lift: x₀, y₀, x₁, y₁ …, y downwards. */
export type Stroke = ArrayLike<number>;

/**
 * The strokes moved and scaled together so that their box is centred on 0, 0 and its longer side is 1. So size,
 * position and units do not matter; proportions stay.
 */
export function normalised(strokes: readonly Stroke[]): Float64Array[] {
  const least = [Infinity, Infinity];
  const most = [-Infinity, -Infinity];
  for (const stroke of strokes)
    for (let i = 0; i < stroke.length; i++) {
      least[i & 1] = Math.min(least[i & 1]!, stroke[i]!);
      most[i & 1] = Math.max(most[i & 1]!, stroke[i]!);
    }
  const centre = [(least[0]! + most[0]!) / 2, (least[1]! + most[1]!) / 2];
  const size = Math.max(most[0]! - least[0]!, most[1]! - least[1]!) || 1; // a dot has none
  return strokes.map((stroke) =>
    Float64Array.from(stroke, (value, i) => (value - centre[i & 1]!) / size),
  );
}

/** The same way with more points on it, at most `step` apart: what bends the points then bends the lines. */
export function subdivided(stroke: Stroke, step: number): Float64Array {
  const points: number[] = [];
  for (let i = 0; i + 3 < stroke.length; i += 2) {
    const [x, y] = [stroke[i]!, stroke[i + 1]!];
    const [dx, dy] = [stroke[i + 2]! - x, stroke[i + 3]! - y];
    const parts = Math.max(1, Math.ceil(Math.sqrt(dx * dx + dy * dy) / step));
    for (let part = 0; part < parts; part++)
      points.push(x + (dx * part) / parts, y + (dy * part) / parts);
  }
  if (stroke.length >= 2) points.push(stroke[stroke.length - 2]!, stroke[stroke.length - 1]!);
  return Float64Array.from(points);
}

/**
 * The strokes of an SVG path that moves and draws straight lines in absolute coordinates, as Hershey's fonts have it.
 */
export function strokesOf(path: string): number[][] {
  return path
    .split('M')
    .slice(1)
    .map((stroke) => (stroke.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number));
}
