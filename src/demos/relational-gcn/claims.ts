import { claimsOf, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import type { ArmName } from './shared/answers.ts';

const steps = 160;
const accuracy = (run: Run<typeof session>, arm: ArmName = 'relational') =>
  run.last.metric(`${arm}/accuracy`);
const label = {
  ja: '正解率（学習に使わない159社）',
  en: 'accuracy (159 firms not learned from)',
};

const claim = claimsOf<typeof session>();

export default {
  'kinds-help': claim({
    runs: { all: { steps } },
    measure: ({ all }) => ({
      relational: accuracy(all),
      blind: accuracy(all, 'blind'),
      features: accuracy(all, 'features'),
    }),
    holds: ({ relational, blind, features }) => relational - Math.max(blind, features) >= 0.15,
    evidence: {
      label,
      unit: 'share',
    },
  }),
  'supplies-costs-most': claim({
    runs: {
      supplies: { values: { supplies: false }, steps },
      owns: { values: { owns: false }, steps },
      competes: { values: { competes: false }, steps },
    },
    measure: ({ supplies, owns, competes }) => ({
      supplies: accuracy(supplies),
      owns: accuracy(owns),
      competes: accuracy(competes),
    }),
    holds: ({ supplies, owns, competes }) => supplies < Math.min(owns, competes),
    evidence: {
      label,
      names: {
        supplies: { ja: '供給なし', en: 'without “supplies”' },
        owns: { ja: '所有なし', en: 'without “owns”' },
        competes: { ja: '競合なし', en: 'without “competes”' },
      },
      unit: 'share',
    },
  }),
  'sector-costs-nothing': claim({
    runs: { without: { values: { sector: false }, steps }, with: { steps } },
    measure: (runs) => ({ without: accuracy(runs.without), with: accuracy(runs.with) }),
    holds: (measured) => measured.without >= measured.with - 0.02,
    evidence: {
      label,
      names: {
        without: { ja: '同業なし', en: 'without “same sector”' },
        with: { ja: 'すべての関係', en: 'all relations' },
      },
      unit: 'share',
    },
  }),
  'blind-is-better-without-rivals': claim({
    runs: { without: { values: { competes: false }, steps }, with: { steps } },
    measure: (runs) => ({
      without: accuracy(runs.without, 'blind'),
      with: accuracy(runs.with, 'blind'),
    }),
    holds: (measured) => measured.without > measured.with,
    evidence: {
      label: {
        ja: '関係を区別しないGCNの正解率（159社）',
        en: 'accuracy of the relation-blind GCN (159 firms)',
      },
      names: {
        without: { ja: '競合なし', en: 'without “competes”' },
        with: { ja: 'すべての関係', en: 'all relations' },
      },
      unit: 'share',
    },
  }),
  'needs-examples': claim({
    runs: { few: { values: { known: 20 }, steps }, many: { steps } },
    measure: ({ few, many }) => ({ few: accuracy(few), many: accuracy(many) }),
    holds: ({ few, many }) => few <= many - 0.15,
    evidence: {
      label: { ja: 'R-GCNの正解率（159社）', en: 'accuracy of the R-GCN (159 firms)' },
      names: {
        few: { ja: '20社から学習', en: 'learned from 20 firms' },
        many: { ja: '320社から学習', en: 'learned from 320 firms' },
      },
      unit: 'share',
    },
  }),
};
