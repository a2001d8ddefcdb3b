import { claimsOf } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import type { Snapshot } from './session.ts';
import { sumsOf } from './shared/sums.ts';

const none = new Set<number>();

/** The class whose map, read as mean plus bias, is farthest from its logit. */
function farthest(snapshot: Snapshot) {
  const pairs = Array.from(snapshot.logits, (logit, kind) => ({
    map: sumsOf(snapshot, kind, none).logit,
    logit,
  }));
  const gap = ({ map, logit }: { map: number; logit: number }) => Math.abs(map - logit);
  return pairs.reduce((worst, pair) => (gap(pair) > gap(worst) ? pair : worst));
}

const claim = claimsOf<typeof session>();

export default {
  'mean-is-logit': claim({
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
  'beats-centre': claim({
    runs: { trained: { steps: 600 } },
    measure: ({ trained }) => ({
      cam: trained.last.metric('cam/hits'),
      centre: trained.last.metric('centre/hits'),
    }),
    holds: ({ cam, centre }) => cam - centre >= 0.2,
    evidence: {
      label: {
        ja: 'いちばん熱い位置がボックスの中（学習に使わない100場面）',
        en: 'hottest position in the box (100 held-out scenes)',
      },
      names: {
        centre: { ja: '画像の中央', en: 'centre of the image' },
      },
      unit: 'share',
    },
  }),
  'beside-not-elsewhere': claim({
    runs: { trained: { steps: 600 } },
    measure: ({ trained }) => {
      const { cam, centre } = trained.last.snapshot;
      return { near: cam.near, hits: cam.hits, centre: centre.near };
    },
    holds: ({ near, centre }) => near >= 0.75 && near - centre >= 0.25,
    evidence: {
      label: {
        ja: 'いちばん熱い位置（学習に使わない100場面）',
        en: 'hottest position (100 held-out scenes)',
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
    measure: ({ trained }) => ({
      after: trained.last.metric('cam/hits'),
      before: trained.first.metric('cam/hits'),
    }),
    holds: ({ after, before }) => after - before >= 0.3,
    evidence: {
      label: {
        ja: 'いちばん熱い位置がボックスの中（学習に使わない100場面）',
        en: 'hottest position in the box (100 held-out scenes)',
      },
      names: {
        after: { ja: '600ステップ後', en: 'after 600 steps' },
        before: { ja: '学習前', en: 'before training' },
      },
      unit: 'share',
    },
  }),
};
