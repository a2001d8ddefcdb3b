/** Queries of each class in the episode that is shown. */
export const queriesEach = 8;

/** The class of a query of the shown episode; class after class. */
export const classOf = (query: number): number => Math.floor(query / queriesEach);
