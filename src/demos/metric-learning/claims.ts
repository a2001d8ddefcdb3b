import { claimsOf, type Moment } from '../../lab/contract/claims.ts';
import type session from './session.ts';

const claim = claimsOf<typeof session>();
/** Runs that several claims share. */
const drift = { steps: 150 };
const plain = { values: { data: 'plain' }, steps: 150 } as const;
const noise = { values: { data: 'noise' }, steps: 150 } as const;
const clouds = { values: { data: 'clouds' }, steps: 150 } as const;

/** Accuracy of the nearest neighbour on the held-out rows, in points. */
const right = ({ metric }: Moment<typeof session>) => ({
  learned: 100 * metric('learned/accuracy'),
  z: 100 * metric('z/accuracy'),
  raw: 100 * metric('raw/accuracy'),
  inverse: 100 * metric('inverse/accuracy'),
  rest: 100 * metric('rest/accuracy'),
  lda: 100 * metric('lda/accuracy'),
});
const label = {
  ja: '最近傍の正解率（テスト用の行、%）',
  en: 'nearest neighbour right on held-out rows, in %',
};
/** Shares of 60 rows do not add up exactly. */
const nearly = 1e-6;

export default {
  'drift-is-learned': claim({
    runs: { drift },
    measure: ({ drift }) => {
      const { learned, z } = right(drift.last);
      return { learned, z };
    },
    holds: ({ learned, z }) => learned - z >= 10 - nearly,
    evidence: { label, digits: 1 },
  }),
  'scaling-does-most': claim({
    runs: { plain },
    measure: ({ plain }) => {
      const { learned, z, raw } = right(plain.last);
      return { z, raw, learned };
    },
    holds: ({ learned, z, raw }) => z - raw >= 8 && Math.abs(learned - z) < z - raw,
    evidence: {
      label,
      digits: 1,
      compared: [
        ['z', 'raw'],
        ['learned', 'z'],
      ],
    },
  }),
  'no-labels-needed': claim({
    runs: { drift },
    measure: ({ drift }) => {
      const { inverse, rest, z, learned } = right(drift.last);
      return { inverse, rest, z, learned };
    },
    holds: ({ inverse, rest, z, learned }) =>
      inverse - z >= 10 - nearly && Math.abs(learned - rest) <= 5 + nearly,
    evidence: {
      label,
      digits: 1,
      compared: [
        ['inverse', 'z'],
        ['learned', 'inverse'],
        ['learned', 'rest'],
      ],
    },
  }),
  'lda-is-as-good': claim({
    runs: { drift },
    measure: ({ drift }) => {
      const { learned, lda } = right(drift.last);
      return { learned, lda };
    },
    holds: ({ learned, lda }) => Math.abs(learned - lda) <= 5 + nearly,
    evidence: { label, digits: 1 },
  }),
  'two-clouds': claim({
    runs: { clouds },
    measure: ({ clouds }) => {
      const { learned, z, inverse, lda } = right(clouds.last);
      return { learned, z, inverse, lda };
    },
    holds: ({ learned, z, inverse, lda }) =>
      learned - Math.max(z, inverse) >= 10 - nearly && Math.abs(lda - 50) <= 10 + nearly,
    evidence: { label, digits: 1 },
  }),
  overfits: claim({
    runs: { noise },
    measure: ({ noise }) => {
      const { learned, raw, z, inverse, lda } = right(noise.last);
      return { fit: 100 * noise.last.metric('learned/fit'), learned, raw, z, inverse, lda };
    },
    holds: ({ fit, learned, raw, z, lda }) =>
      fit >= 99 && learned <= 80 && learned - Math.max(raw, z) <= 8 && lda - learned >= 5 - nearly,
    evidence: {
      label,
      digits: 1,
      names: { fit: { ja: '学習用（1 − 損失）', en: 'training rows (1 − loss)' } },
      compared: [['fit'], ['learned', 'raw'], ['learned', 'z'], ['lda', 'learned']],
    },
  }),
  'penalty-helps': claim({
    runs: { noise, penalised: { values: { data: 'noise', penalty: 0.005 }, steps: 150 } },
    measure: ({ noise, penalised }) => ({
      penalised: right(penalised.last).learned,
      none: right(noise.last).learned,
      lda: right(noise.last).lda,
    }),
    holds: ({ penalised, none }) => penalised - none >= 8 - nearly,
    evidence: {
      label,
      digits: 1,
      names: {
        penalised: { ja: 'λ = 0.005', en: 'λ = 0.005' },
        none: { ja: 'λ = 0', en: 'λ = 0' },
      },
    },
  }),
  'start-matters': claim({
    runs: { drift, full: { values: { start: 1 }, steps: 150 } },
    measure: ({ drift, full }) => ({
      small: right(drift.last).learned,
      full: right(full.last).learned,
    }),
    holds: ({ small, full }) => small - full >= 5 - nearly,
    evidence: {
      label,
      digits: 1,
      names: {
        small: { ja: '初めの大きさ0.3', en: 'initial size 0.3' },
        full: { ja: '初めの大きさ1', en: 'initial size 1' },
      },
    },
  }),
  'raw-units': claim({
    runs: {
      slow: { values: { data: 'plain', units: 'raw' }, steps: 150 },
      fast: { values: { data: 'plain', units: 'raw', rate: 0.2 }, steps: 150 },
    },
    measure: ({ slow, fast }) => ({
      z: right(slow.last).z,
      slow: right(slow.last).learned,
      fast: right(fast.last).learned,
    }),
    holds: ({ slow, fast, z }) => z - slow >= 8 && fast - slow >= 5,
    evidence: {
      label,
      digits: 1,
      names: {
        slow: { ja: '元の単位から学習、学習率0.02', en: 'learned as measured, rate 0.02' },
        fast: { ja: '同、学習率0.2', en: 'the same, rate 0.2' },
      },
    },
  }),
};
