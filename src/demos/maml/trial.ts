import { defineTrial } from '../../lab/contract/trial.ts';
import { integer, uniform } from '../../numerics/random.ts';
import type session from './session.ts';

export default defineTrial<typeof session>({
  acts: (random) => [
    ['next'],
    [
      'move',
      { index: integer(random, 10), x: uniform(random, -5, 5), y: uniform(random, -10, 10) },
    ],
  ],
});
