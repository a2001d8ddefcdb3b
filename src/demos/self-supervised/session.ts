import { digits, type Digits } from '../../datasets/digits/index.ts';
import { greyLevels } from '../../datasets/tools/grey.ts';
import { defineSession } from '../../lab/contract/define.ts';
import { useBackend } from '../../numerics/backend.ts';
import demo from './demo.ts';
import { createClassifier } from './worker/classifier.ts';
import { Evaluation, type Standing } from './worker/evaluation.ts';
import { createModel } from './worker/model.ts';
import { Training } from './worker/training.ts';

/** What is drawn: how the held-out images stand, and the pairs that the reader watches. */
export interface Snapshot {
  standing: Standing;
  pairs: {
    /** Rows of the data set, `[p]`. */
    rows: number[];
    /** The two views of each, `[p, 64]`: ink from 0 to 255. */
    one: Uint8ClampedArray;
    two: Uint8ClampedArray;
    /** Where the views lie on the sphere, `[p, 3]`. */
    at: readonly [Float32Array, Float32Array];
  };
  /** Accuracy of the network that is given every label. */
  supervised: number;
  /** Probe accuracy without learned features. */
  baselines: { random: number; pixels: number };
}

/** What stays: every image, its digit, which rows are held out, and where those lay before training. */
export interface Fixed {
  /** `[n, 64]`: ink from 0 to 255. */
  images: Uint8ClampedArray;
  labels: Uint8Array;
  heldOut: readonly [from: number, to: number];
  /** `[m, 3]` */
  before: Float32Array;
  /** How many labelled images the probe gets, and the network that learns from labels. */
  labelled: { probe: number; supervised: number };
}

/** Labelled images of each digit that the probe gets. */
const perClass = 5;

export default defineSession(demo, async (values, { random, load }) => {
  await useBackend();
  const data = await digits(load);
  const model = createModel(random);
  const evaluation = new Evaluation(data, perClass, random);
  const training = new Training(data, model, random, values);
  const supervised = createClassifier(model.encoder(), random);
  const before = evaluation.of(model);
  const baselines = { random: before.probe, pixels: evaluation.pixels() };
  const measure = () => ({
    standing: evaluation.of(model),
    supervised: evaluation.accuracy(supervised),
  });
  let known: ReturnType<typeof measure> | undefined;
  // Costs as much as a step, so it is worked out only when it is asked for.
  const measured = () => (known ??= measure());
  return {
    fixed: fixed(data, before),
    step: (settings) => {
      const views = training.step(settings);
      const labels = Uint8Array.from(views.rows, (row) => data.labels[row]!);
      supervised.learn(views, labels, settings.rate);
      known = undefined;
    },
    snapshot: (): Snapshot => {
      const { rows, one, two } = training.followed;
      const at = [model.project(one), model.project(two)] as const;
      return {
        ...measured(),
        pairs: { rows, one: greyLevels(one), two: greyLevels(two), at },
        baselines,
      };
    },
    metrics: () => metrics(measured(), baselines),
    dispose: () => {
      model.dispose();
      supervised.dispose();
    },
  };
});

const metrics = (
  { standing, supervised }: Pick<Snapshot, 'standing' | 'supervised'>,
  { random, pixels }: Snapshot['baselines'],
) => ({
  'learned/accuracy': standing.probe,
  'supervised/accuracy': supervised,
  'random/accuracy': random,
  'pixels/accuracy': pixels,
  'learned/alignment': standing.alignment,
  'learned/uniformity': standing.uniformity,
});

const fixed = ({ images, labels, train, test }: Digits, before: Standing): Fixed => ({
  images: greyLevels(images),
  labels,
  heldOut: test,
  before: before.at,
  labelled: { probe: 10 * perClass, supervised: train[1] - train[0] },
});
