import { curvePoints } from '../shared/sizes.ts';
import { reach } from '../shared/family.ts';

/** The drawn range of y, up and down: every wave and line fits in. */
export const highest = 6;

/** The inputs at which curves are drawn. */
export const inputs: readonly number[] = Array.from(
  { length: curvePoints },
  (_, i) => -reach + (2 * reach * i) / (curvePoints - 1),
);
