import { cos, sin } from '../numerics/elementary.ts';

/** More nodes than this stand in two rings. */
const crowd = 16;
/** Room between two groups, in places of a node. */
const gap = 0.7;

/** Whether so many nodes around a centre stand in two rings, where each has less room. */
export const isCrowded = (count: number): boolean => count > crowd;

/**
 * A centre and around it nodes on a circle, from the top clockwise, with a gap between one group and the next; on an
 * ellipse if the room is wider than tall.
 * @param groups `[n]`: the group of each node; nodes of one group stand in a row
 * @param aspect width of the room / its height
 * @returns `[1 + n, 2]`, the centre first, at 0; y grows downwards
 */
export function ringLayout(groups: readonly number[], aspect: number): Float32Array {
  const at = new Float32Array(2 + 2 * groups.length);
  const whole = groups.length + gap * new Set(groups).size;
  const wide = Math.min(1.5, Math.max(1, aspect));
  let turned = 0;
  groups.forEach((group, i) => {
    if (i > 0) turned += group === groups[i - 1] ? 1 : 1 + gap;
    const angle = (2 * Math.PI * turned) / whole - Math.PI / 2;
    const radius = isCrowded(groups.length) && i % 2 === 1 ? 0.66 : 1;
    at.set([wide * radius * cos(angle), radius * sin(angle)], 2 + 2 * i);
  });
  return at;
}
