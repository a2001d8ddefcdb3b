import { isClasses } from '../../datasets/tools/table.ts';
import { defineTrial } from '../../lab/contract/trial.ts';
import { integer } from '../../numerics/random.ts';
import type session from './session.ts';

export default defineTrial<typeof session>({
  acts: (random, { shown, table: { target } }) => {
    const output = isClasses(target) ? integer(random, target.classes.length) : 0;
    return [['ask', { row: shown[integer(random, shown.length)]!, output }]];
  },
});
