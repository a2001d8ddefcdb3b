import { claimsOf, type Moment } from '../../lab/contract/claims.ts';
import type { ArmOf } from '../../lab/contract/define.ts';
import type demo from './demo.ts';
import type session from './session.ts';

const accuracy = ({ metric }: Moment<typeof session>, arm: ArmOf<typeof demo> = 'gcn') =>
  metric(`${arm}/accuracy`);
const rivals = (moment: Moment<typeof session>) => ({
  gcn: accuracy(moment),
  propagation: accuracy(moment, 'propagation'),
});
const gcnOf = ({ snapshot }: Moment<typeof session>) => snapshot.arms.gcn;
const distance = (moment: Moment<typeof session>) => gcnOf(moment).distances.at(-1)!;

const claim = claimsOf<typeof session>();
/** One labelled node in each group, the one with the most edges. */
const karate = { data: 'karate', given: 'one', labels: 'hub' } as const;
const novel = { data: 'miserables', given: 'one', labels: 'hub' } as const;
const layers = { sixteen: { ja: '16層', en: '16 layers' }, two: { ja: '2層', en: '2 layers' } };
const flare = {
  ja: 'ラベルのないクラスの正解率（Flare）',
  en: 'accuracy on classes without a label (Flare)',
};

export default {
  'edges-tell': claim({
    runs: { run: { steps: 200 } },
    measure: ({ run }) => ({ gcn: accuracy(run.last), alone: accuracy(run.last, 'alone') }),
    holds: ({ gcn, alone }) => gcn - alone >= 0.4,
    evidence: { label: flare, unit: 'share' },
  }),
  'close-at-random': claim({
    runs: { run: { steps: 200 } },
    measure: ({ run }) => rivals(run.last),
    holds: ({ gcn, propagation }) => Math.abs(gcn - propagation) <= 0.1,
    evidence: { label: flare, unit: 'share' },
  }),
  'fringe-for-gcn': claim({
    runs: { run: { values: { labels: 'fringe' }, steps: 200 } },
    measure: ({ run }) => rivals(run.last),
    holds: ({ gcn, propagation }) => gcn - propagation >= 0.02,
    evidence: { label: flare, unit: 'share' },
  }),
  'hubs-for-propagation': claim({
    runs: { run: { values: { labels: 'hub' }, steps: 200 } },
    measure: ({ run }) => rivals(run.last),
    holds: ({ gcn, propagation }) => propagation - gcn >= 0.03,
    evidence: { label: flare, unit: 'share' },
  }),
  'one-fringe-for-propagation': claim({
    runs: { run: { values: { labels: 'fringe', given: 'one' }, steps: 200 } },
    measure: ({ run }) => rivals(run.last),
    holds: ({ gcn, propagation }) => propagation - gcn >= 0.05,
    evidence: { label: flare, unit: 'share' },
  }),
  'one-label-each': claim({
    runs: { run: { values: karate, steps: 200 } },
    measure: ({ run }) => ({ ...rivals(run.last), alone: accuracy(run.last, 'alone') }),
    holds: ({ gcn, propagation, alone }) =>
      gcn >= 0.9 && propagation >= 0.9 && Math.abs(alone - 0.5) <= 0.2,
    evidence: {
      label: {
        ja: 'ラベルのない32人の正解率（空手クラブ）',
        en: 'accuracy on the 32 without a label (karate club)',
      },
      unit: 'share',
    },
  }),
  'mass-matters': claim({
    runs: {
      normalised: { values: novel, steps: 200 },
      plain: { values: { ...novel, mass: false }, steps: 200 },
    },
    measure: ({ normalised, plain }) => ({
      gcn: accuracy(normalised.last),
      normalised: accuracy(normalised.last, 'propagation'),
      plain: accuracy(plain.last, 'propagation'),
    }),
    holds: ({ gcn, normalised, plain }) =>
      gcn - plain >= 0.12 && Math.abs(gcn - normalised) <= 0.05,
    evidence: {
      label: {
        ja: 'ラベルのない人物の正解率（レ・ミゼラブル）',
        en: 'accuracy on characters without a label (Les Misérables)',
      },
      names: {
        normalised: { ja: 'ラベル伝播', en: 'label propagation' },
        plain: { ja: '得点をそろえない', en: 'not normalised' },
      },
      unit: 'share',
    },
  }),
  'over-smoothing': claim({
    runs: {
      sixteen: { values: { ...karate, depth: 16 }, steps: 3 },
      two: { values: karate, steps: 3 },
    },
    measure: ({ sixteen, two }) => ({
      sixteen: distance(sixteen.last),
      two: distance(two.last),
    }),
    holds: ({ sixteen, two }) => sixteen <= 0.1 * two,
    evidence: {
      label: {
        ja: '3ステップ後の平均距離（空手クラブ）',
        en: 'mean distance after 3 steps (karate club)',
      },
      names: layers,
    },
  }),
  'edges-smooth': claim({
    runs: { sixteen: { values: { ...karate, depth: 16 }, steps: 3 } },
    measure: ({ sixteen: { first } }) => ({
      gcn: first.metric('gcn/distance'),
      alone: first.metric('alone/distance'),
    }),
    holds: ({ gcn, alone }) => gcn <= 0.3 * alone,
    evidence: {
      label: {
        ja: '学習前の平均距離（空手クラブ、16層）',
        en: 'mean distance before training (karate club, 16 layers)',
      },
    },
  }),
  'lengths-follow-degrees': claim({
    runs: {
      sixteen: { values: { ...karate, depth: 16 }, steps: 3 },
      two: { values: karate, steps: 3 },
    },
    measure: ({ sixteen, two }) => ({
      sixteen: gcnOf(sixteen.first).lengthFit,
      two: gcnOf(two.first).lengthFit,
    }),
    holds: ({ sixteen, two }) => sixteen >= 0.8 && Math.abs(two) <= 0.5,
    evidence: {
      compared: [['sixteen'], ['two']],
      label: {
        ja: '学習前の、長さと√(d+1)の相関（空手クラブ）',
        en: 'correlation of length and √(d+1) before training (karate club)',
      },
      names: layers,
    },
  }),
  'depth-costs': claim({
    runs: { sixteen: { values: { depth: 16 }, steps: 200 }, two: { steps: 200 } },
    measure: ({ sixteen, two }) => ({ sixteen: accuracy(sixteen.last), two: accuracy(two.last) }),
    holds: ({ sixteen, two }) => two - sixteen >= 0.05,
    evidence: {
      label: flare,
      names: layers,
      unit: 'share',
    },
  }),
};
