import { cos, sin } from '../../numerics/elementary.ts';
import { uniform, type Random } from '../../numerics/random.ts';
import { normalised, type Stroke } from './geometry.ts';
import { rasterise, side } from './rasterise.ts';

const pixels = side * side;
/** Radius in pixels of a pen that is neither fine nor broad. */
const pen = 1.1;

/** How far a hand strays from the glyph, each drawn anew per sample; `amount` scales it all, 0 is the glyph itself. */
const stray = {
  /** Rotation in radians and slant, both ways. */
  rotation: 0.25,
  slant: 0.3,
  /** Width and height, each on its own, as a share. */
  size: 0.22,
  /** Position, in units (a unit is the glyph's longer side). */
  position: 0.08,
  /** Amplitude of the two waves that bend it, in units; their length is about the glyph's. */
  wobble: 0.045,
  /** The pen's radius, in pixels. */
  pen: 0.4,
};

/** Where a point of the glyph goes in one sample. */
type Bend = (x: number, y: number) => readonly [x: number, y: number];

function bend(random: Random, amount: number): Bend {
  const within = (most: number) => uniform(random, -most, most) * amount;
  const angle = within(stray.rotation);
  const slant = within(stray.slant);
  const [width, height] = [1 + within(stray.size), 1 + within(stray.size)];
  const [right, down] = [within(stray.position), within(stray.position)];
  const [c, s] = [cos(angle), sin(angle)];
  const waves = [wave(random, amount), wave(random, amount)] as const;
  return (x, y) => {
    const bentX = (x + waves[0](x, y) + slant * y) * width;
    const bentY = (y + waves[1](x, y)) * height;
    return [c * bentX - s * bentY + right, s * bentX + c * bentY + down];
  };
}

/** A wave over the plane, as far as it moves a point along one axis. */
function wave(random: Random, amount: number): (x: number, y: number) => number {
  const height = uniform(random, 0, stray.wobble) * amount;
  const [acrossX, acrossY] = [uniform(random, -7, 7), uniform(random, -7, 7)];
  const phase = uniform(random, 0, 6.3);
  return (x, y) => height * sin(acrossX * x + acrossY * y + phase);
}

/** One sample of a glyph: its strokes as a hand might have drawn them. */
function handwritten(glyph: readonly Stroke[], random: Random, amount = 1): Float64Array[] {
  const move = bend(random, amount);
  return glyph.map((stroke) => {
    const moved = new Float64Array(stroke.length);
    for (let i = 0; i + 1 < stroke.length; i += 2) {
      const [x, y] = move(stroke[i]!, stroke[i + 1]!);
      moved[i] = x;
      moved[i + 1] = y;
    }
    return moved;
  });
}

/**
 * One new sample of each glyph: each draw is another handwriting.
 * @param amount how far hands stray; 0 gives the glyphs themselves, with a middling pen
 * @returns `[n, 28, 28, 1]`: ink from 0 (paper) to 1
 */
export function samples(
  glyphs: readonly (readonly Stroke[])[],
  random: Random,
  amount = 1,
): Float32Array {
  const images = new Float32Array(glyphs.length * pixels);
  glyphs.forEach((glyph, i) => {
    const strokes = handwritten(glyph, random, amount);
    const radius = pen + uniform(random, -stray.pen, stray.pen) * amount;
    rasterise(strokes, radius, images.subarray(i * pixels, (i + 1) * pixels));
  });
  return images;
}

/** The image `[28, 28, 1]` of what a reader drew, in any units; blank if nothing is drawn. */
export function drawing(strokes: readonly Stroke[]): Float32Array {
  const image = new Float32Array(pixels);
  rasterise(normalised(strokes), pen, image);
  return image;
}
