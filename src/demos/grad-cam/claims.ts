import { at, claimsOf, type Moment } from '../../lab/contract/claims.ts';
import { correlation } from '../../numerics/correlation.ts';
import { exp } from '../../numerics/elementary.ts';
import demo from './demo.ts';
import type session from './session.ts';
import type { Snapshot } from './session.ts';

const hits = (arm: 'flatten' | 'centre', { metric }: Moment<typeof session>) =>
  metric(`${arm}/hits`);

/** How like the CAM of the GAP network each network's Grad-CAM is; that CAM is the GAP network's own map. */
function likeness({ networks: { gap, flatten } }: Snapshot) {
  const alike = (map: Float32Array, kind: number) => correlation(map, at(gap.maps, kind));
  return { gap: at(gap, 'likeCam'), flatten: Math.min(...flatten.maps.map(alike)) };
}

/** What a class has next to what the bag has, in the GAP network: the hottest position of its map, and its probability. */
function nextToBag({ networks: { gap } }: Snapshot, name: keyof typeof demo.params.class.options) {
  const kindOf = (name: string) => Object.keys(demo.params.class.options).indexOf(name);
  const ratio = (of: (kind: number) => number) => of(kindOf(name)) / of(kindOf('bag'));
  return {
    map: ratio((kind) => Math.max(0, ...at(gap.maps, kind))),
    answer: ratio((kind) => 1 / (1 + exp(-at(gap.logits, kind)))),
  };
}

const claim = claimsOf<typeof session>();

export default {
  'beats-centre': claim({
    runs: { trained: { steps: 600 } },
    measure: ({ trained }) => ({
      flatten: hits('flatten', trained.last),
      centre: hits('centre', trained.last),
    }),
    holds: ({ flatten, centre }) => flatten - centre >= 0.2,
    evidence: {
      label: {
        ja: 'いちばん熱い位置がボックスの中（学習に使わない100場面）',
        en: 'hottest position in the box (100 held-out scenes)',
      },
      names: {
        flatten: { ja: '全結合2層のGrad-CAM', en: 'Grad-CAM, two dense layers' },
        centre: { ja: '画像の中央', en: 'centre of the image' },
      },
      unit: 'share',
    },
  }),
  'equals-cam': claim({
    runs: { trained: { steps: 200 } },
    measure: ({ trained }) => likeness(trained.last.snapshot),
    holds: ({ gap }) => gap >= 0.999,
    evidence: {
      label: {
        ja: 'GAPのネットワークのCAMとの相関（ReLUの前、4クラスの最小）',
        en: 'correlation with the CAM of the GAP network, before ReLU, least of four classes',
      },
      names: {
        gap: { ja: '同じネットワークのGrad-CAM', en: 'Grad-CAM of the same network' },
        flatten: { ja: '全結合2層のGrad-CAM', en: 'Grad-CAM, two dense layers' },
      },
      digits: 4,
    },
  }),
  'late-layers': claim({
    runs: { late: { steps: 450 }, early: { values: { layer: '1' }, steps: 450 } },
    measure: ({ late, early }) => ({
      late: hits('flatten', late.last),
      early: hits('flatten', early.last),
    }),
    holds: ({ late, early }) => late - early >= 0.1,
    evidence: {
      label: {
        ja: 'いちばん熱い位置がボックスの中（全結合2層のネットワーク）',
        en: 'hottest position in the box (two dense layers)',
      },
      names: { late: { ja: '畳み込み3', en: 'conv 3' }, early: { ja: '畳み込み1', en: 'conv 1' } },
      unit: 'share',
    },
  }),
  'heat-without-trousers': claim({
    runs: { trained: { values: { class: 'trousers' }, steps: 400 } },
    measure: ({ trained }) => nextToBag(trained.last.snapshot, 'trousers'),
    holds: ({ map, answer }) => map >= 0.4 && answer <= 0.1,
    evidence: {
      label: {
        ja: '「ズボン」の値を「かばん」の値で割ったもの（GAPのネットワーク、場面1、400ステップ後）',
        en: 'trousers divided by bag (GAP network, scene 1, step 400)',
      },
      names: {
        map: { ja: 'ヒートマップのいちばん熱い位置', en: 'hottest position of the map' },
        answer: { ja: '「ある」と答える確率', en: 'probability of the answer yes' },
      },
    },
  }),
};
