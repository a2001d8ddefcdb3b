import { neighbours } from '../../../datasets/tools/graph.ts';
import type { Steering } from '../../../lab/contract/params.ts';
import { shuffle, type Random } from '../../../numerics/random.ts';
import type demo from '../demo.ts';
import { members, type Problem } from '../shared/problem.ts';

type Settings = Pick<Steering<typeof demo.params>, 'given' | 'labels'>;

const shares: Record<Settings['given'], number> = { one: 0, tenth: 1 / 10, third: 1 / 3 };

/**
 * Which nodes are labelled at the start: of each class one or a share of its members, drawn at random or those with the
 * most or fewest edges. `[n]`: the classes that are given, −1 where none is.
 */
export function givenLabels(
  problem: Problem,
  { given, labels: which }: Settings,
  random: Random,
): Int8Array {
  const degrees = neighbours(problem.names.length, problem.edges).map(({ length }) => length);
  const labels = new Int8Array(problem.names.length).fill(-1);
  problem.classes.forEach((_, k) => {
    const all = members(problem.truth, k);
    const inOrder = {
      random: () => shuffle(all, random),
      hub: () => all.sort((a, b) => degrees[b]! - degrees[a]! || a - b),
      fringe: () => all.sort((a, b) => degrees[a]! - degrees[b]! || a - b),
    }[which]();
    const count = Math.max(1, Math.round(shares[given] * all.length));
    for (const node of inOrder.slice(0, count)) labels[node] = k;
  });
  return labels;
}
