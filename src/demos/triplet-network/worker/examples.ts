import { choice, type Random } from '../../../numerics/random.ts';
import { kindOf, mine, type Kind, type Strategy, type Triplets } from '../algorithm.ts';

/** A triplet by the rows of its batch. */
export interface Triplet {
  anchor: number;
  positive: number;
  negative: number;
}
/** A triplet that was picked to be drawn, and its kind at that moment. */
export interface Picked extends Triplet {
  was: Kind;
}
/** A triplet as it stands in the embedding of a moment. */
export interface Example extends Picked {
  kind: Kind;
  /** Distances from the anchor, squared or plain as the loss takes them. */
  dAP: number;
  dAN: number;
  loss: number;
}

const kinds: readonly Kind[] = ['semi-hard', 'hard', 'easy'];

/**
 * One triplet of each kind that a batch has, each with an anchor of another class where there is one. First comes
 * what the strategy learns from, and of that the one with the greatest loss; the others are drawn at random.
 * `between` are the distances of the batch, `[n, n]`.
 */
export function pickExamples(
  between: Float64Array,
  labels: ArrayLike<number>,
  strategy: Strategy,
  margin: number,
  random: Random,
): Picked[] {
  const first = strategy === 'random' ? [] : [strategy === 'hardest' ? 'hard' : strategy];
  const picked: Picked[] = [];
  for (const kind of new Set([...first, ...kinds])) {
    const how = kind === 'hard' && strategy === 'hardest' ? strategy : kind;
    const all = listed(mine(between, labels, how, margin, random));
    const taken = new Set(picked.map(({ anchor }) => labels[anchor]));
    const fresh = all.filter(({ anchor }) => !taken.has(labels[anchor]));
    const from = fresh.length > 0 ? fresh : all;
    if (from.length === 0) continue;
    const loss = (triplet: Triplet) => standing(triplet, between, labels.length, margin).loss;
    const greater = (a: Triplet, b: Triplet) => (loss(b) > loss(a) ? b : a);
    picked.push({
      ...(picked.length === 0 ? from.reduce(greater) : choice(from, random)),
      was: kind,
    });
  }
  return picked;
}

const listed = ({ anchor, positive, negative }: Triplets): Triplet[] =>
  Array.from(anchor, (row, i) => ({
    anchor: row,
    positive: positive[i]!,
    negative: negative[i]!,
  }));

/** How a triplet stands by the distances `[n, n]` of its batch. */
export function standing(triplet: Triplet, between: Float64Array, n: number, margin: number) {
  const dAP = between[triplet.anchor * n + triplet.positive]!;
  const dAN = between[triplet.anchor * n + triplet.negative]!;
  return { kind: kindOf(dAP, dAN, margin), dAP, dAN, loss: Math.max(0, dAP - dAN + margin) };
}
