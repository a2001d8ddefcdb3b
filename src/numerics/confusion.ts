/**
 * Confusion matrix: how often class i (row) was predicted as class j (column): predictions and labels `[n]` → counts
 * `[c · c]`.
 */
export function confusion(
  predicted: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
): Int32Array {
  const counts = new Int32Array(classes * classes);
  for (let i = 0; i < labels.length; i++) counts[labels[i]! * classes + predicted[i]!]!++;
  return counts;
}
