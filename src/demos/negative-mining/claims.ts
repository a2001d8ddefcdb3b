import { claimsOf } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import type { Way } from './shared/names.ts';
import * as told from './worker/evidence.ts';
import { grown, hardOf, plans, recall, spreads, untrained } from './worker/measured.ts';

const claim = claimsOf<typeof session>();
const { ball, early, free, plain, sphere, standard, warm, warmed, wrongBall, wrongPlain } = plans;

export default {
  'harder-is-worse': claim({
    runs: { standard },
    measure: ({ standard }) => ({
      random: recall('random', standard.last),
      'semi-hard': recall('semi-hard', standard.last),
      nearest: recall('nearest', standard.last),
      'batch-hard': recall('batch-hard', standard.last),
      hardest: recall('hardest', standard.last),
      untrained: untrained(standard),
      lda: standard.last.metric('lda/recall'),
    }),
    holds: ({ random, nearest, hardest, untrained, lda, ...others }) =>
      random - Math.max(nearest, others['batch-hard']) >= 0.1 &&
      Math.abs(others['semi-hard'] - random) <= 0.06 &&
      nearest - hardest >= 0.1 &&
      lda - hardest >= 0.2 &&
      Math.abs(hardest - untrained) <= 0.12,
    evidence: {
      label: told.recallLabel,
      names: { untrained: told.untrainedName },
      compared: [
        ['random', 'nearest'],
        ['random', 'batch-hard'],
        ['nearest', 'hardest'],
        ['lda', 'hardest'],
        ['hardest', 'untrained'],
      ],
      unit: 'share',
    },
  }),
  'easy-stops': claim({
    check: true,
    runs: { standard },
    measure: ({ standard }) => ({
      easy: recall('easy', standard.last),
      untrained: untrained(standard),
      random: recall('random', standard.last),
    }),
    holds: ({ easy, untrained, random }) => easy === untrained && random - easy >= 0.3,
    evidence: {
      label: told.recallLabel,
      names: { untrained: told.untrainedName },
      compared: [['easy'], ['untrained'], ['random']],
      unit: 'share',
    },
  }),
  discarding: claim({
    runs: { plain, early },
    measure: ({ plain, early }) => ({
      ...spreads(plain),
      batchEarly: grown('batch-hard', early),
    }),
    holds: ({ nearest, hardest, batchEarly, ...others }) =>
      nearest >= 3 && others['batch-hard'] >= 1.4 && hardest <= 0.4 && batchEarly < 1,
    evidence: {
      label: told.spreadLabel,
      names: told.earlyNames,
      compared: [['nearest'], ['batch-hard'], ['hardest'], ['batchEarly']],
    },
  }),
  'hard-at-first': claim({
    runs: { plain },
    measure: ({ plain }) => ({
      batchFirst: hardOf('batch-hard', plain.first),
      batchLast: hardOf('batch-hard', plain.last),
      nearestFirst: hardOf('nearest', plain.first),
      nearestLast: hardOf('nearest', plain.last),
    }),
    holds: ({ batchFirst, batchLast, nearestFirst, nearestLast }) =>
      batchFirst >= 0.9 && nearestFirst >= 0.75 && batchLast <= 0.7 && nearestLast <= 0.4,
    evidence: {
      label: told.hardLabel,
      names: told.hardNames,
      compared: [['batchFirst'], ['batchLast'], ['nearestFirst'], ['nearestLast']],
      unit: 'share',
    },
  }),
  'with-the-square': claim({
    runs: { standard },
    measure: ({ standard }) => spreads(standard),
    holds: ({ nearest, hardest }) => nearest >= 2 && hardest <= 0.1,
    evidence: { label: told.spreadLabel, compared: [['nearest'], ['batch-hard'], ['hardest']] },
  }),
  'without-the-square': claim({
    runs: { plain, standard },
    measure: ({ plain, standard }) => ({
      plain: recall('batch-hard', plain.last),
      squared: recall('batch-hard', standard.last),
      random: recall('random', plain.last),
      hardestPlain: recall('hardest', plain.last),
      hardestSquared: recall('hardest', standard.last),
    }),
    holds: ({ plain, squared, random, hardestPlain, hardestSquared }) =>
      plain - squared >= 0.1 && random - plain >= 0.02 && hardestPlain - hardestSquared >= 0.2,
    evidence: {
      label: told.recallLabel,
      names: told.squareNames,
      compared: [
        ['plain', 'squared'],
        ['random', 'plain'],
        ['hardestPlain', 'hardestSquared'],
      ],
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
      untrained: untrained(runs.ball),
      lda: runs.ball.last.metric('lda/recall'),
      random: recall('random', runs.ball.last),
    }),
    holds: ({ ball, free, sphere, plane, untrained, random }) =>
      ball >= 0.94 &&
      free >= 0.89 &&
      ball - untrained >= 0.01 &&
      Math.abs(ball - random) <= 0.03 &&
      Math.max(sphere, plane) <= 0.45,
    evidence: {
      label: told.hardestLabel,
      names: told.spaceNames,
      compared: [['ball'], ['free'], ['sphere'], ['plane'], ['ball', 'untrained']],
      unit: 'share',
    },
  }),
  'warm-start': claim({
    runs: { warm, warmed, standard },
    measure: (runs) => ({
      warm: recall('hardest', runs.warm.last),
      cold: recall('hardest', runs.standard.last),
      before: recall('hardest', runs.warmed.last),
    }),
    holds: ({ warm, cold, before }) => warm - cold >= 0.2 && before - warm >= 0.01,
    evidence: { label: told.recallLabel, names: told.warmNames, unit: 'share' },
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
        untrained: untrained(ball) - recall('hardest', wrongBall.last),
      };
    },
    holds: ({ hardest, random, untrained, ...others }) =>
      Math.min(hardest, others['batch-hard']) >= 0.08 &&
      Math.max(random, others['semi-hard']) <= 0.03 &&
      untrained > 0,
    evidence: {
      label: told.lostLabel,
      names: told.lostNames,
      compared: [['hardest'], ['batch-hard'], ['semi-hard'], ['random'], ['untrained']],
      unit: 'share',
    },
  }),
  'wrong-labels-collapse': claim({
    runs: { wrongPlain, plain },
    measure: ({ wrongPlain, plain }) => ({
      clean: recall('batch-hard', plain.last),
      wrong: recall('batch-hard', wrongPlain.last),
      random: recall('random', wrongPlain.last),
      randomClean: recall('random', plain.last),
      untrained: untrained(plain),
    }),
    holds: ({ clean, wrong, random, randomClean, untrained }) =>
      clean - wrong >= 0.4 &&
      random - wrong >= 0.35 &&
      randomClean - random >= 0.02 &&
      Math.abs(wrong - untrained) <= 0.08,
    evidence: {
      label: told.recallLabel,
      names: told.collapseNames,
      compared: [
        ['clean', 'wrong'],
        ['random', 'wrong'],
        ['randomClean', 'random'],
        ['wrong', 'untrained'],
      ],
      unit: 'share',
    },
  }),
};
