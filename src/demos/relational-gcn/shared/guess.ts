/** Index of the likeliest class, the first of equals. */
export const guess = (probabilities: Float32Array): number =>
  probabilities.indexOf(Math.max(...probabilities));
