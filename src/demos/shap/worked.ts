import type { Worked } from '../../lab/contract/worked.ts';
import { exactShapley } from './algorithm.ts';

/** Three features and the output of each coalition, in %: nobody, A, B, A and B, C, A and C, B and C, all. */
export default (() => {
  const v = [20, 30, 40, 70, 20, 30, 50, 80];
  const [a, b, c] = exactShapley(v, 3) as [number, number, number];
  const removed = [1, 2, 4].reduce((sum, bit) => sum + v[7]! - v[7 - bit]!, 0);
  const together = v[3]! - v[1]! - v[2]! + v[0]!;
  return { a, b, c, all: a + b + c, removed, together };
}) satisfies Worked;
