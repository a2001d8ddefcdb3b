import { claimsOf } from '../../lab/contract/claims.ts';
import type session from './session.ts';

const claim = claimsOf<typeof session>();
/** At this learning rate, standardised features are better by so many percentage points. */
const better = (rate: number, points: number) =>
  claim({
    runs: { run: { values: { rate }, steps: 100 } },
    measure: ({ run: { last } }) => ({
      standardised: last.metric('standardised/accuracy'),
      raw: last.metric('raw/accuracy'),
    }),
    holds: ({ standardised, raw }) => standardised - raw >= points / 100,
    evidence: { label: { ja: '200点の正解率', en: 'accuracy on 200 points' }, unit: 'share' },
  });

export default { 'standardising-helps': better(0.5, 10), 'rate-is-no-remedy': better(2, 1.5) };
