/** A source of numbers in [0, 1). */
export type Random = () => number;

/** mulberry32: a seeded source of numbers in [0, 1), the same bits in every engine (integer arithmetic only). */
export function random(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
