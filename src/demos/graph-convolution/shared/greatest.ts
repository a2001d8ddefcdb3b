/** The class of greatest score in a row of `[n, k]`, the first of equals. */
export function greatest(scores: ArrayLike<number>, row: number, k: number): number {
  let best = 0;
  for (let c = 1; c < k; c++) if (scores[row * k + c]! > scores[row * k + best]!) best = c;
  return best;
}
