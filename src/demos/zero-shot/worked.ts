import * as tf from '@tensorflow/tfjs-core';
import type { Worked } from '../../lab/contract/worked.ts';
import { calibrate, directAttributePrediction } from './algorithm.ts';

/** Three attributes (boot, blue, striped) of one image, and two classes that differ in the last. */
export default (() =>
  tf.tidy(() => {
    const [boot, blue, striped] = [0.9, 0.8, 0.35] as const;
    const [priorBoot, priorBlue, priorStriped] = [0.25, 0.3, 0.4] as const;
    const descriptions = tf.tensor2d([[1, 1, 1], [1, 1, 0]]); // prettier-ignore
    const p = tf.tensor2d([[boot, blue, striped]]);
    const scores = directAttributePrediction(p, descriptions, tf.tensor1d([priorBoot, priorBlue, priorStriped])); // prettier-ignore
    const [unseen, seen] = scores.dataSync() as unknown as Two;
    const gamma = 0.5;
    const [, lowered] = calibrate(scores, tf.tensor1d([0, 1]), gamma).dataSync() as unknown as Two;
    const [plain, priorPlain] = [1 - striped, 1 - priorStriped];
    return { boot, blue, striped, priorBoot, priorBlue, priorStriped, plain, priorPlain, unseen, seen, gamma, lowered }; // prettier-ignore
  })) satisfies Worked;

type Two = readonly [number, number];
