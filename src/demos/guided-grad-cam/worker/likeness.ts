import { correlation } from '../../../numerics/correlation.ts';
import { ranks } from '../../../numerics/rank-correlation.ts';
import { mapNames, type MapName } from '../shared/map-names.ts';
import type { Maps } from './maps.ts';

/** The ranks of each image's map, by map; undefined for a map without any difference, such as one of zeros. */
export type Ranked = Record<MapName, (Float64Array | undefined)[]>;

/** Ranks of maps of n images: correlating them is Spearman's, and the sorting is done once. */
export const ranksOf = (maps: Maps, n: number): Ranked => {
  const of = (all: Float32Array) => {
    const pixels = all.length / n;
    return Array.from({ length: n }, (_, i) => {
      const map = all.subarray(i * pixels, (i + 1) * pixels);
      return map.every((value) => value === map[0]) ? undefined : ranks(map);
    });
  };
  return { guided: of(maps.guided), heat: of(maps.heat), product: of(maps.product) };
};

/** A mean rank correlation, and how many pairs had none because one of the maps is level. */
export interface Likeness {
  mean: Record<MapName, number>;
  without: Record<MapName, number>;
}

/**
 * The mean over pairs of maps, the i-th of one list with the j-th of the other. A level map has no order, so no rank
 * correlation: its pairs are left out and counted. Where no pair is left, the mean is given as 0.
 */
export function likeness(
  one: Ranked,
  other: Ranked,
  pairs: readonly (readonly [i: number, j: number])[],
): Likeness {
  const found: Likeness = {
    mean: { guided: 0, heat: 0, product: 0 },
    without: { guided: 0, heat: 0, product: 0 },
  };
  for (const name of mapNames) {
    const values = pairs.flatMap(([i, j]) => {
      const [a, b] = [one[name][i], other[name][j]];
      return a && b ? [correlation(a, b)] : [];
    });
    found.without[name] = pairs.length - values.length;
    found.mean[name] = mean(values);
  }
  return found;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
