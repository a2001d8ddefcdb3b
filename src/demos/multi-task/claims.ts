import { claimsOf, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';

type Taken = Run<typeof session>;
const claim = claimsOf<typeof session>();

/** Runs that several claims share. Only the first trains one task after the other too. */
const related = { steps: 300 };
const random = { values: { second: 'random', sequential: false }, steps: 300 } as const;
const ink = { values: { second: 'ink', sequential: false }, steps: 300 } as const;
const many = { values: { labels: '20', sequential: false }, steps: 300 } as const;
const off = { values: { decay: false, sequential: false }, steps: 300 } as const;
const learned = { values: { weighting: 'learned', sequential: false }, steps: 300 } as const;

const single = ({ last }: Taken) => last.metric('single/accuracy');
const multi = ({ last }: Taken) => last.metric('multi/accuracy');
/** Differences are of whole images out of 300, free of rounding. In points. */
const points = (more: number, less: number) => Math.round(300 * (more - less)) / 3;
/** Mean cosine of the gradients after the first 20 steps, when both heads have left zero. */
function cosine({ last }: Taken): number {
  const later = last.snapshot.cosines.slice(20);
  return later.reduce((sum, one) => sum + one, 0) / later.length;
}

const label = { ja: 'テスト用300枚の正解率', en: 'accuracy on 300 test images' };
const names = {
  characters: { ja: '460の文字と記号と同時', en: 'with the 460 characters' },
  random: { ja: 'ランダムなラベルと同時', en: 'with random labels' },
  ink: { ja: 'インクの偏りと同時', en: 'with where the ink is' },
};

export default {
  'related-helps': claim({
    runs: { related },
    measure: ({ related }) => ({
      multi: multi(related),
      single: single(related),
      sequential: related.last.metric('sequential/accuracy'),
      pixels: related.last.metric('pixels/accuracy'),
    }),
    holds: ({ multi, single, pixels }) => points(multi, single) >= 3 && points(multi, pixels) >= 5,
    evidence: { label, unit: 'share' },
  }),
  'decay-is-needed': claim({
    runs: { off, related },
    measure: ({ off, related }) => ({
      on: multi(related),
      off: multi(off),
      single: single(off),
      singleOn: single(related),
    }),
    holds: ({ on, off, single, singleOn }) =>
      points(on, off) >= 3 && points(on, off) > points(singleOn, single),
    evidence: {
      label,
      unit: 'share',
      names: {
        on: { ja: '同時、重み減衰あり', en: 'both at once, with decay' },
        off: { ja: '同時、重み減衰なし', en: 'both at once, without decay' },
        single: { ja: '一つだけ、重み減衰なし', en: 'one task alone, without decay' },
        singleOn: { ja: '一つだけ、重み減衰あり', en: 'one task alone, with decay' },
      },
      compared: [
        ['on', 'off'],
        ['singleOn', 'single'],
      ],
    },
  }),
  'random-labels': claim({
    runs: { random, related },
    measure: ({ random, related }) => ({
      characters: multi(related),
      random: multi(random),
      single: single(related),
    }),
    holds: ({ characters, random }) => points(characters, random) >= 4,
    evidence: {
      label,
      unit: 'share',
      names: { characters: names.characters, random: names.random },
      compared: [
        ['characters', 'random'],
        ['random', 'single'],
      ],
    },
  }),
  'unrelated-task': claim({
    runs: { ink, related },
    measure: ({ ink, related }) => ({
      characters: multi(related),
      ink: multi(ink),
      single: single(related),
    }),
    holds: ({ characters, ink, single }) =>
      points(characters, ink) >= 7 && points(single, ink) >= 2,
    evidence: { label, unit: 'share', names: { characters: names.characters, ink: names.ink } },
  }),
  'more-examples': claim({
    runs: { many, related },
    measure: ({ many, related }) => ({
      one: multi(related) - single(related),
      twenty: multi(many) - single(many),
    }),
    holds: ({ one, twenty }) => points(one, twenty) >= 2 && Math.abs(points(twenty, 0)) <= 3,
    evidence: {
      label: {
        ja: '第2の課題で増えた正解率',
        en: 'accuracy gained by the second task',
      },
      unit: 'share',
      names: {
        one: { ja: '例が1枚ずつ', en: 'one example each' },
        twenty: { ja: '例が20枚ずつ', en: 'twenty examples each' },
      },
    },
  }),
  'cosine-is-no-guide': claim({
    runs: { ink, random, related },
    measure: ({ ink, random, related }) => ({
      ink: cosine(ink),
      random: cosine(random),
      characters: cosine(related),
    }),
    holds: ({ ink, random, characters }) => ink >= 0.8 * characters && random < 0.5 * characters,
    evidence: {
      label: {
        ja: '勾配のコサインの平均（21ステップ以降）',
        en: 'mean cosine of the gradients, from step 21',
      },
      digits: 2,
      names,
      compared: [['ink'], ['random'], ['characters']],
    },
  }),
  'uncertainty-weights': claim({
    runs: { learned, related },
    measure: ({ learned, related }) => ({
      learned: multi(learned),
      fixed: multi(related),
    }),
    holds: ({ learned, fixed }) => Math.abs(points(learned, fixed)) < 5,
    evidence: {
      label,
      unit: 'share',
      names: {
        learned: { ja: '学習した重み', en: 'learned weights' },
        fixed: { ja: '等しい重み', en: 'equal weights' },
      },
    },
  }),
  'weights-run-away': claim({
    runs: { learned },
    measure: ({ learned: { last } }) => {
      const { losses, weights, total } = last.snapshot.weighed;
      const share = weights[0] / (weights[0] + weights[1]);
      return { share, total, loss: losses[0] };
    },
    holds: ({ share, total, loss }) => share > 0.95 && total < 0 && loss < 0.05,
    evidence: {
      label: { ja: '最後のステップ', en: 'at the last step' },
      digits: 2,
      names: {
        share: { ja: '10文字の課題の重みの割合', en: 'the ten characters’ share of the weights' },
        total: { ja: '最小化している損失の合計', en: 'the total loss that is minimised' },
        loss: { ja: '10文字の学習用の損失', en: 'the training loss of the ten characters' },
      },
      compared: [['share'], ['total']],
    },
  }),
};
