import { claimsOf, type Moment } from '../../lab/contract/claims.ts';
import { moonClaims } from './worker/moon-claims.ts';
import type session from './session.ts';
import type { Side } from './worker/study.ts';

const claim = claimsOf<typeof session>();
const whole = 100;
/** Drawings without a label. */
const unlabelled = 180;
const heldOut = {
  ja: 'テスト用の画像の正解率（漢字10字、各1枚のラベル）',
  en: 'held-out accuracy, ten kanji, one label each',
};

const gained = { ja: '擬似ラベルによる正解率の伸び', en: 'accuracy gained by pseudo-labels' };
const spaces = {
  pseudo: { ja: '学習した特徴', en: 'learned features' },
  pixels: { ja: '画素のまま', en: 'raw pixels' },
};
/** Share of the gap between the labels alone and all labels that the pseudo-labels close. */
const closed = ({ rounds, all = 1 }: Side) =>
  (rounds.at(-1)!.accuracy - rounds[0]!.accuracy) / (all - rounds[0]!.accuracy);
const gain = ({ metric }: Moment<typeof session>) =>
  metric('pseudo/accuracy') - metric('labelled/accuracy');

export default {
  'lifts-accuracy': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      pseudo: last.metric('pseudo/accuracy'),
      labelled: last.metric('labelled/accuracy'),
      all: last.metric('all/accuracy'),
    }),
    holds: ({ pseudo, labelled, all }) =>
      pseudo - labelled >= 0.05 && pseudo - labelled >= 0.5 * (all - labelled),
    evidence: { label: heldOut, unit: 'share' },
  }),
  'propagation-as-good': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      pseudo: last.metric('pseudo/accuracy'),
      propagation: last.metric('propagation/accuracy'),
    }),
    holds: ({ pseudo, propagation }) => Math.abs(pseudo - propagation) <= 0.05,
    evidence: { label: heldOut, unit: 'share' },
  }),
  'pixels-get-wrong-labels': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      pseudo: last.metric('pseudo/wrong'),
      pixels: last.metric('pixels/wrong'),
      behind: last.metric('pseudo/accuracy') - last.metric('pixels/accuracy'),
    }),
    holds: ({ pseudo, pixels, behind }) => pixels >= 2 * pseudo && pixels >= 0.15 && behind >= 0.15,
    evidence: {
      label: {
        ja: '擬似ラベルのうちの誤りの割合（10回目）',
        en: 'wrong among the pseudo-labels of round 10',
      },
      compared: [['pixels', 'pseudo'], ['behind']],
      names: {
        ...spaces,
        behind: { ja: '正解率の差', en: 'difference in accuracy' },
      },
      unit: 'share',
    },
  }),
  'confident-and-wrong': claim({
    runs: { run: { values: { threshold: 0.95 }, steps: whole } },
    measure: ({ run: { last } }) => ({
      pixels: last.metric('pixels/wrong'),
      pseudo: last.metric('pseudo/wrong'),
    }),
    holds: ({ pixels, pseudo }) => pixels >= 0.06 && pixels >= 2 * pseudo,
    evidence: {
      label: {
        ja: '確信0.95以上の擬似ラベルのうちの誤りの割合（10回目）',
        en: 'wrong among the labels given with 0.95 confidence or more, round 10',
      },
      names: spaces,
      unit: 'share',
    },
  }),
  'features-decide': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { first, last } }) => ({
      trained: gain(last),
      untrained: gain(first),
      taken: first.snapshot.left.rounds.at(-1)!.taken / unlabelled,
    }),
    holds: ({ trained, untrained, taken }) =>
      untrained <= 0.06 && trained - untrained >= 0.03 && taken >= 0.5,
    evidence: {
      compared: [['trained'], ['untrained'], ['taken']],
      label: gained,
      names: {
        trained: { ja: '学習した特徴', en: 'learned features' },
        untrained: { ja: '学習前の特徴', en: 'untrained features' },
        taken: {
          ja: '学習前に擬似ラベルが付いた割合',
          en: 'share with a pseudo-label before training',
        },
      },
      unit: 'share',
    },
  }),
  'closes-more-of-the-gap': claim({
    runs: { run: { steps: whole } },
    measure: ({ run: { last } }) => ({
      pseudo: closed(last.snapshot.left),
      pixels: closed(last.snapshot.right),
    }),
    holds: ({ pseudo, pixels }) => pseudo - pixels >= 0.05,
    evidence: {
      label: {
        ja: '全ラベルとの差のうち、擬似ラベルで埋まった割合',
        en: 'share of the gap to all labels that pseudo-labels close',
      },
      names: spaces,
      unit: 'share',
    },
  }),
  'pixels-not-harmed': claim({
    runs: { run: { steps: 1 } },
    measure: ({ run: { last } }) => {
      const { rounds } = last.snapshot.right;
      return { after: rounds.at(-1)!.accuracy, before: rounds[0]!.accuracy };
    },
    holds: ({ after, before }) => after - before >= -0.03,
    evidence: {
      label: {
        ja: 'テスト用の画像の正解率（画素のまま）',
        en: 'held-out accuracy on raw pixels',
      },
      names: {
        after: { ja: '10回目', en: 'round 10' },
        before: { ja: 'ラベルだけ', en: 'labels only' },
      },
      unit: 'share',
    },
  }),
  'low-threshold-is-harmless': claim({
    runs: {
      none: { values: { threshold: 0 }, steps: whole },
      strict: { values: { threshold: 0.95 }, steps: whole },
    },
    measure: ({ none, strict }) => ({
      none: none.last.metric('pseudo/accuracy'),
      strict: strict.last.metric('pseudo/accuracy'),
    }),
    holds: ({ none, strict }) => none >= strict - 0.02,
    evidence: {
      label: heldOut,
      names: {
        none: { ja: 'しきい値0', en: 'threshold 0' },
        strict: { ja: 'しきい値0.95', en: 'threshold 0.95' },
      },
      unit: 'share',
    },
  }),
  'more-labels': claim({
    runs: { five: { values: { labels: 5 }, steps: whole }, one: { steps: whole } },
    measure: ({ five, one }) => ({ one: gain(one.last), five: gain(five.last) }),
    holds: ({ one, five }) => five <= 0.04 && one - five >= 0.04,
    evidence: {
      compared: [['one'], ['five']],
      label: gained,
      names: {
        one: { ja: '1枚のラベル', en: 'one label each' },
        five: { ja: '5枚のラベル', en: 'five labels each' },
      },
      unit: 'share',
    },
  }),
  ...moonClaims,
};
