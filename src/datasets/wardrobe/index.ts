import { integer, uniform, type Random } from '../../numerics/random.ts';
import type { FashionImages } from '../fashion/index.ts';
import { patterned } from './pattern.ts';
import { counts, garmentLabels, partsOf, tints } from './words.ts';

/** Height and width of an image in pixels, and its channels: red, green, blue. */
export const side = 28;
export const channels = 3;
const pixels = side ** 2;

/** How much one item of a colour differs from another: brightness, and each channel's offset. */
const brightness: readonly [number, number] = [0.7, 1];
const jitter = 0.12;

/**
 * Items of Fashion-MNIST in a colour and a pattern, one image per entry of `of`, whose entries are class numbers
 * (words.ts): `[n, 28, 28, 3]`, values 0 … 1, the background 0. Item, exact tint, brightness, and the pattern's
 * direction, width, offset and contrast are drawn anew for every image.
 *
 * Pass training images to compose training images, and held-out images to compose test images. Uses only + − × ÷ and
 * `random`, so that a seed gives the same bits in every engine. Throws a RangeError for a class that there is not.
 */
export function wardrobe(
  source: FashionImages,
  of: ArrayLike<number>,
  random: Random,
): Float32Array {
  const images = new Float32Array(of.length * pixels * channels);
  for (let i = 0; i < of.length; i++)
    compose(
      images.subarray(i * pixels * channels, (i + 1) * pixels * channels),
      source,
      of[i]!,
      random,
    );
  return images;
}

function compose(image: Float32Array, source: FashionImages, of: number, random: Random): void {
  if (!(of >= 0 && of < counts.classes)) throw new RangeError(`there is no class ${of}`);
  const { garment, colour, pattern } = partsOf(of);
  const item = itemOf(source, garmentLabels[garment]!, random);
  const light = uniform(random, ...brightness);
  const tint = tints[colour]!.map((share) =>
    Math.min(1, Math.max(0, share + uniform(random, -jitter, jitter))),
  );
  const factor = patterned(pattern, random);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const at = y * side + x;
      const value = light * item[at]! * factor(x, y);
      for (let c = 0; c < channels; c++) image[at * channels + c] = value * tint[c]!;
    }
}

/** A random item of a class of Fashion-MNIST. Every ten images hold one of each class, see `FashionImages`. */
function itemOf({ images, labels }: FashionImages, label: number, random: Random): Float32Array {
  const i = integer(random, labels.length / 10) * 10 + label;
  return images.subarray(i * pixels, (i + 1) * pixels);
}
