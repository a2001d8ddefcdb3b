import { connect } from '../engine/client.ts';
import type { Surroundings } from '../engine/playing.ts';

/** A page's worker and time: about 25 drawings a second, or one for those who want less motion. */
export const surroundings: Surroundings = {
  connect,
  now: () => performance.now(),
  nextFrame: () => new Promise(requestAnimationFrame),
  interval: () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 1000 : 40),
};
