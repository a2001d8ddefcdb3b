import { claimsOf, type Run } from '../../lab/contract/claims.ts';
import type session from './session.ts';

type Taken = Run<typeof session>;
const label = { ja: 'テスト用300枚の正解率', en: 'accuracy on 300 test images' };
const frozen = ({ last }: Taken) => last.metric('frozen/accuracy');
const scratch = ({ last }: Taken) => last.metric('scratch/accuracy');
const pixels = ({ last }: Taken) => last.metric('pixels/accuracy');
/** Differences are of whole images out of 300, free of rounding. */
const points = (more: number, less: number) => Math.round(300 * (more - less)) / 3;

const one = { ja: '1層を固定', en: '1 layer frozen' };
const two = { ja: '2層を固定', en: '2 layers frozen' };
const three = { ja: '3層を固定', en: '3 layers frozen' };
const four = { ja: '4層を固定', en: '4 layers frozen' };

const claim = claimsOf<typeof session>();

export default {
  'few-labels': claim({
    runs: {
      five: { steps: 200 },
      faster: { values: { rate: 0.005 }, steps: 200 },
      fastest: { values: { rate: 0.01 }, steps: 200 },
    },
    measure: ({ five, faster, fastest }) => ({
      frozen: frozen(five),
      scratch: scratch(five),
      r005: scratch(faster),
      r01: scratch(fastest),
      pixels: pixels(five),
    }),
    holds: ({ frozen, scratch, r005, r01, pixels }) =>
      points(frozen, Math.max(scratch, r005, r01)) >= 10 && points(frozen, pixels) >= 20,
    evidence: {
      label,
      names: {
        r005: { ja: 'ゼロから、学習率0.005', en: 'from scratch, rate 0.005' },
        r01: { ja: 'ゼロから、学習率0.01', en: 'from scratch, rate 0.01' },
      },
      unit: 'share',
    },
  }),
  'many-labels': claim({
    runs: { many: { values: { labels: '200' }, steps: 200 } },
    measure: ({ many }) => ({ frozen: frozen(many), scratch: scratch(many) }),
    holds: (measured) => Math.abs(points(measured.frozen, measured.scratch)) < 2,
    evidence: { label, unit: 'share' },
  }),
  'random-features': claim({
    runs: {
      random: { values: { backbone: 'random' }, steps: 200 },
      faster: { values: { backbone: 'random', rate: 0.01 }, steps: 200 },
      shipped: { steps: 200 },
    },
    measure: ({ random, faster, shipped }) => ({
      random: frozen(random),
      faster: frozen(faster),
      scratch: scratch(random),
      shipped: frozen(shipped),
    }),
    holds: ({ random, faster, scratch: own, shipped }) => {
      const best = Math.max(random, faster);
      return points(own, best) >= 20 && points(shipped, best) >= 40;
    },
    evidence: {
      compared: [
        ['scratch', 'random'],
        ['shipped', 'random'],
      ],
      label,
      names: {
        random: { ja: '乱数の層を固定', en: 'random layers, frozen' },
        faster: { ja: '乱数の層を固定、学習率0.01', en: 'random layers, frozen, rate 0.01' },
        shipped: { ja: '学習済みの層を固定', en: 'trained layers, frozen' },
      },
      unit: 'share',
    },
  }),
  'which-layers': claim({
    runs: {
      one: { values: { depth: '1' }, steps: 200 },
      two: { values: { depth: '2' }, steps: 200 },
      three: { values: { depth: '3' }, steps: 200 },
      four: { steps: 200 },
    },
    measure: ({ one, two, three, four }) => ({
      scratch: scratch(four),
      one: frozen(one),
      two: frozen(two),
      three: frozen(three),
      four: frozen(four),
    }),
    holds: ({ scratch, one, two, three, four }) =>
      points(two, one) >= 4 &&
      points(three, two) >= 1 &&
      points(four, three) >= 1 &&
      Math.abs(points(one, scratch)) < 9,
    evidence: {
      compared: [
        ['one', 'scratch'],
        ['two', 'one'],
        ['three', 'two'],
        ['four', 'three'],
      ],
      label,
      names: { one, two, three, four },
      unit: 'share',
    },
  }),
  'fewer-frozen': claim({
    runs: {
      two: { values: { labels: '200', task: 'katakana', depth: '2' }, steps: 200 },
      four: { values: { labels: '200', task: 'katakana' }, steps: 200 },
      faster: { values: { labels: '200', task: 'katakana', rate: 0.01 }, steps: 200 },
      fastest: { values: { labels: '200', task: 'katakana', rate: 0.03 }, steps: 200 },
    },
    measure: ({ two, four, faster, fastest }) => ({
      two: frozen(two),
      four: frozen(four),
      r01: frozen(faster),
      r03: frozen(fastest),
      scratch: scratch(four),
    }),
    holds: ({ two, four, r01, r03, scratch }) =>
      points(two, Math.max(four, r01, r03)) >= 2 && points(scratch, two) < 1,
    evidence: {
      label,
      names: {
        two,
        four,
        r01: { ja: '4層を固定、学習率0.01', en: '4 layers frozen, rate 0.01' },
        r03: { ja: '4層を固定、学習率0.03', en: '4 layers frozen, rate 0.03' },
      },
      unit: 'share',
    },
  }),
  'task-decides': claim({
    runs: {
      katakana: { values: { task: 'katakana' }, steps: 200 },
      hiragana: { steps: 200 },
    },
    measure: ({ katakana, hiragana }) => ({
      katakana: frozen(katakana) - scratch(katakana),
      hiragana: frozen(hiragana) - scratch(hiragana),
    }),
    holds: (measured) => points(measured.hiragana, measured.katakana) >= 5,
    evidence: {
      label: {
        ja: '借りて得をした分（固定とゼロからの、正解率の差）',
        en: 'gained by borrowing (accuracy, frozen minus scratch)',
      },
      names: {
        katakana: { ja: 'カタカナ', en: 'katakana' },
        hiragana: { ja: 'ひらがな', en: 'hiragana' },
      },
      unit: 'share',
    },
  }),
};
