import { defineTrial } from '../../lab/contract/trial.ts';
import { uniform } from '../../numerics/random.ts';
import type session from './session.ts';

export default defineTrial<typeof session>({
  acts: (random, _, { steps }) => {
    const rates = Array.from({ length: Number(steps) }, () => uniform(random, 0, 60));
    return [['set', { rates: random() < 0.2 ? undefined : rates }]];
  },
  // Losses beyond the largest number that single precision holds; the figure draws and writes them as ∞.
  missing: /^snapshot[.](alone|(handLosses|bowls[.]learned[.]losses)\[\]) is Infinity$/,
});
