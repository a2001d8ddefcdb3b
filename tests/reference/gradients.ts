/**
 * The gradient of f at x by central differences, one entry at a time: slow, but independent of automatic
 * differentiation.
 * `step` is absolute; single precision needs about 1e-2, and then errors near 1e-3 are rounding.
 */
export function centralDifferences(
  f: (x: Float32Array) => number,
  x: Float32Array,
  step = 1e-2,
): number[] {
  return Array.from(x, (value, i) => {
    const moved = x.slice();
    moved[i] = value + step;
    const above = f(moved);
    const up = moved[i];
    moved[i] = value - step;
    return (above - f(moved)) / (up - moved[i]);
  });
}
