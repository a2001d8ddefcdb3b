/** The ways to choose negatives, in the order in which they are drawn. */
export const ways = ['semi-hard', 'random', 'easy', 'nearest', 'hardest', 'batch-hard'] as const;
export type Way = (typeof ways)[number];

/** The steps of a whole run. */
export const wholeRun = 300;
