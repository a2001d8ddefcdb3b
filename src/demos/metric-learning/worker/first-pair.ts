import { nearestKnown, type Fixed, type From } from './measuring.ts';
import type { Sample } from './sample.ts';

/**
 * The pair to begin with: a held-out row whose nearest training row by z-scored distance has another class, and that
 * row; if there is one, a row that the discriminants place right, so that a linear map can do better. Where none is
 * wrong, the first row and its nearest.
 */
export function firstPair(
  sample: Sample,
  from: Record<Fixed, From>,
): readonly [a: number, b: number] {
  const { heldOut, labels } = sample;
  const nearest = (measure: Fixed, row: number) =>
    nearestKnown(sample, row, from[measure](row), 1)[0]!;
  const rows = Array.from({ length: heldOut }, (_, row) => row);
  const isWrong = (measure: Fixed) => (row: number) =>
    labels[nearest(measure, row)] !== labels[row];
  const wrong = rows.filter(isWrong('z'));
  const a = wrong.find((row) => !isWrong('lda')(row)) ?? wrong[0] ?? 0;
  return [a, nearest('z', a)];
}
