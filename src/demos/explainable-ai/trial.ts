import { defineTrial } from '../../lab/contract/trial.ts';
import { integer } from '../../numerics/random.ts';
import type session from './session.ts';

export default defineTrial<typeof session>({
  acts: (random) => [['cover', { cell: random() < 0.2 ? undefined : integer(random, 196) }]],
});
