import { claimsOf } from '../../lab/contract/claims.ts';
import {
  both,
  differentOnly,
  double,
  eight,
  error,
  errors,
  half,
  label,
  loss,
  names,
  pushing,
  sameOnly,
  small,
  spread,
  steps,
} from './worker/measured.ts';
import { onTheOutput } from './worker/on-the-output.ts';
import type session from './session.ts';

const claim = claimsOf<typeof session>();
export default {
  'one-threshold': claim({
    runs: { both },
    measure: ({ both: { last } }) => ({
      learned: last.metric('learned/error'),
      lda: last.metric('lda/error'),
      pixels: last.metric('pixels/error'),
      pca: last.metric('pca/error'),
    }),
    holds: ({ learned, pixels, pca, lda }) =>
      Math.abs(pixels - 0.23) <= 0.005 &&
      learned < 0.5 * Math.min(pixels, pca) &&
      lda < Math.min(pixels, pca) &&
      lda > learned &&
      lda - learned <= 0.03,
    evidence: { label: label.error, unit: 'share' },
  }),
  'pixels-find-neighbours': claim({
    runs: { both, eight },
    measure: ({ both: { last }, eight }) => ({
      learned: last.metric('learned/recall'),
      pixels: last.metric('pixels/recall'),
      eight: eight.last.metric('learned/recall'),
    }),
    holds: ({ learned, pixels, eight }) =>
      Math.abs(pixels - 0.98) <= 0.005 && pixels - learned >= 0.08 && pixels - eight >= 0.02,
    evidence: {
      label: { ja: 'recall@1（テスト用382枚）', en: 'recall@1 (382 test images)' },
      names: { learned: names.plane, eight: names.eight },
      unit: 'share',
    },
  }),
  'same-only-collapses': claim({
    runs: { sameOnly, both },
    measure: (runs) => ({
      sameOnly: spread(runs.sameOnly),
      both: spread(runs.both),
      before: runs.sameOnly.first.snapshot.spread,
    }),
    holds: ({ sameOnly, both, before }) => sameOnly < 0.01 * both && sameOnly < 0.1 * before,
    evidence: {
      label: label.spread,
      names: { sameOnly: names.sameOnly, both: names.both, before: names.before },
      digits: 3,
    },
  }),
  'same-only-errs': claim({
    runs: { sameOnly, both },
    measure: (runs) => ({
      sameOnly: error(runs.sameOnly),
      both: error(runs.both),
      pixels: runs.both.last.metric('pixels/error'),
    }),
    holds: ({ sameOnly, both, pixels }) => sameOnly - Math.max(both, pixels) >= 0.1,
    evidence: errors({ sameOnly: names.sameOnly, both: names.both }),
  }),
  'loss-misleads': claim({
    runs: { sameOnly, both },
    measure: (runs) => ({ sameOnly: loss(runs.sameOnly), both: loss(runs.both) }),
    holds: ({ sameOnly, both }) => sameOnly < 0.001 * both,
    evidence: {
      label: { ja: '最後のバッチの損失', en: 'loss of the last batch' },
      names: { sameOnly: names.sameOnly, both: names.both },
      digits: 4,
    },
  }),
  'different-only': claim({
    runs: { differentOnly, both },
    measure: (runs) => ({
      differentOnly: error(runs.differentOnly),
      both: error(runs.both),
      pca: runs.both.last.metric('pca/error'),
      untrained: error({ last: runs.both.first }),
    }),
    holds: ({ differentOnly, both, pca, untrained }) =>
      differentOnly - both >= 0.12 && differentOnly >= pca && untrained - differentOnly >= 0.03,
    evidence: errors({
      differentOnly: names.differentOnly,
      both: names.both,
      untrained: names.before,
    }),
  }),
  'share-hardly-matters': claim({
    runs: {
      both,
      few: { values: { share: 0.1 }, steps },
      many: { values: { share: 0.9 }, steps },
    },
    measure: (runs) => ({ both: error(runs.both), few: error(runs.few), many: error(runs.many) }),
    holds: ({ both, few, many }) => many - both <= 0.02 && few > both && few - both <= 0.04,
    evidence: errors({
      both: { ja: '半分', en: 'half' },
      few: { ja: '10分の1', en: 'a tenth' },
      many: { ja: '10分の9', en: 'nine tenths' },
    }),
  }),
  'springs-go-slack': claim({
    runs: { both },
    measure: ({ both: { first, last } }) => ({ after: pushing(last), before: pushing(first) }),
    holds: ({ before, after }) => before > 0.9 && after < 0.5,
    evidence: {
      label: {
        ja: 'バッチの違う数字の組のうち、押し合う組の割合',
        en: 'share of the different pairs of a batch that push',
      },
      names: {
        after: { ja: '500ステップ後', en: 'after 500 steps' },
        before: names.before,
      },
      unit: 'share',
    },
  }),
  'margin-sets-the-scale': claim({
    runs: { half, double },
    measure: (runs) => ({ double: spread(runs.double), half: spread(runs.half) }),
    holds: (measured) =>
      measured.double / measured.half >= 3.6 && measured.double / measured.half <= 4.4,
    evidence: { label: label.spread, names: { half: names.half, double: names.double } },
  }),
  'not-the-error': claim({
    runs: { half, double, small, one: both },
    measure: (runs) => ({
      one: error(runs.one),
      half: error(runs.half),
      double: error(runs.double),
      small: error(runs.small),
    }),
    holds: ({ half, one, double, small }) =>
      Math.max(half, one, double) - Math.min(half, one, double) <= 0.02 && small - one >= -0.005,
    evidence: errors({
      one: names.one,
      half: names.half,
      double: names.double,
      small: names.small,
    }),
  }),
  ...onTheOutput,
};
