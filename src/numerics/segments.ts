/** An image in segments, and what stands in those that are hidden: the game of LIME and of Kernel SHAP on an image. */
export interface CutImage {
  /** How many segments there are. */
  m: number;
  /** `[h, w]`, row by row: the segment of each pixel, from 0 to m − 1. */
  labels: Int32Array;
  /** `[h, w]` */
  image: Float32Array;
  /** `[h, w]` */
  filling: Float32Array;
}

/** The image in the segments that `labels` names, each number from 0 on being one. */
export const cutImage = (
  image: Float32Array,
  labels: Int32Array,
  filling: Float32Array,
): CutImage => ({
  m: labels.reduce((most, label) => Math.max(most, label), 0) + 1,
  labels,
  image,
  filling,
});

/** Copies of the image, `[n, h, w]`, in which the filling stands wherever z `[n, m]` is 0. */
export function hidden({ m, labels, image, filling }: CutImage, z: Uint8Array, n: number) {
  const images = new Float32Array(n * image.length);
  for (let row = 0; row < n; row++)
    for (let at = 0; at < image.length; at++)
      images[row * image.length + at] = z[row * m + labels[at]!] ? image[at]! : filling[at]!;
  return images;
}
