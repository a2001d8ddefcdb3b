import {
  companies,
  type CompanyRelation,
  type Effects,
} from '../../../datasets/companies/index.ts';
import type { Edge } from '../../../datasets/tools/graph.ts';
import { shuffle, type Random } from '../../../numerics/random.ts';
import type { World } from './world.ts';

/** A third of them for the test, as many from each rating; the rest, at most, to train on. */
const firms = 540;

export type Types = 'differ' | 'alike' | 'shuffled';

/**
 * Tuned so that relation types matter on every seed: stronger than the generator's defaults, competitors against the
 * rating, and no effect at all of three relations. `alike` is the opposite world: every neighbour counts the same,
 * whatever its relation.
 */
const differ: Effects = { own: 0.8, supplies: 2, owns: 1, sector: 0, competes: -1.5, all: 0 };
const alike: Effects = { own: 0.8, supplies: 0, owns: 0, sector: 0, competes: 0, all: 4 };

const ends = {
  supplies: {
    first: { ja: '仕入れ先', en: 'suppliers' },
    second: { ja: '販売先', en: 'customers' },
  },
  owns: { first: { ja: '親会社', en: 'owners' }, second: { ja: '子会社', en: 'firms owned' } },
  sector: { first: { ja: '同業', en: 'same sector' }, second: { ja: '同業', en: 'same sector' } },
  competes: { first: { ja: '競合', en: 'competitors' }, second: { ja: '競合', en: 'competitors' } },
} as const;

/** Made-up firms with edges of four relation types. */
export function firmsOf(types: Types, random: Random): World {
  const made = companies(random, { n: firms, effects: types === 'alike' ? alike : differ });
  const relations = types === 'shuffled' ? shuffled(made.relations, random) : made.relations;
  return {
    names: made.names,
    features: { columns: made.columns, values: made.features },
    relationTypes: relations.map((relation) => ({ ...relation, ends: ends[relation.id] })),
    classes: made.ratingNames,
    labels: Int8Array.from(made.ratings),
  };
}

/** The same edges, and as many of each type, but which edge has which type is left to chance. */
function shuffled(relations: readonly CompanyRelation[], random: Random): CompanyRelation[] {
  const all: Edge[] = shuffle(
    relations.flatMap(({ edges }) => edges),
    random,
  );
  return relations.map((relation) => ({
    ...relation,
    edges: all.splice(0, relation.edges.length),
  }));
}
