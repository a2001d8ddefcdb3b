import { argMax } from '../../../numerics/arg-max.ts';
import type { World } from '../shared/world.ts';

/** What one arm answers. */
export interface Outcome {
  /** `[classes]` for each node: probabilities. */
  answers: readonly Float32Array[];
  /** In the order of the held-out nodes: the probability of the true class, and the likeliest class. */
  truth: Float32Array;
  guesses: Uint8Array;
  /** Share of the held-out nodes whose likeliest class is the true one. */
  accuracy: number;
}

/**
 * @param scores `[n, classes]`, row by row
 * @param probabilities of one node's scores
 */
export function outcome(
  scores: Float32Array,
  probabilities: (scores: Float32Array) => Float32Array,
  { classes: { length: k }, labels, names }: World,
  heldOut: Int32Array,
): Outcome {
  const answers = names.map((_, node) => probabilities(scores.subarray(node * k, (node + 1) * k)));
  const guesses = Uint8Array.from(heldOut, (node) => argMax(answers[node]!));
  return {
    answers,
    truth: Float32Array.from(heldOut, (node) => answers[node]![labels[node]!]!),
    guesses,
    accuracy: guesses.filter((guess, i) => guess === labels[heldOut[i]!]).length / heldOut.length,
  };
}

/** Scores as shares of their sum; equal shares where all are zero. */
export function sharesOf(scores: Float32Array): Float32Array {
  const sum = scores.reduce((total, score) => total + score, 0);
  return scores.map((score) => (sum > 0 ? score / sum : 1 / scores.length));
}
