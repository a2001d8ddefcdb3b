/**
 * The gradient of f at x by central differences, every entry in turn: slow, and independent of any autograd.
 * `step` is relative to 1; single precision wants about 1e-2, and then errors near 1e-3 are rounding.
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
