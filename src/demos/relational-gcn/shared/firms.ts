import { companies, type Effects } from '../../../datasets/companies/index.ts';
import type { Random } from '../../../numerics/random.ts';
import type { World } from './world.ts';

/** Enough that two thirds suffice for training and the differences between the arms show in the other third. */
const firms = 480;

/**
 * Competitors count against a firm so much that a network that cannot tell them from suppliers hardly gains from the
 * edges, whatever the seed; suppliers still count most.
 */
const effects: Effects = { own: 0.8, supplies: 2, owns: 1, sector: 0, competes: -1.5 };

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
export function firmsOf(random: Random): World {
  const made = companies(random, { n: firms, effects });
  return {
    names: made.names,
    features: { columns: made.columns, values: made.features },
    relationTypes: made.relations.map((relation) => ({ ...relation, ends: ends[relation.id] })),
    classes: made.ratingNames,
    labels: Int8Array.from(made.ratings),
  };
}
