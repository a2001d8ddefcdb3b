import { channels, side } from '../../../datasets/wardrobe/index.ts';

const pixels = side * side;
/** The background is transparent, so that an image is right in both themes; edges fade. */
const steepness = 20;

/** Images `[n, 28, 28, 3]` of 0 … 1, each as red, green, blue and opacity of 0 … 255 for a canvas. */
export const coloured = (images: Float32Array): Uint8ClampedArray[] =>
  Array.from({ length: images.length / pixels / channels }, (_, i) => {
    const rgba = new Uint8ClampedArray(4 * pixels);
    for (let at = 0; at < pixels; at++) {
      const from = (i * pixels + at) * channels;
      const rgb = images.subarray(from, from + channels);
      rgb.forEach((value, c) => (rgba[4 * at + c] = 255 * value));
      rgba[4 * at + 3] = 255 * steepness * Math.max(...rgb);
    }
    return rgba;
  });
