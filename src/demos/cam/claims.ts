import { claimsOf, type Moment } from '../../lab/contract/claims.ts';
import { kindOf } from '../../models/scene-classifier/classes.ts';
import type session from './session.ts';
import type { Snapshot } from './session.ts';
import { sumsOf } from './shared/sums.ts';
import { heldOut } from './worker/measured.ts';
import { onRemoval } from './worker/on-removal.ts';

const mapOf = (snapshot: Snapshot, kind: number) => sumsOf(snapshot, kind, new Set());

/** The class whose map, read as mean plus bias, is farthest from its logit. */
function farthest(snapshot: Snapshot) {
  const pairs = Array.from(snapshot.logits, (logit, kind) => ({
    map: mapOf(snapshot, kind).logit,
    logit,
  }));
  const gap = ({ map, logit }: { map: number; logit: number }) => Math.abs(map - logit);
  return pairs.reduce((worst, pair) => (gap(pair) > gap(worst) ? pair : worst));
}

/** The maps of a class that scene 1 does not show, and of one that it does. */
const absent = (snapshot: Snapshot) => mapOf(snapshot, kindOf('trousers'));
const present = (snapshot: Snapshot) => mapOf(snapshot, kindOf('bag')).map;

/** The mean of a part of a map. */
const meanOf = (map: Float32Array, part: (value: number) => number) =>
  map.reduce((sum, value) => sum + Math.max(0, part(value)), 0) / map.length;

const hits = (arm: 'cam' | 'plain' | 'object' | 'centre', { metric }: Moment<typeof session>) =>
  metric(`${arm}/hits`);
const pointing = {
  ja: `いちばん熱い位置がボックスの中（${heldOut.ja}）`,
  en: `hottest position in the box (${heldOut.en})`,
};

const claim = claimsOf<typeof session>();

export default {
  'mean-is-logit': claim({
    check: true,
    runs: { trained: { steps: 200 } },
    measure: ({ trained }) => farthest(trained.last.snapshot),
    holds: ({ map, logit }) => Math.abs(map - logit) <= 1e-4,
    evidence: {
      label: {
        ja: '200ステップ後（4クラスのうち、差がいちばん大きいもの）',
        en: 'after 200 steps, the class where the two differ most',
      },
      names: {
        map: { ja: 'ヒートマップの平均＋バイアス', en: 'mean of the map + bias' },
        logit: { ja: 'ロジット', en: 'logit' },
      },
    },
  }),
  'beats-random-object': claim({
    runs: { trained: { steps: 600 } },
    measure: ({ trained: { last } }) => ({
      cam: hits('cam', last),
      object: hits('object', last),
      centre: hits('centre', last),
    }),
    holds: ({ cam, object, centre }) => cam - object >= 0.1 && cam - centre >= 0.4,
    evidence: { label: pointing, unit: 'share' },
  }),
  'weights-tell-classes-apart': claim({
    runs: { trained: { steps: 600 } },
    measure: ({ trained: { last } }) => ({
      cam: hits('cam', last),
      plain: hits('plain', last),
      object: hits('object', last),
    }),
    holds: ({ cam, plain, object }) => cam - plain >= 0.2 && Math.abs(plain - object) <= 0.15,
    evidence: { label: pointing, unit: 'share' },
  }),
  'misses-beside': claim({
    runs: { trained: { steps: 600 } },
    measure: ({ trained }) => {
      const { cam, centre } = trained.last.snapshot;
      return { near: cam.near, hits: cam.hits, centre: centre.near };
    },
    holds: ({ near, hits, centre }) => {
      const beside = (near - hits) / (1 - hits);
      const added = near - hits >= 0.01 && near - hits <= 0.175;
      return added && beside >= 0.1 && beside <= 0.5 && near - centre >= 0.3;
    },
    evidence: {
      label: {
        ja: `いちばん熱い位置（${heldOut.ja}）`,
        en: `hottest position (${heldOut.en})`,
      },
      names: {
        near: { ja: 'ボックスの中か、1ます以内', en: 'in the box or one cell from it' },
        hits: { ja: 'ボックスの中', en: 'in the box' },
        centre: { ja: '画像の中央（1ます以内）', en: 'centre of the image, one cell from it' },
      },
      unit: 'share',
    },
  }),
  'training-makes-the-map': claim({
    runs: { trained: { steps: 600 } },
    measure: ({ trained: { first, last } }) => ({
      after: hits('cam', last),
      before: hits('cam', first),
      object: hits('object', first),
    }),
    holds: ({ after, before, object }) => after - before >= 0.3 && object - before >= 0.2,
    evidence: {
      compared: [
        ['after', 'before'],
        ['object', 'before'],
      ],
      label: pointing,
      names: {
        after: { ja: '600ステップ後', en: 'after 600 steps' },
        before: { ja: '学習前', en: 'before training' },
      },
      unit: 'share',
    },
  }),
  'absent-class': claim({
    runs: { trained: { values: { class: 'trousers' }, steps: 600 } },
    measure: ({ trained }) => ({
      against: meanOf(absent(trained.last.snapshot).map, (value) => -value),
      for: meanOf(absent(trained.last.snapshot).map, (value) => value),
      bias: Math.abs(absent(trained.last.snapshot).bias),
    }),
    holds: (of) =>
      of.against >= 2 * of.for && of.for >= 0.05 * of.against && of.against - of.for > of.bias,
    evidence: {
      compared: [['against'], ['for'], ['bias']],
      label: {
        ja: '場面1の「ズボン」のヒートマップ（600ステップ後）',
        en: 'map of trousers in scene 1 (step 600)',
      },
      names: {
        against: { ja: '負の部分の平均（絶対値）', en: 'negative part, mean magnitude' },
        for: { ja: '正の部分の平均', en: 'positive part, mean' },
        bias: { ja: 'バイアス（絶対値）', en: 'bias, magnitude' },
      },
      digits: 1,
    },
  }),
  'absent-peak': claim({
    runs: { trained: { values: { class: 'trousers' }, steps: 600 } },
    measure: ({ trained: { last } }) => ({
      peak: Math.max(0, ...absent(last.snapshot).map) / Math.max(...present(last.snapshot)),
    }),
    holds: ({ peak }) => peak >= 0.2 && peak <= 0.67,
    evidence: {
      label: {
        ja: '「ズボン」のヒートマップの最大値÷「かばん」の最大値（場面1、600ステップ後）',
        en: 'peak of the map of trousers ÷ peak of the bag’s (scene 1, step 600)',
      },
      names: { peak: { ja: '最大値の比', en: 'ratio of the peaks' } },
      digits: 2,
    },
  }),
  ...onRemoval,
};
