/** Whether the reader prefers reduced motion: states are shown without transitions. */
export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
