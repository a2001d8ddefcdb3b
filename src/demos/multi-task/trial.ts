import { defineTrial } from '../../lab/contract/trial.ts';
import type session from './session.ts';

export default defineTrial<typeof session>({ missing: /^snapshot[.]cosines\[\] is NaN$/ });
