import type { Digits } from '../../../datasets/digits/index.ts';
import type { Random } from '../../../numerics/random.ts';
import { createClassifiers } from './classifiers.ts';
import { choices, type Evaluation } from './evaluation.ts';
import type { Model } from './model.ts';
import { type Batch, Labelled } from './training.ts';
import type { Changes } from './views.ts';

/** Accuracies on the held-out images without SimCLR. */
export interface Accuracies {
  /** A linear probe with few labels on the features before training, and on the pixels. */
  untrained: number;
  pixels: number;
  /** The same network trained on nothing but the few labelled images. */
  scratch: number;
  /** The same network trained with all labels. */
  supervised: number;
}

/** The same network, from the same weights, trained with few labels and with all of them. Call before SimCLR trains. */
export function createRivals(data: Digits, model: Model, evaluation: Evaluation, random: Random) {
  const supervised = createClassifiers(model.encoder(), 1, random);
  const scratch = createClassifiers(model.encoder(), choices, random);
  const few = new Labelled(data, evaluation.labelled.flat(), random);
  const before = {
    untrained: evaluation.probe(model.encode),
    pixels: evaluation.probe((images) => images),
  };
  return {
    /** One step: on the batch that SimCLR learns from, but with its labels, and on the few labelled images. */
    learn: (batch: Batch, settings: Changes & { rate: number }): void => {
      supervised.learn(batch, evaluation.labels(batch.rows), settings.rate);
      scratch.learn(few.views(settings), few.labels, settings.rate);
    },
    accuracies: (): Accuracies => ({
      ...before,
      scratch: evaluation.accuracy(scratch),
      supervised: evaluation.accuracy(supervised),
    }),
    dispose: (): void => {
      supervised.dispose();
      scratch.dispose();
    },
  };
}
