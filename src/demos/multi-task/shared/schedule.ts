/** Steps of a run. One task after the other, each has half of them, with two batches in each step. */
export const steps = 300;
export const half = steps / 2;
