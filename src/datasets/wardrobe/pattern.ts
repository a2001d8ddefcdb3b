import { integer, uniform, type Random } from '../../numerics/random.ts';

/** How dark the dark parts of a pattern are, as a share of the bright ones. */
const darkest: readonly [number, number] = [0.25, 0.5];

/**
 * The brightness of a pattern at a pixel, as a factor: 0 plain, 1 striped (upright or level), 2 checked. Stripes and
 * checks are two or three pixels wide, and begin anywhere.
 */
export function patterned(pattern: number, random: Random): (x: number, y: number) => number {
  const width = 2 + integer(random, 2);
  const [offsetX, offsetY] = [integer(random, 2 * width), integer(random, 2 * width)];
  const dark = uniform(random, ...darkest);
  const upright = random() < 0.5;
  const odd = (u: number) => Math.floor(u / width) % 2;
  if (pattern === 0) return () => (1 + dark) / 2;
  if (pattern === 1) return (x, y) => (odd(upright ? x + offsetX : y + offsetY) ? dark : 1);
  return (x, y) => (odd(x + offsetX) === odd(y + offsetY) ? dark : 1);
}
