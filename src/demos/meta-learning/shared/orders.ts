import { ln } from '../../../numerics/elementary.ts';

/** Below this, a mean loss is rounding. */
const least = 1e-12;

/** log₁₀ of a loss or of a ratio of losses. */
export const log10 = (loss: number): number => ln(Math.max(loss, least)) / Math.LN10;
