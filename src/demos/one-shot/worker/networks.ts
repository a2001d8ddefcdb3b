import { createClassifier } from '../../../models/stroke-encoder/classifier.ts';
import { integer, random as seeded, type Random } from '../../../numerics/random.ts';
import type { Batch } from './batches.ts';
import { createModel } from './model.ts';

/** The Siamese network and its rival, from the same initial weights. */
export function createNetworks(classes: number, random: Random) {
  const weights = integer(random, 2 ** 31);
  const model = createModel(seeded(weights));
  const classifier = createClassifier(classes, seeded(weights));
  return {
    model,
    classifier,
    /** One step of both, from the same images. */
    learn: (batch: Batch, rate: number): void => {
      model.learn(batch, rate);
      classifier.learn(batch, rate);
    },
    dispose: (): void => {
      model.dispose();
      classifier.dispose();
    },
  };
}
export type Networks = ReturnType<typeof createNetworks>;
