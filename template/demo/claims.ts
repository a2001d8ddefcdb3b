import { claimsOf, type Run } from '../../src/lab/contract/claims.ts';
import type session from './session.ts';

const label = {
  ja: '200点の正解率（100ステップ後）',
  en: 'accuracy on 200 points after 100 steps',
};
const measure = ({ run: { last } }: { run: Run<typeof session> }) => ({
  scaled: last.metric('scaled/accuracy'),
  raw: last.metric('raw/accuracy'),
});
const claim = claimsOf<typeof session>();

export default {
  'scaling-helps': claim({
    runs: { run: { steps: 100 } },
    measure,
    holds: ({ scaled, raw }) => scaled - raw >= 0.05,
    evidence: { label, unit: 'share' },
  }),
  'same-units': claim({
    runs: { run: { values: { unit: 1 }, steps: 100 } },
    measure,
    holds: ({ scaled, raw }) => scaled === raw,
    evidence: { label, unit: 'share' },
  }),
};
