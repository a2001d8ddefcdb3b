import { at, claimsOf, type Moment } from '../../lab/contract/claims.ts';
import { exp } from '../../numerics/elementary.ts';
import demo from './demo.ts';
import type session from './session.ts';
import type { Snapshot } from './session.ts';

const hits = (arm: 'flatten' | 'object' | 'centre', { metric }: Moment<typeof session>) =>
  metric(`${arm}/hits`);

/** What a class has next to what the bag has, in the GAP network: the hottest position of its map, and its probability. */
function nextToBag({ networks: { gap } }: Snapshot, name: keyof typeof demo.params.class.options) {
  const kindOf = (name: string) => Object.keys(demo.params.class.options).indexOf(name);
  const ratio = (of: (kind: number) => number) => of(kindOf(name)) / of(kindOf('bag'));
  return {
    map: ratio((kind) => Math.max(0, ...at(gap.maps, kind))),
    answer: ratio((kind) => 1 / (1 + exp(-at(gap.logits, kind)))),
  };
}

const pointing = {
  ja: 'いちばん熱い位置がボックスの中（テスト用の100場面）',
  en: 'hottest position in the box (100 held-out scenes)',
};
const pointingOfFlatten = {
  ja: 'いちばん熱い位置がボックスの中（全結合2層のネットワーク）',
  en: 'hottest position in the box (two dense layers)',
};

const claim = claimsOf<typeof session>();

