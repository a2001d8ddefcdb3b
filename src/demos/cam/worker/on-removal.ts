import { claimsOf } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';
import { heldOut } from './measured.ts';

const claim = claimsOf<typeof session>();

const without = {
  ja: `10分の1を除いたときのロジットの低下（${heldOut.ja}の平均）`,
  en: `fall of the logit without a tenth (mean over ${heldOut.en})`,
};

/** The claims on what becomes of the answer when a part of the scene is removed. */
export const onRemoval = {
  'would-be-missed': claim({
    runs: { trained: { values: { remove: 'hottest' }, steps: 600 } },
    measure: ({ trained: { last } }) => ({
      cam: last.metric('cam/fall'),
      bright: last.metric('bright/fall'),
      random: last.metric('random/fall'),
    }),
    holds: ({ cam, bright, random }) =>
      cam >= 5 * random && bright >= 0.5 * cam && bright <= 0.75 * cam,
    evidence: {
      label: without,
      names: {
        cam: { ja: 'CAMで最も熱い10分の1', en: 'hottest tenth by CAM' },
        bright: { ja: '最も明るい10分の1', en: 'brightest tenth' },
        random: { ja: '無作為な10分の1', en: 'random tenth' },
      },
      digits: 2,
    },
  }),
  'whatever-fills-it': claim({
    runs: { trained: { values: { remove: 'hottest', filling: 'blur' }, steps: 600 } },
    measure: ({ trained }) => {
      const { mean, blur, clutter } = trained.last.snapshot.falls;
      return {
        mean: mean.hottest,
        blur: blur.hottest,
        clutter: clutter.hottest,
        random: Math.max(mean.random, blur.random, clutter.random),
      };
    },
    holds: ({ mean, blur, clutter, random }) => Math.min(mean, blur, clutter) >= 4 * random,
    evidence: {
      compared: [
        ['mean', 'random'],
        ['blur', 'random'],
        ['clutter', 'random'],
      ],
      label: without,
      names: {
        mean: { ja: '最も熱い10分の1を平均で', en: 'hottest tenth, filled with the mean' },
        blur: { ja: 'ぼかした場面で', en: 'with the blurred scene' },
        clutter: { ja: '物体のない場面で', en: 'with clutter' },
        random: { ja: '無作為な10分の1（三つの最大）', en: 'random tenth, largest of the three' },
      },
      digits: 2,
    },
  }),
};
