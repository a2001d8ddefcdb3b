import { defineClaims, type Run } from '../../src/lab/contract/claims.ts';
import { names } from './demo.ts';
import type session from './session.ts';
import type { Snapshot } from './session.ts';

const measure = ({ run }: Readonly<Record<string, Run<Snapshot>>>) => ({
  scaled: run!.last.metrics['scaled/accuracy']!,
  raw: run!.last.metrics['raw/accuracy']!,
});
const label = {
  ja: '200点の正解率（100ステップ後）',
  en: 'accuracy on 200 points after 100 steps',
};
const evidence = { label, names, unit: 'share' } as const;

export default defineClaims<typeof session>({
  'scaling-helps': {
    runs: { run: { steps: 100 } },
    measure,
    holds: ({ scaled, raw }) => scaled! - raw! >= 0.05,
    evidence,
  },
  'same-units': {
    runs: { run: { values: { unit: 1 }, steps: 100 } },
    measure,
    holds: ({ scaled, raw }) => scaled === raw,
    evidence,
  },
});
