/**
 * The worked example of a technique's note: every number that it gives or computes, by name, at full precision. The
 * given ones stand here as they are written, the others come from `algorithm.ts`. The tests hold the note to them.
 */
export type Worked = () => Readonly<Record<string, number>>;
