/** Everything whose losses are compared, from the first on. */
export const armNames = ['learned', 'short', 'fixed', 'cosine', 'momentum', 'chebyshev', 'conjugate'] as const; // prettier-ignore
export type ArmName = (typeof armNames)[number];

/** Those that are a list of rates. */
export const scheduleNames = ['learned', 'short', 'fixed', 'cosine', 'chebyshev'] as const;
export type ScheduleName = (typeof scheduleNames)[number];

/** The schedules whose paths are drawn. */
export const pathNames = ['fixed', 'cosine', 'learned'] as const;
export type PathName = (typeof pathNames)[number];
