import { connect } from '../engine/client.ts';
import type { Surroundings } from '../engine/playing.ts';

/** The page's worker and timing: about 25 frames per second, or one if the reader prefers reduced motion. */
export const surroundings: Surroundings = {
  connect,
  now: () => performance.now(),
  nextFrame: () => new Promise(requestAnimationFrame),
  interval: () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 1000 : 40),
};
