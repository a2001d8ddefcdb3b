import { side } from '../../../models/scene-classifier/classes.ts';
import { blurFilling, meanFilling } from '../../../numerics/deletion.ts';
import { slic } from '../algorithm.ts';
import type { Cut, Filling } from '../shared/options.ts';

/** Differences in brightness that count as much as one grid step: a faint edge, and more than there is. */
const compactness: Record<Cut, number> = { slic: 0.15, squares: 1e6 };
/** Rows and columns on every side over which a scene is blurred: so many that an object is no longer one. */
const radius = 10;

/** A scene in segments, and what stands in those that are hidden. */
export interface CutScene {
  m: number;
  /** `[side, side]`: the segment of each pixel. */
  labels: Int32Array;
  image: Float32Array;
  filling: Float32Array;
}

export function cutScene(
  image: Float32Array,
  { segments, cut, filling }: { segments: number; cut: Cut; filling: Filling },
): CutScene {
  const labels = slic({ values: image, height: side, width: side }, segments, compactness[cut]);
  const m = labels.reduce((most, label) => Math.max(most, label), 0) + 1;
  return { m, labels, image, filling: fillingOf(image, labels, filling) };
}

function fillingOf(image: Float32Array, labels: Int32Array, kind: Filling): Float32Array {
  if (kind === 'mean') return meanFilling(image, side);
  if (kind === 'blur') return blurFilling(image, side, radius);
  if (kind === 'grey') return new Float32Array(image.length).fill(0.5);
  const sums = new Map<number, { sum: number; n: number }>();
  labels.forEach((label, at) => {
    const { sum, n } = sums.get(label) ?? { sum: 0, n: 0 };
    sums.set(label, { sum: sum + image[at]!, n: n + 1 });
  });
  return Float32Array.from(labels, (label) => sums.get(label)!.sum / sums.get(label)!.n);
}

/** Copies of a scene, `[n, side, side]`, in which the filling stands wherever z `[n, m]` is 0. */
export function hidden({ m, labels, image, filling }: CutScene, z: Uint8Array, n: number) {
  const images = new Float32Array(n * image.length);
  for (let row = 0; row < n; row++)
    for (let at = 0; at < image.length; at++)
      images[row * image.length + at] = z[row * m + labels[at]!] ? image[at]! : filling[at]!;
  return images;
}
