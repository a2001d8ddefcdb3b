/**
 * Sobel's filter, to compare with: how much the brightness changes at each pixel, whatever any network has learned.
 * Images `[n, side, side]` → `[n, side, side]`; beyond an edge of the image its last pixels go on.
 */
export function edges(images: Float32Array, side: number): Float32Array {
  const inside = (i: number) => Math.max(0, Math.min(side - 1, i));
  return Float32Array.from(images, (_, i) => {
    const image = images.subarray(i - (i % side ** 2));
    const [x, y] = [i % side, Math.floor((i % side ** 2) / side)];
    const at = (dx: number, dy: number) => image[inside(y + dy) * side + inside(x + dx)]!;
    const across = at(1, -1) + 2 * at(1, 0) + at(1, 1) - at(-1, -1) - 2 * at(-1, 0) - at(-1, 1);
    const down = at(-1, 1) + 2 * at(0, 1) + at(1, 1) - at(-1, -1) - 2 * at(0, -1) - at(1, -1);
    return Math.sqrt(across ** 2 + down ** 2);
  });
}
