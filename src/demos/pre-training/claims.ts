import { at, claimsOf, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';
import { counts, type ArmName } from './shared/counts.ts';

type Taken = Run<typeof session>;
/** Accuracy on the target task with so many labels of each character. */
const accuracy = ({ last }: Taken, arm: ArmName, count: (typeof counts)[number]) =>
  at(last.snapshot.accuracy[arm], counts.indexOf(count));
const all = (run: Taken, count: (typeof counts)[number]) => ({
  pretrained: accuracy(run, 'pretrained', count),
  scratch: accuracy(run, 'scratch', count),
  untrained: accuracy(run, 'untrained', count),
  pixels: accuracy(run, 'pixels', count),
});
const overall = (run: Taken, arm: ArmName) =>
  counts.reduce((sum, count) => sum + accuracy(run, arm, count), 0) / counts.length;
const three = {
  ja: 'テスト用300枚の正解率（1文字3枚のラベル）',
  en: 'accuracy on 300 test drawings, 3 labels of each character',
};
const [soon, steps] = [25, 300];
const claim = claimsOf<typeof session>();

export default {
  'few-labels': claim({
    runs: { run: { steps } },
    measure: ({ run }) => all(run, 3),
    holds: ({ pretrained, scratch, untrained, pixels }) =>
      pretrained - Math.max(scratch, untrained, pixels) >= 0.08,
    evidence: { label: three, unit: 'share' },
  }),
  'not-at-once': claim({
    runs: { early: { steps: soon }, late: { steps } },
    measure: ({ early, late }) => ({
      early: accuracy(early, 'pretrained', 3),
      untrained: accuracy(early, 'untrained', 3),
      late: accuracy(late, 'pretrained', 3),
    }),
    holds: ({ early, untrained, late }) =>
      Math.abs(early - untrained) <= 0.07 && late - early >= 0.08,
    evidence: {
      compared: [
        ['early', 'untrained'],
        ['late', 'early'],
      ],
      label: three,
      names: {
        early: { ja: '事前学習、25ステップ', en: 'pre-trained, 25 steps' },
        late: { ja: '事前学習、300ステップ', en: 'pre-trained, 300 steps' },
      },
      unit: 'share',
    },
  }),
  'labels-matter': claim({
    runs: { run: { steps } },
    measure: ({ run }) => ({
      pretrained: accuracy(run, 'pretrained', 3),
      shuffled: accuracy(run, 'shuffled', 3),
      untrained: accuracy(run, 'untrained', 3),
    }),
    holds: ({ pretrained, shuffled, untrained }) =>
      pretrained - shuffled >= 0.08 && shuffled - untrained <= 0.5 * (pretrained - untrained),
    evidence: {
      compared: [
        ['pretrained', 'shuffled'],
        ['shuffled', 'untrained'],
      ],
      label: three,
      unit: 'share',
    },
  }),
  memorised: claim({
    runs: { run: { values: { drawings: '1400' }, steps } },
    measure: ({ run }) => ({
      pretrained: accuracy(run, 'pretrained', 3),
      shuffled: accuracy(run, 'shuffled', 3),
      untrained: accuracy(run, 'untrained', 3),
      loss: run.last.metric('shuffled/loss'),
    }),
    holds: ({ pretrained, shuffled, untrained, loss }) =>
      loss <= 2.5 && pretrained - shuffled >= 0.03 && shuffled - untrained >= 0.02,
    evidence: {
      compared: [['pretrained', 'shuffled'], ['shuffled', 'untrained'], ['loss']],
      label: three,
      names: { loss: { ja: 'シャッフルしたラベルでの損失', en: 'loss on shuffled labels' } },
      digits: 2,
    },
  }),
  'more-drawings': claim({
    runs: {
      many: { steps },
      some: { values: { drawings: '1400' }, steps },
      few: { values: { drawings: '460' }, steps },
    },
    measure: ({ many, some, few }) => ({
      many: accuracy(many, 'pretrained', 3),
      some: accuracy(some, 'pretrained', 3),
      few: accuracy(few, 'pretrained', 3),
      untrained: accuracy(few, 'untrained', 3),
    }),
    holds: ({ many, few, untrained }) => many - few >= 0.05 && few - untrained >= 0.04,
    evidence: {
      compared: [
        ['many', 'some'],
        ['some', 'few'],
        ['few', 'untrained'],
      ],
      label: three,
      names: {
        many: { ja: '4,600枚で事前学習', en: 'pre-trained on 4,600 drawings' },
        some: { ja: '1,400枚で', en: 'on 1,400' },
        few: { ja: '460枚で', en: 'on 460' },
      },
      unit: 'share',
    },
  }),
  'one-of-each': claim({
    check: true,
    runs: { run: { values: { drawings: '460' }, steps } },
    measure: ({ run }) => ({
      pretrained: overall(run, 'pretrained'),
      shuffled: overall(run, 'shuffled'),
    }),
    holds: ({ pretrained, shuffled }) => Math.abs(pretrained - shuffled) <= 0.03,
    evidence: {
      label: {
        ja: 'テスト用300枚の正解率（ラベル1、3、10、30枚の平均）',
        en: 'accuracy on 300 test drawings, mean over 1, 3, 10 and 30 labels',
      },
      unit: 'share',
    },
  }),
  'catches-up': claim({
    runs: { run: { steps } },
    measure: ({ run }) => ({
      lead1: accuracy(run, 'pretrained', 1) - accuracy(run, 'scratch', 1),
      lead3: accuracy(run, 'pretrained', 3) - accuracy(run, 'scratch', 3),
      lead10: accuracy(run, 'pretrained', 10) - accuracy(run, 'scratch', 10),
      lead30: accuracy(run, 'pretrained', 30) - accuracy(run, 'scratch', 30),
    }),
    holds: ({ lead1, lead3, lead30 }) => lead1 >= 0.05 && lead3 >= 0.08 && Math.abs(lead30) <= 0.05,
    evidence: {
      compared: [['lead1'], ['lead3'], ['lead10'], ['lead30']],
      label: {
        ja: 'ゼロからの学習との正解率の差',
        en: 'lead over training from scratch (accuracy)',
      },
      names: {
        lead1: { ja: 'ラベル1枚', en: '1 label' },
        lead3: { ja: '3枚', en: '3 labels' },
        lead10: { ja: '10枚', en: '10 labels' },
        lead30: { ja: '30枚', en: '30 labels' },
      },
      unit: 'share',
    },
  }),
};
