import type { Study } from './study.ts';

/**
 * Whom to look at first: of the held-out nodes of the last class those that hear from most kinds of ties, of them
 * those weak by their own first feature, and of them the one to which ties lead from the strongest: its ties tell
 * another tale than its own figures. Chosen by the data alone, before anything is learned.
 */
export function firstNode({ world, split, channels }: Study): number {
  const { features, labels } = world;
  const best = Math.max(...Array.from(split.heldOut, (node) => labels[node]!), 0);
  const columns = features?.columns.length ?? 0;
  const kindsOf = (node: number) =>
    new Set(
      channels.filter((c) => c.way !== 'out' && c.neighbours[node]!.length > 0).map((c) => c.kind),
    ).size;
  const strength = (node: number) => features?.values[node * columns] ?? 0;
  const mean = (nodes: readonly number[]) =>
    nodes.reduce((sum, one) => sum + strength(one), 0) / Math.max(1, nodes.length);
  const leading = channels.filter(({ way }) => way === 'in');
  const heard = (node: number) =>
    leading.reduce((sum, { neighbours }) => sum + mean(neighbours[node]!), 0);
  const rank = (node: number) => 100 * kindsOf(node) + (strength(node) > 0 ? 0 : 10) + heard(node);
  const candidates = [...split.heldOut].filter((node) => labels[node] === best);
  return candidates.reduce((first, node) => (rank(node) > rank(first) ? node : first));
}
