import { argMax } from '../../../numerics/arg-max.ts';
import { softmax } from '../../../numerics/softmax.ts';
import type { Seen } from '../worker/shown.ts';

/** The squared distances of a query to the n prototypes. */
export const distancesOf = ({ distances }: Seen, query: number, n: number): Float32Array =>
  distances.subarray(query * n, (query + 1) * n);

/** p of each class, by softmax over −d². */
export const probabilitiesOf = (seen: Seen, query: number, n: number): Float32Array =>
  softmax(distancesOf(seen, query, n).map((d) => -d));

/** The class with the nearest prototype. */
export const nearestOf = (seen: Seen, query: number, n: number): number =>
  argMax(distancesOf(seen, query, n).map((d) => -d));
