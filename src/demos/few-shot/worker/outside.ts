import { shuffle, type Random } from '../../../numerics/random.ts';
import { softmax } from '../../../numerics/softmax.ts';

/** Classes in the support set. */
const ways = 5;
/** From here on an answer counts as sure. */
const sureFrom = 0.9;

/** For each query: its own character with four others, and five others without its own. */
export interface Sets {
  inside: readonly (readonly number[])[];
  outside: readonly (readonly number[])[];
}

/** One of each for every character, all of its script. */
export function drawSets(script: Int32Array, random: Random): Sets {
  const others = Array.from(script, (own, i) =>
    shuffle(
      [...script.keys()].filter((j) => j !== i && script[j] === own),
      random,
    ).slice(0, ways),
  );
  return { inside: others.map((five, i) => [i, ...five.slice(1)]), outside: others };
}

/** What is known of a query whose character is in the support set, or is not. */
export interface OutsideResult {
  /** Share of the queries to which some class is given p ≥ 0.9. */
  sureOutside: number;
  sureInside: number;
  /**
   * Told by one limit, inside from outside: the share of mistakes, at the limit where it is as large on either side. By
   * the highest p, and by the squared distance to the nearest prototype.
   */
  errorByProbability: number;
  errorByDistance: number;
  /** The limit of the squared distance. */
  limit: number;
}

/** `distances`, for each handwriting that is asked about: `[m, m]`, of query i to prototype j. */
export function outsideResult(
  distances: readonly ArrayLike<number>[],
  sets: Sets,
  m: number,
): OutsideResult {
  const seen = (kind: keyof Sets) =>
    distances.flatMap((all) => sets[kind].map((set, i) => looked(set.map((j) => all[i * m + j]!))));
  const [inside, outside] = [seen('inside'), seen('outside')];
  const sure = (ones: readonly Looked[]) =>
    ones.filter(({ highest }) => highest >= sureFrom).length / ones.length;
  const byDistance = equalError(
    inside.map(({ nearest }) => nearest),
    outside.map(({ nearest }) => nearest),
  );
  const byProbability = equalError(
    inside.map(({ highest }) => -highest),
    outside.map(({ highest }) => -highest),
  );
  return {
    sureInside: sure(inside),
    sureOutside: sure(outside),
    errorByProbability: byProbability.error,
    errorByDistance: byDistance.error,
    limit: byDistance.limit,
  };
}

interface Looked {
  highest: number;
  nearest: number;
}
function looked(squared: readonly number[]): Looked {
  return {
    highest: Math.max(...softmax(Float32Array.from(squared, (d) => -d))),
    nearest: Math.min(...squared),
  };
}

/**
 * The smallest value of `low` such that accepting up to it refuses at most as large a share of `low` as it accepts of
 * `high`; and the mean of the two shares.
 */
export function equalError(
  low: readonly number[],
  high: readonly number[],
): { error: number; limit: number } {
  const [own, others] = [low, high].map((values) => values.toSorted((a, b) => a - b)) as [
    number[],
    number[],
  ];
  let accepted = 0;
  for (const [i, limit] of own.entries()) {
    while (accepted < others.length && others[accepted]! <= limit) accepted++;
    const refused = (own.length - 1 - i) / own.length;
    const wrong = accepted / others.length;
    if (wrong >= refused) return { error: (wrong + refused) / 2, limit };
  }
  return { error: 0, limit: own.at(-1)! };
}
