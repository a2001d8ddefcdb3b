import { claimsOf, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';

const claim = claimsOf<typeof session>();
const whole = 300;
const end = ({ last }: Run<typeof session>) =>
  Object.fromEntries(Object.entries(last.snapshot.losses).map(([k, v]) => [k, v.at(-1)!]));
const en = { ja: 'x', en: 'x' };
const probe = (values: object, steps = whole) =>
  claim({
    runs: { run: { values, steps } },
    measure: ({ run }) => ({ ...end(run), own: run.last.snapshot.own, long: Math.max(...run.last.snapshot.rates.learned), start: run.last.snapshot.losses.learned[0]!, peak: Math.max(...run.last.snapshot.losses.learned), bl: run.last.snapshot.bowls.learned.losses.at(-1)!, bf: run.last.snapshot.bowls.fixed.losses.at(-1)!, bc: run.last.snapshot.bowls.cosine.losses.at(-1)! }),
    holds: () => true,
    evidence: { label: en },
  });
export default {
  d: probe({}),
  four: probe({ steps: '4' }),
  sixteen: probe({ steps: '16' }),
  one: probe({ tasks: '1' }),
  h1: probe({ horizon: '1' }),
  h4: probe({ horizon: '4' }),
  log: probe({ tested: 'log' }),
  narrow: probe({ tested: 'narrow' }),
  beyond: probe({ tested: 'beyond' }),
  rev: probe({ order: 'reversed' }),
  rev16: probe({ order: 'reversed', steps: '16' }),
  ownlog: probe({ family: 'log' }),
};
