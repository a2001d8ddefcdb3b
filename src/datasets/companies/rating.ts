import { normal, type Random } from '../../numerics/random.ts';
import { pairsOf, undirected } from '../tools/graph.ts';
import type { CompanyRelation } from './edges.ts';

/**
 * Change of a rating's score per unit of the firm's own strength, of its neighbours' mean strength in each relation
 * type, and of the mean strength of all its neighbours, whatever the type and the direction of the edge.
 */
export type Effects = Readonly<Record<'own' | CompanyRelation['id'] | 'all', number>>;

/** Standard deviation of a score's noise. */
const noise = 0.2;

/** Rates firms in thirds by score: own strength, each effect × the neighbours' mean, and noise. */
export function ratingsOf(
  strength: Float64Array,
  relations: readonly CompanyRelation[],
  effects: Effects,
  random: Random,
): Uint8Array {
  const scores = strength.map((own) => effects.own * own + noise * normal(random));
  const act = (effect: number, relation: Acting) =>
    meanOfNeighbours(strength, relation).forEach((mean, i) => {
      scores[i]! += effect * mean;
    });
  for (const relation of relations) act(effects[relation.id], relation);
  const pairs = pairsOf(undirected(relations.flatMap(({ edges }) => edges)));
  act(effects.all, { edges: pairs, symmetric: true });
  const ranked = Array.from(scores, (_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  const ratings = new Uint8Array(strength.length);
  ranked.forEach((firm, rank) => {
    ratings[firm] = Math.floor((rank * 3) / ranked.length);
  });
  return ratings;
}

type Acting = Pick<CompanyRelation, 'edges' | 'symmetric'>;

/** For each firm, the mean strength of the neighbours that affect it; 0, the average strength, without any. */
function meanOfNeighbours(strength: Float64Array, { edges, symmetric }: Acting) {
  const sum = new Float64Array(strength.length);
  const count = new Float64Array(strength.length);
  const act = (from: number, to: number) => {
    sum[to]! += strength[from]!;
    count[to]!++;
  };
  for (const [from, to] of edges) {
    act(from, to);
    if (symmetric) act(to, from);
  }
  return sum.map((total, i) => (count[i] ? total / count[i] : 0));
}
