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
  sigmoid,
  spread,
  steps,
} from './worker/measured.ts';
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
      lda > learned &&
      lda - learned <= 0.03,
    evidence: { label: label.error, unit: 'share' },
  }),
  'pixels-find-neighbours': claim({
    runs: { both },
    measure: ({ both: { last } }) => ({
      learned: last.metric('learned/recall'),
      pixels: last.metric('pixels/recall'),
    }),
    holds: ({ learned, pixels }) => Math.abs(pixels - 0.98) <= 0.005 && pixels - learned >= 0.1,
    evidence: {
      label: { ja: 'recall@1（テスト用382枚）', en: 'recall@1 (382 test images)' },
      unit: 'share',
    },
  }),
  'same-only-collapses': claim({
    runs: { sameOnly, both },
    measure: (runs) => ({ sameOnly: spread(runs.sameOnly), both: spread(runs.both) }),
    holds: (measured) => measured.sameOnly <= 0.01 * measured.both,
    evidence: {
      label: label.spread,
      names: { sameOnly: names.sameOnly, both: names.both },
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
    holds: ({ sameOnly, both }) => sameOnly <= 0.001 * both,
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
      pixels: runs.both.last.metric('pixels/error'),
    }),
    holds: ({ differentOnly, both, pixels }) =>
      differentOnly - pixels >= 0.02 && differentOnly - both >= 0.15,
    evidence: errors({ differentOnly: names.differentOnly, both: names.both }),
  }),
  'share-hardly-matters': claim({
    runs: {
      both,
      few: { values: { share: 0.1 }, steps },
      many: { values: { share: 0.9 }, steps },
    },
    measure: (runs) => ({ both: error(runs.both), few: error(runs.few), many: error(runs.many) }),
    holds: ({ both, few, many }) => Math.max(few, many) - both <= 0.04,
    evidence: errors({
      both: { ja: '半分', en: 'half' },
      few: { ja: '10分の1', en: 'a tenth' },
      many: { ja: '10分の9', en: 'nine tenths' },
    }),
  }),
  'springs-go-slack': claim({
    runs: { both },
    measure: ({ both: { first, last } }) => ({ after: pushing(last), before: pushing(first) }),
    holds: ({ before, after }) => before >= 0.9 && after < 0.5,
    evidence: {
      label: {
        ja: 'バッチの違う組のうち、押し合う組の割合',
        en: 'share of the different pairs of a batch that push',
      },
      names: {
        after: { ja: '500ステップ後', en: 'after 500 steps' },
        before: { ja: '学習前', en: 'before training' },
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
    runs: { half, double, one: both },
    measure: (runs) => ({
      one: error(runs.one),
      half: error(runs.half),
      double: error(runs.double),
    }),
    holds: ({ half, one, double }) =>
      Math.max(half, one, double) - Math.min(half, one, double) <= 0.03,
    evidence: errors({ one: names.one, half: names.half, double: names.double }),
  }),
  'sigmoid-harms': claim({
    runs: { sigmoid, linear: both },
    measure: (runs) => ({ sigmoid: error(runs.sigmoid), linear: error(runs.linear) }),
    holds: ({ sigmoid, linear }) => sigmoid - linear >= 0.03,
    evidence: errors({ sigmoid: names.sigmoid, linear: names.linear }),
  }),
  'room-for-the-margin': claim({
    runs: {
      sigmoidSmall: { values: { output: 'sigmoid', margin: 0.25 }, steps },
      linear: both,
      linearSmall: { values: { margin: 0.25 }, steps },
      sigmoid,
    },
    measure: (runs) => ({
      sigmoidSmall: error(runs.sigmoidSmall),
      linear: error(runs.linear),
      linearSmall: error(runs.linearSmall),
      sigmoid: error(runs.sigmoid),
    }),
    holds: ({ sigmoidSmall, linear, linearSmall, sigmoid }) =>
      sigmoid - sigmoidSmall >= 0.03 &&
      Math.abs(sigmoidSmall - linear) <= 0.015 &&
      linearSmall - linear >= -0.005,
    evidence: errors({
      sigmoidSmall: names.sigmoidSmall,
      linear: names.linear,
      linearSmall: names.linearSmall,
      sigmoid: names.sigmoid,
    }),
  }),
  'eight-dimensions': claim({
    runs: { eight, plane: both },
    measure: (runs) => ({
      eight: error(runs.eight),
      plane: error(runs.plane),
      lda: runs.eight.last.metric('lda/error'),
    }),
    holds: ({ eight, plane, lda }) => plane - eight >= 0.02 && lda - eight >= 0.04,
    evidence: errors({
      eight: { ja: '8次元', en: '8 dimensions' },
      plane: { ja: '平面', en: 'plane' },
    }),
  }),
  'sigmoid-in-eight': claim({
    runs: { sigmoid: { values: { output: 'sigmoid', dimensions: '8' }, steps }, linear: eight },
    measure: (runs) => ({ sigmoid: error(runs.sigmoid), linear: error(runs.linear) }),
    holds: ({ sigmoid, linear }) => sigmoid - linear <= 0.03,
    evidence: errors({
      sigmoid: { ja: 'シグモイド、8次元', en: 'sigmoid, 8 dimensions' },
      linear: { ja: '線形、8次元', en: 'linear, 8 dimensions' },
    }),
  }),
};
