import { shuffle, type Random } from '../../../numerics/random.ts';
import { softmax } from '../../../numerics/softmax.ts';

/** The most classes that a support set has. */
const most = 10;
/** From here on an answer counts as sure. */
const sureFrom = 0.9;

/** For each query: its own character among others, and as many others without its own. */
export interface Sets {
  inside: readonly (readonly number[])[];
  outside: readonly (readonly number[])[];
}

/** For every character, others of its script. */
export const drawOthers = (script: Int32Array, random: Random): readonly (readonly number[])[] =>
  Array.from(script, (own, i) =>
    shuffle(
      [...script.keys()].filter((j) => j !== i && script[j] === own),
      random,
    ).slice(0, most),
  );

/** One of each for every character, of so many classes. */
export const setsOf = (others: readonly (readonly number[])[], ways: number): Sets => ({
  inside: others.map((some, i) => [i, ...some.slice(1, ways)]),
  outside: others.map((some) => some.slice(0, ways)),
});

/** What is known of a query whose character is in the support set, or is not. */
export interface OutsideResult {
  /** Share of the queries to which some class is given p ≥ 0.9. */
  sureOutside: number;
  sureInside: number;
  /**
   * Told by one threshold, inside from outside: the share of mistakes, at the threshold where it is as large on either
   * side. By the highest p, and by the squared distance to the nearest prototype.
   */
  errorByProbability: number;
  errorByDistance: number;
}

/** Where one threshold makes as many mistakes on either side, and their share. */
export interface EqualError {
  error: number;
  threshold: number;
}

/** `distances`, for each handwriting that is asked about: `[m, m]`, of query i to prototype j. */
export function outsideResult(
  distances: readonly ArrayLike<number>[],
  sets: Sets,
  m: number,
): OutsideResult {
  const highest = (kind: keyof Sets) =>
    toSets(distances, sets[kind], m).map((squared) =>
      Math.max(...softmax(Float32Array.from(squared, (d) => -d))),
    );
  const [inside, outside] = [highest('inside'), highest('outside')];
  const sure = (all: readonly number[]) => all.filter((p) => p >= sureFrom).length / all.length;
  const byProbability = equalError(
    inside.map((p) => -p),
    outside.map((p) => -p),
  );
  return {
    sureInside: sure(inside),
    sureOutside: sure(outside),
    errorByProbability: byProbability.error,
    errorByDistance: byDistance(distances, sets, m).error,
  };
}

/** Told by the squared distance to the nearest prototype. */
export function byDistance(
  distances: readonly ArrayLike<number>[],
  sets: Sets,
  m: number,
): EqualError {
  const nearest = (kind: keyof Sets) =>
    toSets(distances, sets[kind], m).map((squared) => Math.min(...squared));
  return equalError(nearest('inside'), nearest('outside'));
}

/** The squared distances of each query to the classes of its set. */
const toSets = (
  distances: readonly ArrayLike<number>[],
  sets: Sets[keyof Sets],
  m: number,
): number[][] => distances.flatMap((all) => sets.map((set, i) => set.map((j) => all[i * m + j]!)));

/**
 * The smallest value of `low` such that accepting up to it refuses at most as large a share of `low` as it accepts of
 * `high`; and the mean of the two shares.
 */
export function equalError(low: readonly number[], high: readonly number[]): EqualError {
  const [own, others] = [low, high].map((values) => values.toSorted((a, b) => a - b)) as [
    number[],
    number[],
  ];
  let accepted = 0;
  for (const [i, threshold] of own.entries()) {
    while (accepted < others.length && others[accepted]! <= threshold) accepted++;
    const refused = (own.length - 1 - i) / own.length;
    const wrong = accepted / others.length;
    if (wrong >= refused) return { error: (wrong + refused) / 2, threshold };
  }
  return { error: 0, threshold: own.at(-1)! };
}
