import { side } from '../../../models/scene-classifier/classes.ts';
import { blurRadius } from '../../../models/scene-classifier/removal-options.ts';
import { blurFilling, meanFilling } from '../../../numerics/deletion.ts';
import { cutImage, type CutImage } from '../../../numerics/segments.ts';
import { slic } from '../algorithm.ts';
import type { Cut, Filling } from '../shared/options.ts';

/** Differences in brightness that count as much as one grid step: a faint edge, and more than there is. */
const compactness: Record<Cut, number> = { slic: 0.15, squares: 1e6 };

/** A scene in segments by SLIC. */
export function cutScene(
  image: Float32Array,
  { segments, cut, filling }: { segments: number; cut: Cut; filling: Filling },
): CutImage {
  const labels = slic({ values: image, height: side, width: side }, segments, compactness[cut]);
  return cutImage(image, labels, fillingOf(image, labels, filling));
}

function fillingOf(image: Float32Array, labels: Int32Array, kind: Filling): Float32Array {
  if (kind === 'mean') return meanFilling(image, side);
  if (kind === 'blur') return blurFilling(image, side, blurRadius);
  if (kind === 'grey') return new Float32Array(image.length).fill(0.5);
  const sums = new Map<number, { sum: number; n: number }>();
  labels.forEach((label, at) => {
    const { sum, n } = sums.get(label) ?? { sum: 0, n: 0 };
    sums.set(label, { sum: sum + image[at]!, n: n + 1 });
  });
  return Float32Array.from(labels, (label) => sums.get(label)!.sum / sums.get(label)!.n);
}
