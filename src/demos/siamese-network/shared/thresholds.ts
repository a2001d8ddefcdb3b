/** Distances are drawn in margins, in intervals as wide as a step of the threshold; the last holds all beyond. */
export const binWidth = 0.05;
export const bins = 60;
export const farthest = bins * binWidth;

/** The largest threshold that can be chosen, in margins. */
export const maxThreshold = 2;
/** How many intervals lie below a threshold. */
export const binsBelow = (threshold: number): number => Math.round(threshold / binWidth);
/** The threshold of the slider that is nearest to a distance in margins. */
export const nearestThreshold = (distance: number): number =>
  Number((binWidth * binsBelow(Math.min(maxThreshold, Math.max(0, distance)))).toFixed(2));
