/** Weights of one task. */
export const dimensions = 12;
/** Tasks that no schedule was learned or chosen on. */
export const newTasks = 512;

/** Regressions on the wines: one for each measurement. */
export const wineTasks = 13;

/** Ends of the family's curvatures. */
export const lowest = 0.02;
export const highest = 1;
/** The curvature that no task of the family has. */
export const beyond = 1.2;
/** Ends of a narrower family inside the range. */
export const narrow = { low: 0.3, high: 0.6 } as const;

/** The longest rate that does not diverge when it is repeated on a curvature. */
export const limitOf = (curvature: number): number => 2 / curvature;

/** Where the drawn bowls start, along the flat and the steep axis. */
export const bowlStart = [2, 1] as const;
/** The drawn bowls' curvature along the flat axis. */
export const flat = 0.1;

/** Rates that the reader can set. */
export const shortest = 0.25;
export const longest = 64;
