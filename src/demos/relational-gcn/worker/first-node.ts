import type { Study } from './study.ts';

/**
 * The node that is explained first: of the held-out nodes of the last class one that receives messages through the
 * most relation types, whose own first feature is weak, and whose neighbours by incoming edges are the strongest, so
 * that its neighbours and its own features disagree. It follows from the data alone, before anything is learned.
 */
export function firstNode({ world, split, relations }: Study): number {
  const { features, labels } = world;
  const columns = features?.columns.length ?? 0;
  const strength = (node: number) => features?.values[node * columns] ?? 0;
  const meanStrength = (nodes: readonly number[]) =>
    nodes.reduce((sum, one) => sum + strength(one), 0) / Math.max(1, nodes.length);
  const rank = (node: number) => {
    const acting = relations.filter((r) => r.direction !== 'out' && r.neighbours[node]!.length > 0);
    const incoming = acting.filter(({ direction }) => direction === 'in');
    const strengths = incoming.map(({ neighbours }) => meanStrength(neighbours[node]!));
    return (
      100 * acting.length +
      (strength(node) > 0 ? 0 : 10) +
      strengths.reduce((sum, one) => sum + one, 0)
    );
  };
  const best = Math.max(...Array.from(split.heldOut, (node) => labels[node]!), 0);
  const candidates = [...split.heldOut].filter((node) => labels[node] === best);
  return candidates.reduce((first, node) => (rank(node) > rank(first) ? node : first));
}
