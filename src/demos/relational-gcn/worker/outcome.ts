import { exp } from '../../../numerics/elementary.ts';
import { guess } from '../shared/guess.ts';
import type { World } from '../shared/world.ts';

/** How one arm does. */
export interface Outcome {
  /** `[n, classes]`, row by row: probabilities. */
  probabilities: Float32Array;
  /** Share of the held-out nodes whose likeliest class is the true one. */
  accuracy: number;
}

export function outcome(
  logits: Float32Array,
  { classes, labels }: World,
  heldOut: Int32Array,
): Outcome {
  const k = classes.length;
  const probabilities = new Float32Array(logits.length);
  for (let row = 0; row < logits.length; row += k)
    probabilities.set(softmax(logits.subarray(row, row + k)), row);
  const hits = heldOut.filter(
    (node) => guess(probabilities.subarray(node * k, (node + 1) * k)) === labels[node],
  );
  return { probabilities, accuracy: hits.length / heldOut.length };
}

function softmax(logits: Float32Array): Float32Array {
  const highest = Math.max(...logits);
  const shares = logits.map((logit) => exp(logit - highest));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
