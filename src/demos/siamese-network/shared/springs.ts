/** What a pair does: a same pair pulls, a different one pushes while it is nearer than the margin. */
export type SpringState = 'pull' | 'push' | 'slack';

export const stateOf = (distance: number, same: number, margin: number): SpringState =>
  same ? 'pull' : distance < margin ? 'push' : 'slack';

/** How strongly: the derivative of the pair's loss by its distance. */
export const forceOf = (distance: number, same: number, margin: number): number =>
  same ? distance : Math.max(0, margin - distance);
