import { defineTrial } from '../../lab/contract/trial.ts';
import type session from './session.ts';

export default defineTrial<typeof session>({
  acts: (random, { m }) => {
    const all = Array.from({ length: m }, (_, part) => ['toggle', part] as const);
    return random() < 0.2 ? all : all.filter(() => random() < 0.5);
  },
});
