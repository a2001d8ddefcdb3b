import type { Moment, Run } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';
import { wholeRun as steps, type Way } from '../shared/names.ts';

export const recall = (way: Way, { metric }: Moment<typeof session>) => metric(`${way}/recall`);
/** The easy network's before it learns: all begin with the same weights. */
export const untrained = ({ first }: Run<typeof session>) => recall('easy', first);
/** How many times its initial spread a network has. */
export const grown = (way: Way, { first, last }: Run<typeof session>) =>
  last.metric(`${way}/spread`) / first.metric(`${way}/spread`);
/** The same of those that choose the nearest negative. */
export const spreads = (run: Run<typeof session>) => ({
  nearest: grown('nearest', run),
  'batch-hard': grown('batch-hard', run),
  hardest: grown('hardest', run),
});
/** Of the triplets that were chosen from the last batch, the share that is hard. */
export const hardOf = (way: Way, { snapshot }: Moment<typeof session>) =>
  snapshot.arms[way].chosenHard;

/** The runs that the claims share. */
export const plans = {
  standard: { steps },
  plain: { values: { distance: 'plain' }, steps },
  early: { values: { distance: 'plain' }, steps: 30 },
  sphere: { values: { space: 'sphere' }, steps },
  ball: { values: { space: 'ball' }, steps },
  free: { values: { space: 'free' }, steps },
  warm: { values: { warm: 100 }, steps },
  warmed: { values: { warm: 100 }, steps: 100 },
  wrongBall: { values: { space: 'ball', wrong: 0.2 }, steps },
  wrongPlain: { values: { distance: 'plain', wrong: 0.2 }, steps },
} as const;
