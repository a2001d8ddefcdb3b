import { cos, sin } from '../../../numerics/elementary.ts';
import { integer, normal, uniform, type Random } from '../../../numerics/random.ts';

const side = 8;
const pixels = side * side;

/** Which random changes make a view. */
export interface Changes {
  /** Shift, turn and scale together. */
  geometry: boolean;
  /** A square without ink. */
  cover: boolean;
  /** Pressure of the pen, and noise. */
  ink: boolean;
}

/** Random views of images `[n, 64]`, ink 0 to 1; each image is changed in its own way. */
export function views(images: Float32Array, changes: Changes, random: Random): Float32Array {
  const out = new Float32Array(images.length);
  for (let at = 0; at < images.length; at += pixels) {
    const view = out.subarray(at, at + pixels);
    view.set(images.subarray(at, at + pixels));
    if (changes.geometry) move(view, pose(random));
    if (changes.cover) cover(view, random);
    if (changes.ink) press(view, random);
  }
  return out;
}

/** The images `[n, 64]`, each turned by an angle in radians; the largest that a view is turned by is `mostTurned`. */
export function turned(images: Float32Array, angle: number): Float32Array {
  const out = images.slice();
  for (let at = 0; at < images.length; at += pixels)
    move(out.subarray(at, at + pixels), { dx: 0, dy: 0, angle, size: 1 });
  return out;
}

/** In radians, about 14°. */
export const mostTurned = 0.25;

interface Pose {
  dx: number;
  dy: number;
  angle: number;
  size: number;
}

/** Up to 0.7 pixels aside and up or down, up to 0.25 radians around, and 0.85 to 1.15 of the size. */
const pose = (random: Random): Pose => ({
  dx: uniform(random, -0.7, 0.7),
  dy: uniform(random, -0.7, 0.7),
  angle: uniform(random, -mostTurned, mostTurned),
  size: uniform(random, 0.85, 1.15),
});

function move(view: Float32Array, { dx, dy, angle, size }: Pose): void {
  const [c, s] = [cos(angle) / size, sin(angle) / size];
  const from = view.slice();
  const middle = (side - 1) / 2;
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [u, v] = [x - middle - dx, y - middle - dy];
      view[y * side + x] = between(from, middle + c * u + s * v, middle - s * u + c * v);
    }
}

/** The ink at a position between pixels, bilinear; none outside. */
function between(from: Float32Array, x: number, y: number): number {
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - x0, y - y0];
  const ink = (u: number, v: number) =>
    u < 0 || v < 0 || u >= side || v >= side ? 0 : from[v * side + u]!;
  const above = ink(x0, y0) * (1 - fx) + ink(x0 + 1, y0) * fx;
  const below = ink(x0, y0 + 1) * (1 - fx) + ink(x0 + 1, y0 + 1) * fx;
  return above * (1 - fy) + below * fy;
}

/** A 3 × 3 square without ink. */
function cover(view: Float32Array, random: Random): void {
  const [left, top] = [integer(random, side - 2), integer(random, side - 2)];
  for (let y = top; y < top + 3; y++) view.fill(0, y * side + left, y * side + left + 3);
}

/** Ink times 0.6 to 1.4, and noise of 0.1. */
function press(view: Float32Array, random: Random): void {
  const pressure = uniform(random, 0.6, 1.4);
  for (let i = 0; i < pixels; i++)
    view[i] = Math.min(1, Math.max(0, view[i]! * pressure + 0.1 * normal(random)));
}
