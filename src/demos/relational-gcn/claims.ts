import { claimsOf, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import type { ArmName } from './shared/answers.ts';

const steps = 160;
const accuracy = (run: Run<typeof session>, arm: ArmName = 'relational') =>
  run.last.metric(`${arm}/accuracy`);
const label = { ja: '正解率（テスト用180社）', en: 'accuracy (180 held-out firms)' };
const ofRelational = {
  ja: 'R-GCNの正解率（テスト用180社）',
  en: 'accuracy of the R-GCN (180 held-out firms)',
};
const all = { ja: 'すべての関係', en: 'all relations' };

const claim = claimsOf<typeof session>();

export default {
  'types-help': claim({
    runs: { all: { steps } },
    measure: ({ all }) => ({
      relational: accuracy(all),
      merged: accuracy(all, 'merged'),
      gcn: accuracy(all, 'gcn'),
      features: accuracy(all, 'features'),
      propagation: accuracy(all, 'propagation'),
    }),
    holds: ({ relational, merged, gcn, features, propagation }) =>
      relational - Math.max(merged, gcn, features, propagation) >= 0.2 &&
      Math.max(merged, gcn) - features <= 0.1,
    evidence: { label, unit: 'share' },
  }),
  'types-not-weights': claim({
    runs: { shuffled: { values: { types: 'shuffled' }, steps }, all: { steps } },
    measure: ({ shuffled, all }) => ({ shuffled: accuracy(shuffled), all: accuracy(all) }),
    holds: (measured) => measured.all - measured.shuffled >= 0.15,
    evidence: {
      label: ofRelational,
      names: { shuffled: { ja: '種類を付け替え', en: 'types shuffled' }, all },
      unit: 'share',
    },
  }),
  dilution: claim({
    runs: {
      both: { values: { competes: false, sector: false, inverse: false }, steps },
      rivals: { values: { competes: false }, steps },
      idle: { values: { sector: false, inverse: false }, steps },
      all: { steps },
    },
    measure: ({ both, rivals, idle, all }) => ({
      both: accuracy(both, 'merged'),
      relational: accuracy(both),
      idle: accuracy(idle, 'merged'),
      rivals: accuracy(rivals, 'merged'),
      all: accuracy(all, 'merged'),
    }),
    holds: ({ both, relational, idle, rivals, all }) =>
      Math.max(idle, rivals) - all <= 0.1 &&
      both - all >= 0.08 &&
      both - Math.max(idle, rivals) >= 0.03 &&
      Math.abs(relational - both) <= 0.05,
    evidence: {
      label: {
        ja: '関係を1つにまとめたR-GCNの正解率',
        en: 'accuracy of the R-GCN with relations merged',
      },
      names: {
        both: { ja: '仕入れ先と親会社だけ', en: 'suppliers and owners only' },
        relational: { ja: '同じ辺でR-GCN', en: 'R-GCN on the same edges' },
        idle: { ja: '効果のない関係なし', en: 'without relations of no effect' },
        rivals: { ja: '競合なし', en: 'without “competes”' },
        all,
      },
      unit: 'share',
    },
  }),
  'each-counts': claim({
    runs: {
      supplies: { values: { supplies: false }, steps },
      competes: { values: { competes: false }, steps },
      owns: { values: { owns: false }, steps },
      all: { steps },
    },
    measure: ({ supplies, competes, owns, all }) => ({
      supplies: accuracy(supplies),
      competes: accuracy(competes),
      owns: accuracy(owns),
      all: accuracy(all),
    }),
    holds: ({ supplies, competes, owns, all }) =>
      all - Math.max(supplies, competes, owns) >= 0.05 && owns > Math.max(supplies, competes),
    evidence: {
      compared: [
        ['all', 'supplies'],
        ['all', 'competes'],
        ['all', 'owns'],
      ],
      label: ofRelational,
      names: {
        supplies: { ja: '供給なし', en: 'without “supplies”' },
        competes: { ja: '競合なし', en: 'without “competes”' },
        owns: { ja: '所有なし', en: 'without “owns”' },
        all,
      },
      unit: 'share',
    },
  }),
  'idle-cost-nothing': claim({
    runs: { without: { values: { sector: false, inverse: false }, steps }, all: { steps } },
    measure: ({ without, all }) => ({ without: accuracy(without), all: accuracy(all) }),
    holds: ({ without, all }) => without - all >= -0.02 && without - all <= 0.1,
    evidence: {
      label: ofRelational,
      names: { without: { ja: '効果のない関係なし', en: 'without the three' }, all },
      unit: 'share',
    },
  }),
  'table-as-good': claim({
    runs: { all: { steps } },
    measure: ({ all }) => ({
      relational: accuracy(all),
      table: accuracy(all, 'table'),
      merged: accuracy(all, 'merged'),
      gcn: accuracy(all, 'gcn'),
    }),
    holds: ({ relational, table, merged, gcn }) =>
      Math.abs(relational - table) <= 0.05 && table - Math.max(merged, gcn) >= 0.2,
    evidence: { label, unit: 'share' },
  }),
  'few-labels': claim({
    runs: { few: { values: { known: 20 }, steps }, many: { steps } },
    measure: ({ few, many }) => ({
      relational: accuracy(few),
      merged: accuracy(few, 'merged'),
      gcn: accuracy(few, 'gcn'),
      features: accuracy(few, 'features'),
      table: accuracy(few, 'table'),
      allFeatures: accuracy(many, 'features'),
      all: accuracy(many),
    }),
    holds: ({ relational, merged, gcn, features, table, allFeatures, all }) =>
      relational - Math.max(merged, gcn, features) >= 0.03 &&
      Math.abs(relational - table) <= 0.09 &&
      relational - allFeatures >= -0.02 &&
      all - relational >= 0.1,
    evidence: {
      label: {
        ja: 'ラベル20社で学習した正解率（テスト用180社）',
        en: 'accuracy from 20 labelled firms (180 held-out firms)',
      },
      names: {
        allFeatures: { ja: '特徴量だけ、360社', en: 'features alone, 360 firms' },
        all: { ja: 'R-GCN、360社', en: 'R-GCN, 360 firms' },
      },
      unit: 'share',
    },
  }),
  'alike-favours-gcn': claim({
    runs: { alike: { values: { types: 'alike', known: 60 }, steps } },
    measure: ({ alike }) => ({
      relational: accuracy(alike),
      gcn: accuracy(alike, 'gcn'),
      merged: accuracy(alike, 'merged'),
      features: accuracy(alike, 'features'),
    }),
    holds: ({ relational, gcn, merged, features }) =>
      gcn - relational >= 0.1 && merged - relational >= 0.03 && relational - features >= 0.05,
    evidence: {
      compared: [
        ['gcn', 'relational'],
        ['merged', 'relational'],
      ],
      label: {
        ja: 'どの関係も同じように効くデータ、ラベル60社での正解率',
        en: 'accuracy where relations act alike, 60 labelled firms',
      },
      unit: 'share',
    },
  }),
};
