import { choice, type Random } from '../../../numerics/random.ts';
import { kindOf, mine, type Kind, type Strategy } from '../algorithm.ts';

/** A triplet by the rows of its batch. */
export interface Triplet {
  anchor: number;
  positive: number;
  negative: number;
}
/** A triplet as it stands in the embedding of a moment. */
export interface Example extends Triplet {
  kind: Kind;
  /** Squared distances from the anchor. */
  dAP: number;
  dAN: number;
  loss: number;
}

const kinds: readonly Kind[] = ['semi-hard', 'hard', 'easy'];

/**
 * One triplet of each kind that a batch has, each with an anchor of another class where there is one: first
 * what the strategy learns from, then the rest.
 */
export function pickExamples(
  embeddings: Float32Array,
  labels: ArrayLike<number>,
  strategy: Strategy,
  margin: number,
  random: Random,
): Triplet[] {
  const first = strategy === 'random' ? [] : [strategy];
  const picked: Triplet[] = [];
  for (const kind of new Set([...first, ...kinds])) {
    const { anchor, positive, negative } = mine(embeddings, labels, kind, margin, random);
    const rows = Array.from(anchor, (_, i) => i);
    const taken = new Set(picked.map((triplet) => labels[triplet.anchor]));
    const fresh = rows.filter((i) => !taken.has(labels[anchor[i]!]));
    const from = fresh.length > 0 ? fresh : rows;
    if (from.length === 0) continue;
    const i = choice(from, random);
    picked.push({ anchor: anchor[i]!, positive: positive[i]!, negative: negative[i]! });
  }
  return picked;
}

/** How a triplet stands in an embedding `[n, d]`. */
export function example(
  triplet: Triplet,
  embeddings: Float32Array,
  d: number,
  margin: number,
): Example {
  const square = (i: number, j: number) => {
    let sum = 0;
    for (let k = 0; k < d; k++) {
      const difference = embeddings[i * d + k]! - embeddings[j * d + k]!;
      sum += difference * difference;
    }
    return sum;
  };
  const dAP = square(triplet.anchor, triplet.positive);
  const dAN = square(triplet.anchor, triplet.negative);
  const loss = Math.max(0, dAP - dAN + margin);
  return { ...triplet, kind: kindOf(dAP, dAN, margin), dAP, dAN, loss };
}
