/** Tasks that errors are averaged over. */
export const heldOutTasks = 24;

/** How many inputs a curve is drawn at, from −reach to reach. */
export const curvePoints = 61;

/** Distances between weights are drawn up to this many times the inner rate, so that a step looks as long at any rate. */
export const span = 60;

/** How many points of a slice have their error computed. */
export const columns = 17;
export const rows = 11;
/** The slice's window lies lower than the start, as the tasks do: phases from 0 to π make b negative. */
export const lowered = 0.2;
