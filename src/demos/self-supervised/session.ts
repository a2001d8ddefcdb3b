import { digits, type Digits } from '../../datasets/digits/index.ts';
import { greyLevels } from '../../datasets/tools/grey.ts';
import { defineSession } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import { Evaluation, perClass, type Standing } from './worker/evaluation.ts';
import { createModel } from './worker/model.ts';
import { type Accuracies, createRivals } from './worker/rivals.ts';
import { Training } from './worker/training.ts';

/** What is drawn: the held-out images, and the pairs that the reader watches. */
export interface Snapshot {
  standing: Standing;
  pairs: {
    /** Rows of the data set, `[p]`. */
    rows: number[];
    /** The two views of each, `[p, 64]`: ink from 0 to 255. */
    one: Uint8ClampedArray;
    two: Uint8ClampedArray;
    /** Where the views lie in the ball, `[p, 3]`. */
    at: readonly [Float32Array, Float32Array];
  };
  accuracy: Accuracies;
}

/** What stays: every image, its digit, which rows are held out, and what was nearest to each before training. */
export interface Fixed {
  /** `[n, 64]`: ink from 0 to 255. */
  images: Uint8ClampedArray;
  labels: Uint8Array;
  heldOut: readonly [from: number, to: number];
  /** `[m, 6]` */
  before: Uint16Array;
  /** How many labelled images the probe gets, and the network that learns from all labels. */
  labelled: { few: number; all: number };
}

export default defineSession(demo, async (values, { random, load }) => {
  await useBackend();
  const data = await digits(load);
  const model = createModel(random);
  const evaluation = new Evaluation(data, random);
  const training = new Training(data, model, random, values);
  const rivals = createRivals(data, model, evaluation, random);
  const { standing: before } = evaluation.of(model);
  const measure = () => ({
    ...evaluation.of(model, training.followed.one, training.followed.two),
    accuracy: rivals.accuracies(),
  });
  let known: ReturnType<typeof measure> | undefined;
  // Costs more than a step, so it is worked out only when it is asked for.
  const measured = () => (known ??= measure());
  return {
    fixed: fixed(data, before),
    step: (settings) => {
      rivals.learn(training.step(settings), settings);
      known = undefined;
    },
    snapshot: (): Snapshot => {
      const { standing, accuracy, placed } = measured();
      const { rows, one, two } = training.followed;
      const at = [placed[0]!, placed[1]!] as const;
      return {
        standing,
        accuracy,
        pairs: { rows, one: greyLevels(one), two: greyLevels(two), at },
      };
    },
    metrics: () => metrics(measured()),
    dispose: () => {
      model.dispose();
      rivals.dispose();
    },
  };
});

const metrics = ({ standing, accuracy }: Pick<Snapshot, 'standing' | 'accuracy'>) => ({
  'features/accuracy': standing.probe.features,
  'embedding/accuracy': standing.probe.embedding,
  'scratch/accuracy': accuracy.scratch,
  'supervised/accuracy': accuracy.supervised,
  'untrained/accuracy': accuracy.untrained,
  'pixels/accuracy': accuracy.pixels,
  'embedding/alignment': standing.alignment,
  'embedding/uniformity': standing.uniformity,
});

const fixed = ({ images, labels, train, test }: Digits, before: Standing): Fixed => ({
  images: greyLevels(images),
  labels,
  heldOut: test,
  before: before.near,
  labelled: { few: 10 * perClass, all: train[1] - train[0] },
});
