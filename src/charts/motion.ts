/** The reader has asked for less motion: states are shown, not ways from one to the next. */
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
