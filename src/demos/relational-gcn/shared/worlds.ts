import { companies, type Effects } from '../../../datasets/companies/index.ts';
import type { Random } from '../../../numerics/random.ts';
import type { World } from './world.ts';

/** So many that two thirds of them teach what there is to learn, and a third tells the arms apart. */
const firms = 480;

/**
 * Competitors count against a firm so much that who does not tell them from suppliers hardly gains by knowing its
 * ties, whichever firms chance makes up; suppliers still count most.
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

/** Made-up firms with ties of four kinds. */
export function firmsOf(random: Random): World {
  const { names, columns, features, relations, ratingNames, ratings } = companies(random, {
    n: firms,
    effects,
  });
  return {
    names,
    features: { columns, values: features },
    kinds: relations.map((relation) => ({ ...relation, ends: ends[relation.id] })),
    classes: ratingNames,
    labels: Int8Array.from(ratings),
  };
}
