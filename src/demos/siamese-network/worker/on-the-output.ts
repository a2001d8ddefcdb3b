import { claimsOf } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';
import { both, eight, error, errors, names, sigmoid, small, steps } from './measured.ts';

const claim = claimsOf<typeof session>();

/** What the output layer and its dimensions do. */
export const onTheOutput = {
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
      linearSmall: small,
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
      Math.abs(sigmoidSmall - linear) <= 0.02 &&
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
    holds: ({ eight, plane, lda }) => plane - eight >= 0.02 && lda - eight >= 0.03,
    evidence: errors({
      eight: names.eight,
      plane: names.plane,
    }),
  }),
  'sigmoid-in-eight': claim({
    runs: {
      sigmoid: { values: { output: 'sigmoid', dimensions: '8' }, steps },
      linear: eight,
      sigmoidPlane: sigmoid,
      linearPlane: both,
    },
    measure: (runs) => ({
      sigmoid: error(runs.sigmoid),
      linear: error(runs.linear),
      sigmoidPlane: error(runs.sigmoidPlane),
      linearPlane: error(runs.linearPlane),
    }),
    holds: ({ sigmoid, linear, sigmoidPlane, linearPlane }) =>
      sigmoid - linear <= 0.03 && sigmoidPlane - linearPlane - (sigmoid - linear) >= 0.01,
    evidence: {
      ...errors({
        sigmoid: { ja: 'シグモイド、8次元', en: 'sigmoid, 8 dimensions' },
        linear: { ja: '線形、8次元', en: 'linear, 8 dimensions' },
        sigmoidPlane: { ja: 'シグモイド、2次元', en: 'sigmoid, 2 dimensions' },
        linearPlane: { ja: '線形、2次元', en: 'linear, 2 dimensions' },
      }),
      compared: [
        ['sigmoid', 'linear'],
        ['sigmoidPlane', 'linearPlane'],
      ],
    },
  }),
};
