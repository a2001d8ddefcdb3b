/** Everything whose losses are compared, from the first on. */
export const armNames = ['learned', 'short', 'fixed', 'cosine', 'momentum', 'chebyshev', 'conjugate'] as const; // prettier-ignore
export type ArmName = (typeof armNames)[number];

/** Those that are a list of rates. */
export type ScheduleName = Exclude<ArmName, 'momentum' | 'conjugate'>;

/** The schedules whose paths are drawn. */
export const pathNames = ['fixed', 'cosine', 'learned'] as const;
export type PathName = (typeof pathNames)[number];
