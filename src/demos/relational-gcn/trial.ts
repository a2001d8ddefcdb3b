import { defineTrial } from '../../lab/contract/trial.ts';
import { integer } from '../../numerics/random.ts';
import type session from './session.ts';

export default defineTrial<typeof session>({
  acts: (random, { names, relationTypes }) => {
    const turns = relationTypes.map((_, type) => ['turn', type] as const);
    return [
      ['choose', integer(random, names.length)],
      ...turns.filter((_, type) => type === 0 || random() < 0.5),
    ];
  },
});
