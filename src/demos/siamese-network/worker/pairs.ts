import { choice, integer, type Random } from '../../../numerics/random.ts';

/** Pair i is the images of rows `first[i]` and `second[i]`; `same[i]` is 1 if both show one class, otherwise 0. */
export interface Pairs {
  first: Int32Array;
  second: Int32Array;
  same: Uint8Array;
}

/** Draws pairs; the given share of them, the first ones, shows one class. */
export function pairDrawer(
  labels: ArrayLike<number>,
  [from, to]: readonly [number, number],
  random: Random,
) {
  const classes = new Map<number, number[]>();
  for (let row = from; row < to; row++) {
    const label = labels[row]!;
    classes.set(label, [...(classes.get(label) ?? []), row]);
  }
  const all = [...classes.values()];
  const another = (i: number, n: number) => (i + 1 + integer(random, n - 1)) % n;
  const samePair = () => {
    const rows = choice(all, random);
    const i = integer(random, rows.length);
    return [rows[i]!, rows[another(i, rows.length)]!] as const;
  };
  const differentPair = () => {
    const i = integer(random, all.length);
    return [choice(all[i]!, random), choice(all[another(i, all.length)]!, random)] as const;
  };
  return (count: number, share: number): Pairs => {
    const same = Uint8Array.from({ length: count }, (_, i) =>
      Number(i < Math.round(share * count)),
    );
    const pairs = Array.from(same, (one) => (one ? samePair() : differentPair()));
    const side = (which: 0 | 1) => Int32Array.from(pairs, (pair) => pair[which]);
    return { first: side(0), second: side(1), same };
  };
}

/** Both sides of the pairs, first all first images, then all second ones: `[2 n]`. */
export function bothSides({ first, second }: Pairs): Int32Array {
  const rows = new Int32Array(2 * first.length);
  rows.set(first);
  rows.set(second, first.length);
  return rows;
}

/** How far apart the two images of each pair lie; embeddings `[2 n, d]` in the order of `bothSides`. */
export function pairDistancesIn(z: Float32Array, n: number): Float32Array {
  const d = z.length / (2 * n);
  return Float32Array.from({ length: n }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < d; k++) {
      const difference = z[i * d + k]! - z[(n + i) * d + k]!;
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  });
}

/** Some of the pairs, in the same proportion of both kinds, in their order. */
export function someOf({ first, second, same }: Pairs, count: number): Pairs {
  const n = same.length;
  const sames = same.reduce((sum, one) => sum + one, 0);
  const shown = Math.round((sames / n) * count);
  const rows = Array.from({ length: count }, (_, i) => (i < shown ? i : sames + i - shown));
  const pick = (from: ArrayLike<number>) => rows.map((row) => from[row]!);
  return {
    first: Int32Array.from(pick(first)),
    second: Int32Array.from(pick(second)),
    same: Uint8Array.from(pick(same)),
  };
}
