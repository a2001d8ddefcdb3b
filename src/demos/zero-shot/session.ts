import { fashion } from '../../datasets/fashion/index.ts';
import { wardrobe } from '../../datasets/wardrobe/index.ts';
import { defineSession } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import { choice, fork } from '../../numerics/random.ts';
import demo from './demo.ts';
import { testImages, truthOf, type Arrangement } from './shared/arrangement.ts';
import { described, trueDescriptions } from './worker/descriptions.ts';
import { Evaluation } from './worker/evaluation.ts';
import { unseenClasses } from './worker/unseen.ts';
import type { Accuracies, GroupAccuracies } from './worker/judging.ts';
import { createNetworks, type Arm } from './worker/networks.ts';
import { coloured } from './worker/coloured.ts';

/** What is drawn: the test images as one method sees them. */
export interface Snapshot {
  /** p of each attribute, `[360, 10]`. */
  probabilities: Float32Array;
  /** Of each class, γ taken off those seen in training, `[360, 36]`. */
  scores: Float32Array;
  /** The class with the highest score, `[360]`. */
  named: Int32Array;
  accuracies: Accuracies;
  groups: GroupAccuracies;
  /** Accuracy on seen and unseen classes in turn as γ grows. */
  tradeOffs: Record<Arm, Float32Array>;
  /** Which attributes each class is said to have, `[36 · 10]`. */
  descriptions: Uint8Array;
}

/** What stays: the test images, class after class, as red, green, blue and opacity, and which classes are unseen. */
export interface Fixed {
  images: Uint8ClampedArray[];
  isUnseen: boolean[];
  arrangement: Arrangement;
}

const batch = 64;
/** Steps between two evaluations. */
const every = 20;

export default defineSession(demo, async ({ unseen: arrangement }, { random, load }) => {
  await useBackend();
  const [train, test] = await Promise.all([fashion(load, 'first'), fashion(load, 'test')]);
  const isUnseen = unseenClasses(arrangement, fork(random));
  const seen = [...isUnseen.keys()].filter((of) => !isUnseen[of]);
  const asked = wardrobe(test, Int32Array.from({ length: testImages }, (_, i) => truthOf(i)), fork(random)); // prettier-ignore
  const networks = createNetworks(seen, fork(random));
  const evaluation = new Evaluation(networks, asked, isUnseen);
  let descriptions = trueDescriptions();
  let steps = 0;
  return {
    fixed: { images: coloured(asked), isUnseen, arrangement } satisfies Fixed,
    step: ({ rate }) => {
      const classes = Array.from({ length: batch }, () => choice(seen, random));
      networks.learn(wardrobe(train, classes, random), classes, rate);
      if (++steps % every === 0) evaluation.repeat();
    },
    snapshot: ({ gamma, method }): Snapshot => ({
      ...evaluation.shown(method, descriptions, gamma),
      tradeOffs: evaluation.tradeOffs(),
      descriptions: descriptions.slice(),
    }),
    metrics: () => evaluation.metrics(),
    act: {
      describe: (change: { of: number; attribute: number }) => {
        descriptions = described(descriptions, change);
      },
      restore: () => {
        descriptions = trueDescriptions();
      },
    },
    dispose: () => {
      networks.dispose();
      evaluation.dispose();
    },
  };
});
