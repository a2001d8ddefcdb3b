/** Each level divided by the highest: 0 … 1. (`Float32Array.from` with a function takes ten times as long.) */
export function scaled(levels: Uint8Array, highest: number): Float32Array {
  const values = new Float32Array(levels.length);
  for (let i = 0; i < levels.length; i++) values[i] = levels[i]! / highest;
  return values;
}
