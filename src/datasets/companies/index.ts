import type { Text } from '../../i18n/text.ts';
import { normal, type Random } from '../../numerics/random.ts';
import { ratingsOf, type Effects } from './rating.ts';
import { edgesOf, type CompanyRelation } from './edges.ts';
import { columns, ratingNames, sectors } from './words.ts';

export type { Effects } from './rating.ts';
export type { CompanyRelation } from './edges.ts';

export interface Companies {
  /** `[n]`: sector and number; firm i is in sector i mod 6. */
  names: readonly Text[];
  /** Names of the features. */
  columns: readonly Text[];
  /** `[n, 5]`, row by row: margin, debt and growth depend on a firm's strength, size and age do not. */
  features: Float32Array;
  relations: readonly CompanyRelation[];
  /** Ordered from weak to strong. */
  ratingNames: readonly Text[];
  /** `[n]`: index into the ratings' names; each rating has a third of the firms. */
  ratings: Uint8Array;
}

export interface Options {
  /** Number of firms, at least 12. */
  n?: number;
  /** Effect of each relation type on the rating; `effectsByDefault` if left out. */
  effects?: Effects;
}

/**
 * Strong suppliers and a strong owner help, strong competitors hurt, the same sector does nothing. A model that cannot
 * tell the relation types apart sees these effects partly cancel. Suppliers count most. (Accuracy of linear models
 * trained on at least half of 300 firms: own features alone 0.46, with the mean of all neighbours 0.54, with a mean
 * per relation type 0.79; chance is 1/3.)
 */
export const effectsByDefault: Effects = {
  own: 0.8,
  supplies: 1.6,
  owns: 0.8,
  sector: 0,
  competes: -1,
  all: 0,
};

/** Dependence of each feature on the firm's strength; noise makes up the rest of its variance of 1. */
const loadings = [0.95, -0.95, 0.8, 0, 0];
/** Share of a firm's strength that is common to its sector. */
const shared = 0.3;

/**
 * Generates firms, edges between them and ratings. The data are synthetic: say so wherever they are shown. Uses only
 * + − × ÷, √ and `random`, so that a seed gives the same bits in every engine.
 */
export function companies(
  random: Random,
  { n = 300, effects = effectsByDefault }: Options = {},
): Companies {
  const mixed = (part: number, of: number) => part * of + Math.sqrt(1 - part ** 2) * normal(random);
  const climate = sectors.map(() => normal(random));
  const strength = Float64Array.from({ length: n }, (_, i) =>
    mixed(shared, climate[i % sectors.length]!),
  );
  const relations = edgesOf(n, random);
  return {
    names: Array.from(strength, (_, i) => nameOf(i)),
    columns,
    features: Float32Array.from({ length: n * loadings.length }, (_, at) =>
      mixed(loadings[at % loadings.length]!, strength[Math.floor(at / loadings.length)]!),
    ),
    relations,
    ratingNames,
    ratings: ratingsOf(strength, relations, effects, random),
  };
}

function nameOf(firm: number): Text {
  const sector = sectors[firm % sectors.length]!;
  const number = Math.floor(firm / sectors.length) + 1;
  return { ja: `${sector.ja}${number}`, en: `${sector.en} ${number}` };
}
