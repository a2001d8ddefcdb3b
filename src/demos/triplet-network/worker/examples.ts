import { choice, type Random } from '../../../numerics/random.ts';
import { kindOf, mine, type Kind, type Strategy, type Triplets } from '../algorithm.ts';

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
 * One triplet of each kind that a batch has, each with an anchor of another class where there is one. First comes
 * what the strategy learns from, and of that the one with most to learn from; the others are drawn by lot.
 */
export function pickExamples(
  embeddings: Float32Array,
  labels: ArrayLike<number>,
  strategy: Strategy,
  margin: number,
  random: Random,
): Triplet[] {
  const d = embeddings.length / labels.length;
  const first = strategy === 'random' ? [] : [strategy];
  const picked: Triplet[] = [];
  for (const kind of new Set([...first, ...kinds])) {
    const all = listed(mine(embeddings, labels, kind, margin, random));
    const taken = new Set(picked.map(({ anchor }) => labels[anchor]));
    const fresh = all.filter(({ anchor }) => !taken.has(labels[anchor]));
    const from = fresh.length > 0 ? fresh : all;
    if (from.length === 0) continue;
    const loss = (triplet: Triplet) => example(triplet, embeddings, d, margin).loss;
    const greater = (a: Triplet, b: Triplet) => (loss(b) > loss(a) ? b : a);
    picked.push(picked.length === 0 ? from.reduce(greater) : choice(from, random));
  }
  return picked;
}

const listed = ({ anchor, positive, negative }: Triplets): Triplet[] =>
  Array.from(anchor, (row, i) => ({
    anchor: row,
    positive: positive[i]!,
    negative: negative[i]!,
  }));

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
