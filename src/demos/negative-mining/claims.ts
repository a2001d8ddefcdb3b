import { claimsOf } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import { grown, plans, recall, recallLabel, spaceNames, spreadLabel } from './worker/measured.ts';
import type { Way } from './shared/names.ts';

const claim = claimsOf<typeof session>();
const { ball, free, long, plain, slow, sphere, standard, warm, wrongBall, wrongPlain } = plans;

export default {
  'harder-is-worse': claim({
    runs: { standard },
    measure: ({ standard: { last } }) => ({
      random: recall('random', last),
      nearest: recall('nearest', last),
      'batch-hard': recall('batch-hard', last),
      hardest: recall('hardest', last),
    }),
    holds: ({ random, nearest, hardest, ...others }) =>
      random - Math.max(nearest, others['batch-hard']) >= 0.1 && nearest - hardest >= 0.1,
    evidence: { label: recallLabel, unit: 'share' },
  }),
  'easy-stops': claim({
    check: true,
    runs: { standard },
    measure: ({ standard: { first, last } }) => ({
      easy: recall('easy', last) - recall('easy', first),
      random: recall('random', last) - recall('random', first),
    }),
    holds: ({ easy, random }) => easy === 0 && random >= 0.3,
    evidence: {
      label: { ja: '300ステップで上がったrecall@1', en: 'recall@1 gained in 300 steps' },
      compared: [['easy'], ['random']],
      unit: 'share',
    },
  }),
  discarding: claim({
    runs: { plain },
    measure: ({ plain }) => ({
      nearest: grown('nearest', plain),
      'batch-hard': grown('batch-hard', plain),
      hardest: grown('hardest', plain),
    }),
    holds: ({ nearest, hardest, ...others }) =>
      nearest >= 3 && others['batch-hard'] >= 1.4 && hardest <= 0.4,
    evidence: { label: spreadLabel, compared: [['nearest'], ['batch-hard'], ['hardest']] },
  }),
  'time-helps-nearest': claim({
    runs: { long },
    measure: ({ long: { last } }) => ({
      nearest: recall('nearest', last),
      hardest: recall('hardest', last),
    }),
    holds: ({ nearest, hardest }) => nearest - hardest >= 0.25,
    evidence: {
      label: {
        ja: '1000ステップ後のrecall@1（テスト用382枚）',
        en: 'recall@1 after 1,000 steps (382 test images)',
      },
      unit: 'share',
    },
  }),
  'batch-hard-unsquared': claim({
    runs: { plain, standard },
    measure: ({ plain, standard }) => ({
      plain: recall('batch-hard', plain.last),
      squared: recall('batch-hard', standard.last),
      random: recall('random', plain.last),
    }),
    holds: ({ plain, squared, random }) => plain - squared >= 0.1 && random - plain >= 0.02,
    evidence: {
      label: recallLabel,
      names: {
        plain: { ja: 'batch-hard、2乗しない', en: 'batch-hard, not squared' },
        squared: { ja: 'batch-hard、2乗する', en: 'batch-hard, squared' },
        random: { ja: 'ランダム、2乗しない', en: 'random, not squared' },
      },
      unit: 'share',
    },
  }),
  'dimensions-sort': claim({
    runs: { ball, free, sphere, standard },
    measure: (runs) => ({
      ball: recall('hardest', runs.ball.last),
      free: recall('hardest', runs.free.last),
      sphere: recall('hardest', runs.sphere.last),
      plane: recall('hardest', runs.standard.last),
    }),
    holds: ({ ball, free, sphere, plane }) =>
      ball >= 0.9 && free >= 0.85 && Math.max(sphere, plane) <= 0.5,
    evidence: {
      label: {
        ja: '最も近いhardのrecall@1（テスト用382枚）',
        en: 'recall@1 of nearest hard (382 test images)',
      },
      names: spaceNames,
      compared: [['ball'], ['free'], ['sphere'], ['plane']],
      unit: 'share',
    },
  }),
  'dimensions-shrink': claim({
    runs: { ball, standard },
    measure: (runs) => ({
      ball: grown('hardest', runs.ball),
      plane: grown('hardest', runs.standard),
    }),
    holds: ({ ball, plane }) => ball <= 0.15 && plane <= 0.15,
    evidence: {
      label: spreadLabel,
      names: { ball: spaceNames.ball, plane: spaceNames.plane },
      compared: [['ball'], ['plane']],
    },
  }),
  'slower-is-no-cure': claim({
    runs: { slow },
    measure: ({ slow: { last } }) => ({
      random: recall('random', last),
      hardest: recall('hardest', last),
    }),
    holds: ({ random, hardest }) => random - hardest >= 0.2 && random >= 0.6,
    evidence: {
      label: {
        ja: '学習率0.0005、600ステップ後のrecall@1',
        en: 'recall@1 after 600 steps at a rate of 0.0005',
      },
      unit: 'share',
    },
  }),
  'warm-start-delays': claim({
    runs: { warm, standard },
    measure: (runs) => ({
      warm: recall('hardest', runs.warm.last),
      cold: recall('hardest', runs.standard.last),
      // Nothing moves there after the warm start.
      before: recall('easy', runs.warm.last),
    }),
    holds: ({ warm, cold, before }) => warm - cold >= 0.15 && before - warm >= 0.02,
    evidence: {
      label: recallLabel,
      names: {
        warm: { ja: '先にランダムで100ステップ', en: 'after 100 random steps' },
        cold: { ja: 'はじめから最も近いhard', en: 'nearest hard from the start' },
        before: { ja: 'その100ステップが終わった時', en: 'at the end of those 100' },
      },
      unit: 'share',
    },
  }),
  'semi-hard-after-random': claim({
    runs: { warm },
    measure: ({ warm: { last } }) => ({
      'semi-hard': recall('semi-hard', last),
      random: recall('random', last),
    }),
    holds: (measured) => measured['semi-hard'] - measured.random > 0,
    evidence: { label: recallLabel, unit: 'share' },
  }),
  'wrong-labels': claim({
    runs: { wrongBall, ball },
    measure: ({ wrongBall, ball }) => {
      const lost = (way: Way) => recall(way, ball.last) - recall(way, wrongBall.last);
      return {
        hardest: lost('hardest'),
        'batch-hard': lost('batch-hard'),
        'semi-hard': lost('semi-hard'),
        random: lost('random'),
      };
    },
    holds: ({ hardest, random, ...others }) =>
      Math.min(hardest, others['batch-hard']) >= 0.05 &&
      Math.max(random, others['semi-hard']) <= 0.04,
    evidence: {
      label: {
        ja: '誤ったラベルで失うrecall@1（16次元の球面）',
        en: 'recall@1 lost by wrong labels (sphere, 16-D)',
      },
      compared: [['hardest'], ['batch-hard'], ['semi-hard'], ['random']],
      unit: 'share',
    },
  }),
  'wrong-labels-collapse': claim({
    runs: { wrongPlain, plain },
    measure: ({ wrongPlain, plain }) => ({
      clean: recall('batch-hard', plain.last),
      wrong: recall('batch-hard', wrongPlain.last),
      random: recall('random', wrongPlain.last),
    }),
    holds: ({ clean, wrong, random }) => clean - wrong >= 0.3 && random - wrong >= 0.3,
    evidence: {
      label: recallLabel,
      names: {
        clean: { ja: 'batch-hard、正しいラベル', en: 'batch-hard, right labels' },
        wrong: { ja: 'batch-hard、誤り20%', en: 'batch-hard, 20% wrong' },
        random: { ja: 'ランダム、誤り20%', en: 'random, 20% wrong' },
      },
      unit: 'share',
    },
  }),
};
