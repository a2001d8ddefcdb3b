/** Numbers of labelled examples of each character. Networks learn from all four at once, a smaller set is part of a larger one. */
export const sizes = [1, 5, 20, 200] as const;

/** Where a number of examples, as a parameter gives it, stands among them. */
export const positionOf = (labels: string): number => sizes.findIndex((n) => String(n) === labels);
