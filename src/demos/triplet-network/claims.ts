import { claimsOf, type Moment, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';

const recall = ({ metric }: Moment<typeof session>) => metric('learned/recall');
const gain = ({ first, last }: Run<typeof session>) => recall(last) - recall(first);
/** How much of the initial spread is left. */
const left = ({ first, last }: Run<typeof session>) => last.snapshot.spread / first.snapshot.spread;

const claim = claimsOf<typeof session>();

export default {
  'plane-beats-pca': claim({
    runs: { learned: { steps: 600 } },
    measure: ({ learned }) => ({
      learned: recall(learned.last),
      pca: learned.last.metric('pca/recall'),
    }),
    holds: ({ learned, pca }) => learned - pca >= 0.25,
    evidence: {
      label: { ja: 'recall@1（学習に使わない382枚）', en: 'recall@1 (382 held-out images)' },
      names: {
        learned: { ja: '学習した平面', en: 'learned plane' },
        pca: { ja: '主成分の平面', en: 'PCA’s plane' },
      },
      unit: 'share',
    },
  }),
  'no-margin-no-triplet': claim({
    runs: {
      without: { values: { margin: 0 }, steps: 200 },
      with: { steps: 200 },
    },
    measure: (runs) => ({ without: gain(runs.without), with: gain(runs.with) }),
    holds: (measured) => measured.without === 0 && measured.with >= 0.3,
    evidence: {
      label: { ja: '200ステップで上がったrecall@1', en: 'recall@1 gained in 200 steps' },
      names: { without: { ja: 'α = 0', en: 'α = 0' }, with: { ja: 'α = 0.5', en: 'α = 0.5' } },
      unit: 'share',
    },
  }),
  'hardest-collapse': claim({
    runs: {
      hard: { values: { mining: 'hard' }, steps: 300 },
      'semi-hard': { steps: 300 },
    },
    measure: (runs) => ({ hard: left(runs.hard), 'semi-hard': left(runs['semi-hard']) }),
    holds: (measured) => measured.hard <= 0.1 && measured['semi-hard'] >= 1,
    evidence: {
      label: {
        ja: '点の広がり（学習前の何倍か、300ステップ後）',
        en: 'spread of the points after 300 steps, relative to the start',
      },
    },
  }),
  'sphere-beats-plane': claim({
    runs: {
      sphere: { values: { dimensions: '3' }, steps: 600 },
      plane: { steps: 600 },
    },
    measure: ({ sphere, plane }) => ({ sphere: recall(sphere.last), plane: recall(plane.last) }),
    holds: ({ sphere, plane }) => sphere > plane,
    evidence: {
      label: { ja: 'recall@1（学習に使わない382枚）', en: 'recall@1 (382 held-out images)' },
      names: {
        sphere: { ja: '3次元の球面', en: 'sphere in 3-D' },
        plane: { ja: '平面', en: 'plane' },
      },
      unit: 'share',
    },
  }),
};
