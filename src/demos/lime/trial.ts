import { defineTrial } from '../../lab/contract/trial.ts';
import type session from './session.ts';

export default defineTrial<typeof session>({
  acts: (random, { m }) => {
    const all = Array.from({ length: m }, (_, part) => ['toggle', part] as const);
    return random() < 0.2 ? all : all.filter((_, part) => part === 0 || random() < 0.5);
  },
});
