import { claimsOf } from '../../lab/contract/claims.ts';
import type session from './session.ts';

const claim = claimsOf<typeof session>();
const label = { ja: 'x', en: 'x' };
const of = (last: { metric: (name: never) => number; snapshot: { outside: object } }) => {
  const m = (name: string) => last.metric(name as never);
  const out: Record<string, number> = {};
  for (const a of ['proto', 'classifier', 'pixels', 'untrained'])
    for (const b of ['one', 'five', 'many']) out[a + '_' + b] = m(`${a}/${b}`);
  return { ...out, ...(last.snapshot.outside as Record<string, number>) };
};
export default {
  a: claim({
    runs: { r: { steps: 300 } },
    measure: ({ r }) => of(r.last),
    holds: () => true,
    evidence: { label, names: {} },
  }),
  b: claim({
    runs: { r: { steps: 150 } },
    measure: ({ r }) => of(r.last),
    holds: () => true,
    evidence: { label, names: {} },
  }),
  c: claim({
    runs: { r: { steps: 150, values: { rate: 0.001 } } },
    measure: ({ r }) => of(r.last),
    holds: () => true,
    evidence: { label, names: {} },
  }),
  d: claim({
    runs: { r: { steps: 150, values: { trained: 'five' } } },
    measure: ({ r }) => of(r.last),
    holds: () => true,
    evidence: { label, names: {} },
  }),
  e: claim({
    runs: { r: { steps: 300, values: { trained: 'five' } } },
    measure: ({ r }) => of(r.last),
    holds: () => true,
    evidence: { label, names: {} },
  }),
} as never;
