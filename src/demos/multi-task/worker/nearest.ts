import { side } from '../../../datasets/strokes/index.ts';
import type { Task } from '../../../models/glyph-network/tasks.ts';
import { nearestRows } from '../../../numerics/rows.ts';

/** Share of the test images whose nearest training image, pixel by pixel, shows the same character. */
export function pixelAccuracy({ train, test }: Task): number {
  const d = side ** 2;
  const hits = test.labels.filter((label, i) => {
    const [nearest] = nearestRows([test.images, i], train.images, { d, count: 1, except: -1 });
    return train.labels[nearest!] === label;
  });
  return hits.length / test.labels.length;
}
