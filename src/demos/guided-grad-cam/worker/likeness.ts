import { correlation } from '../../../numerics/correlation.ts';
import { ranks } from '../../../numerics/rank-correlation.ts';
import { forEachMap, type MapName } from '../shared/map-names.ts';
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

/** A mean rank correlation, where there is one, and how many pairs had none because one of the maps is level. */
export interface Likeness {
  mean: Record<MapName, number | undefined>;
  without: Record<MapName, number>;
}

/**
 * The mean over pairs of maps, the i-th of one list with the j-th of the other. A level map has no order, so no rank
 * correlation: its pairs are left out and counted. Where no pair is left, there is no mean.
 */
export function likeness(
  one: Ranked,
  other: Ranked,
  pairs: readonly (readonly [i: number, j: number])[],
): Likeness {
  const values = forEachMap((name) =>
    pairs.flatMap(([i, j]) => {
      const [a, b] = [one[name][i], other[name][j]];
      return a && b ? [correlation(a, b)] : [];
    }),
  );
  return {
    mean: forEachMap((name) => (values[name].length > 0 ? mean(values[name]) : undefined)),
    without: forEachMap((name) => pairs.length - values[name].length),
  };
}

/** Of at least one value. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
