import { exp, ln } from '../../../numerics/elementary.ts';

/** Steps in which the network learns; after them it stays as it is and is explained. */
export const learning = 300;
/** Steps in which the number of samples grows to what the reader allows. */
export const sampling = 100;
/** Samples of the first of these steps, and of a glance while the network learns. */
export const first = 20;
/** Every second sampling step draws samples and fits them; the others answer one test question each. */
export const fitEvery = 2;

/** How many samples there are after a step: by the same factor more in every step. */
export function samplesAt(step: number, most: number): number {
  const i = Math.min(sampling, Math.max(0, step - learning));
  return Math.round(first * exp((ln(most / first) * i) / sampling));
}
