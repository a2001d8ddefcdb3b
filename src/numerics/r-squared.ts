/**
 * The coefficient of determination R²: the share of the truths' variance that the predictions explain. 1 if all are
 * right, 0 for predicting the mean, below 0 for worse; 1 minus the squared error if the truths do not vary.
 */
export function rSquared(truths: readonly number[], predictions: ArrayLike<number>): number {
  const mean = truths.reduce((sum, y) => sum + y, 0) / truths.length;
  const squares = (against: (i: number) => number) =>
    truths.reduce((sum, y, i) => sum + (y - against(i)) ** 2, 0);
  return 1 - squares((i) => predictions[i]!) / (squares(() => mean) || 1);
}
