import { integer, type Random } from '../../numerics/random.ts';

/** What a reader may have scribbled on a pad; for tests. At times nothing, or a dot. */
export const anyStrokes = (random: Random): Float64Array[] =>
  Array.from({ length: integer(random, 4) }, () =>
    Float64Array.from({ length: 2 * (1 + integer(random, 5)) }, () => random()),
  );
