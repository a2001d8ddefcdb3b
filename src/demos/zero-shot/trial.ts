import { defineTrial } from '../../lab/contract/trial.ts';
import { integer } from '../../numerics/random.ts';
import type session from './session.ts';

export default defineTrial<typeof session>({
  acts: (random) => [
    ['restore'],
    ['describe', { of: integer(random, 36), attribute: integer(random, 10) }],
  ],
});