export default {
  'beats-random-object': claim({
    runs: { trained: { steps: 600 } },
    measure: ({ trained: { last } }) => ({
      flatten: hits('flatten', last),
      object: hits('object', last),
      centre: hits('centre', last),
    }),
    holds: ({ flatten, object, centre }) => flatten - object >= 0.1 && flatten - centre >= 0.4,
    evidence: {
      label: pointing,
      names: { flatten: { ja: '全結合2層のGrad-CAM', en: 'Grad-CAM, two dense layers' } },
      unit: 'share',
    },
  }),
  'answers-well': claim({
    runs: { trained: { steps: 600 } },
    measure: ({ trained: { last } }) => ({
      accuracy: last.metric('flatten/accuracy'),
      hits: hits('flatten', last),
    }),
    holds: ({ accuracy }) => accuracy >= 0.85,
    evidence: {
      compared: [['accuracy'], ['hits']],
      label: {
        ja: '全結合2層のネットワーク（600ステップ後、テスト用の100場面）',
        en: 'network with two dense layers (step 600, 100 held-out scenes)',
      },
      names: {
        accuracy: { ja: '正解率', en: 'accuracy' },
        hits: { ja: 'いちばん熱い位置がボックスの中', en: 'hottest position in the box' },
      },
      unit: 'share',
    },
  }),
  'equals-cam': claim({
    check: true,
    runs: { trained: { steps: 200 } },
    measure: ({ trained }) => ({ gap: at(trained.last.snapshot.networks.gap, 'likeCam') }),
    holds: ({ gap }) => gap >= 0.999,
    evidence: {
      label: {
        ja: 'GAPのネットワークのCAMとの相関（ReLUの前、4クラスの最小）',
        en: 'correlation with the CAM of the GAP network, before ReLU, least of four classes',
      },
      names: { gap: { ja: '同じネットワークのGrad-CAM', en: 'Grad-CAM of the same network' } },
      digits: 4,
    },
  }),
  'two-networks': claim({
    runs: { trained: { steps: 600 } },
    measure: ({ trained }) => ({ ...trained.last.snapshot.agreement }),
    holds: ({ alike, together }) =>
      alike >= 0.5 && alike <= 0.75 && together >= 0.55 && together <= 0.9,
    evidence: {
      compared: [['alike'], ['together']],
      label: {
        ja: '二つのネットワークのヒートマップ（テスト用の100場面に写るクラス）',
        en: 'maps of the two networks (classes shown in 100 held-out scenes)',
      },
      names: {
        alike: { ja: '相関の中央値（ReLUの前）', en: 'median correlation, before ReLU' },
        together: {
          ja: 'いちばん熱い位置の差が1ます以内の割合',
          en: 'share with hottest positions at most one cell apart',
        },
      },
      digits: 2,
    },
  }),
  'would-be-missed': claim({
    runs: { trained: { steps: 600 } },
    measure: ({ trained: { last } }) => ({
      flatten: last.metric('flatten/fall'),
      bright: last.metric('bright/fall'),
      random: last.metric('random/fall'),
    }),
    holds: ({ flatten, bright, random }) =>
      flatten >= 4 * random && bright >= 0.6 * flatten && bright <= 0.9 * flatten,
    evidence: {
      label: {
        ja: '10分の1を除いたときのロジットの低下（全結合2層、テスト用の100場面の平均）',
        en: 'fall of the logit without a tenth (two dense layers, mean over 100 held-out scenes)',
      },
      names: {
        flatten: { ja: 'Grad-CAMで最も熱い10分の1', en: 'hottest tenth by Grad-CAM' },
        bright: { ja: '最も明るい10分の1', en: 'brightest tenth' },
        random: { ja: '無作為な10分の1', en: 'random tenth' },
      },
      digits: 2,
    },
  }),
  'late-layers': claim({
    runs: { early: { values: { layer: '1' }, steps: 600 }, late: { steps: 600 } },
    measure: ({ early, late }) => ({
      late: hits('flatten', late.last),
      early: hits('flatten', early.last),
    }),
    holds: ({ late, early }) => late - early >= 0.15,
    evidence: {
      label: pointingOfFlatten,
      names: { late: { ja: '畳み込み3', en: 'conv 3' }, early: { ja: '畳み込み1', en: 'conv 1' } },
      unit: 'share',
    },
  }),
  'mean-forgets-where': claim({
    runs: {
      firstEach: { values: { layer: '1', average: false }, steps: 600 },
      first: { values: { layer: '1' }, steps: 600 },
      lastEach: { values: { average: false }, steps: 600 },
      last: { steps: 600 },
    },
    measure: (runs) => ({
      firstEach: hits('flatten', runs.firstEach.last),
      first: hits('flatten', runs.first.last),
      lastEach: hits('flatten', runs.lastEach.last),
      last: hits('flatten', runs.last.last),
    }),
    holds: ({ firstEach, first, lastEach, last }) =>
      firstEach - first >= 0.25 && firstEach >= last - 0.1 && Math.abs(lastEach - last) <= 0.06,
    evidence: {
      compared: [
        ['firstEach', 'first'],
        ['firstEach', 'last'],
        ['lastEach', 'last'],
      ],
      label: pointingOfFlatten,
      names: {
        firstEach: { ja: '畳み込み1、平均なし', en: 'conv 1, without the mean' },
        first: { ja: '畳み込み1、平均あり', en: 'conv 1, with the mean' },
        lastEach: { ja: '畳み込み3、平均なし', en: 'conv 3, without the mean' },
        last: { ja: '畳み込み3、平均あり', en: 'conv 3, with the mean' },
      },
      unit: 'share',
    },
  }),
  'heat-without-trousers': claim({
    runs: { trained: { values: { class: 'trousers' }, steps: 600 } },
    measure: ({ trained }) => nextToBag(trained.last.snapshot, 'trousers'),
    holds: ({ map, answer }) => map >= 0.25 && answer <= 0.05,
    evidence: {
      compared: [['map'], ['answer']],
      label: {
        ja: '「ズボン」の値を「かばん」の値で割ったもの（GAPのネットワーク、場面1、600ステップ後）',
        en: 'trousers divided by bag (GAP network, scene 1, step 600)',
      },
      names: {
        map: { ja: 'ヒートマップの最大値', en: 'peak of the map' },
        answer: { ja: '「ある」と答える確率', en: 'probability of the answer yes' },
      },
      digits: 2,
    },
  }),
};
