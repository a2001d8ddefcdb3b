import { claimsOf, type Moment } from '../../lab/contract/claims.ts';
import type { ArmOf } from '../../lab/contract/define.ts';
import type demo from './demo.ts';
import type session from './session.ts';

const accuracy = ({ metric }: Moment<typeof session>, arm: ArmOf<typeof demo> = 'gcn') =>
  metric(`${arm}/accuracy`);
const distance = ({ metric }: Moment<typeof session>) => metric('gcn/distance');

const claim = claimsOf<typeof session>();

export default {
  'one-label-each': claim({
    runs: { run: { steps: 200 } },
    measure: ({ run }) => ({ gcn: accuracy(run.last), alone: accuracy(run.last, 'alone') }),
    holds: ({ gcn, alone }) => gcn >= 0.9 && gcn - alone >= 0.2,
    evidence: {
      label: {
        ja: '教えていない32人の正解率（空手クラブ）',
        en: 'accuracy on the 32 without a label (karate club)',
      },
      unit: 'share',
    },
  }),
  'more-than-propagation': claim({
    runs: { run: { values: { data: 'miserables' }, steps: 200 } },
    measure: ({ run }) => ({
      gcn: accuracy(run.last),
      propagation: accuracy(run.last, 'propagation'),
    }),
    holds: ({ gcn, propagation }) => gcn - propagation >= 0.1,
    evidence: {
      label: {
        ja: '教えていない人の正解率（レ・ミゼラブル）',
        en: 'accuracy without a label (Les Misérables)',
      },
      unit: 'share',
    },
  }),
  'over-smoothing': claim({
    runs: { sixteen: { values: { depth: 16 }, steps: 10 }, two: { steps: 10 } },
    measure: ({ sixteen, two }) => ({
      sixteen: distance(sixteen.first),
      two: distance(two.first),
    }),
    holds: ({ sixteen, two }) => sixteen <= 0.1 * two,
    evidence: {
      label: {
        ja: '学習前の平均距離（空手クラブ）',
        en: 'mean distance before training (karate club)',
      },
      names: { sixteen: { ja: '16層', en: '16 layers' }, two: { ja: '2層', en: '2 layers' } },
    },
  }),
  'depth-costs': claim({
    runs: {
      sixteen: { values: { data: 'miserables', depth: 16 }, steps: 200 },
      two: { values: { data: 'miserables' }, steps: 200 },
    },
    measure: ({ sixteen, two }) => ({
      sixteen: accuracy(sixteen.last),
      two: accuracy(two.last),
    }),
    holds: ({ sixteen, two }) => two - sixteen >= 0.2,
    evidence: {
      label: {
        ja: '200ステップ後の正解率（レ・ミゼラブル）',
        en: 'accuracy after 200 steps (Les Misérables)',
      },
      names: { sixteen: { ja: '16層', en: '16 layers' }, two: { ja: '2層', en: '2 layers' } },
      unit: 'share',
    },
  }),
};
