/** Ink or brightness 0 … 1 as grey levels 0 … 255: a quarter of the bytes, as a page draws them. */
export const greyLevels = (values: Float32Array): Uint8ClampedArray =>
  Uint8ClampedArray.from(values, (value) => 255 * value);

/** Images `[n, pixels]` of values 0 … 1, each as grey levels of its own. */
export const greyImages = (images: Float32Array, pixels: number): Uint8ClampedArray[] =>
  Array.from({ length: images.length / pixels }, (_, i) =>
    greyLevels(images.subarray(i * pixels, (i + 1) * pixels)),
  );
