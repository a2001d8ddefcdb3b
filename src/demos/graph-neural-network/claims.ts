import { at, claimsOf, type Run } from '../../lab/contract/claims.ts';
import type { ArmOf } from '../../lab/contract/define.ts';
import { rSquared } from '../../numerics/r-squared.ts';
import type demo from './demo.ts';
import type session from './session.ts';

type Taken = Run<typeof session>;
const r2 = ({ last }: Taken, arm: ArmOf<typeof demo> = 'network') => last.metric(`${arm}/r2`);
const seen = ({ last }: Taken) => last.snapshot.seen;

const steps = 300;
const claim = claimsOf<typeof session>();
const heldOut = {
  ja: 'テスト用400分子の決定係数R²',
  en: 'R² on 400 held-out molecules',
};

export default {
  x: claim({
    runs: { a: { values: { rounds: 1 }, steps }, b: { values: { rounds: 4 }, steps } },
    measure: ({ a, b }) => ({
      one: r2(a),
      four: r2(b),
      s1: a.last.metric('network/shares'),
      s4: b.last.metric('network/shares'),
    }),
    holds: () => true,
    evidence: { label: heldOut },
  }),
};
