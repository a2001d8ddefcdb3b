import { neighbours, type EdgeList } from '../../../datasets/tools/graph.ts';
import { correlation } from '../../../numerics/correlation.ts';

/**
 * How closely the lengths of the nodes' representations `[n, d]`, row by row, follow √(degree + 1), the limit of
 * repeated multiplication by Â: their correlation.
 */
export function lengthFit(rows: Float32Array, d: number, edges: EdgeList): number {
  const roots = neighbours(rows.length / d, edges).map((near) => Math.sqrt(near.length + 1));
  const lengths = roots.map((_, node) => {
    const row = rows.subarray(node * d, (node + 1) * d);
    return Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
  });
  return correlation(lengths, roots);
}
