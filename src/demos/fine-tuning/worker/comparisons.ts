import * as tf from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';
import { side } from '../../../datasets/strokes/index.ts';
import type { Labelled, Task } from '../../../models/glyph-network/tasks.ts';
import { fork, type Random } from '../../../numerics/random.ts';
import { sizes } from '../shared/sizes.ts';
import { Comparison, type Compared, type Settings } from './comparison.ts';
import { Exam, type OldTask } from './exam.ts';

/** Test images are classified every so many steps. */
const every = 10;

/** The same comparison with each number of examples, step by step at the same time. */
export class Comparisons {
  readonly #exam: Exam;
  readonly #comparisons: readonly Comparison[];
  #steps = 0;
  /** One for each number of examples; a new array after each test. */
  compared: readonly Compared[];
  /** 1 for every image of the old task that was classified correctly before anything was learned of the new one. */
  readonly knew: Uint8Array;

  /** `task` has as many examples as the largest comparison needs. Takes over all tensors. */
  constructor(
    task: Task,
    old: OldTask,
    { borrowed, own }: { borrowed: Tensor[]; own: Tensor[] },
    random: Random,
  ) {
    const classes = task.characters.length;
    const exam = new Exam(task.test, old);
    this.#exam = exam;
    this.#comparisons = sizes.map((n) => {
      const start = {
        borrowed: copies(borrowed),
        same: copies(borrowed),
        own: copies(own),
        classes,
      };
      return new Comparison(first(task.train, n * classes), exam, start, fork(random));
    });
    tf.dispose([borrowed, own]);
    this.compared = this.#look();
    this.knew = this.compared[0]!.knows;
  }

  step(settings: Settings): void {
    for (const comparison of this.#comparisons) comparison.step(settings);
    if (++this.#steps % every === 0) this.compared = this.#look();
  }

  dispose(): void {
    for (const comparison of this.#comparisons) comparison.dispose();
    this.#exam.dispose();
  }

  #look(): Compared[] {
    return this.#comparisons.map((comparison) => comparison.look());
  }
}

const copies = (tensors: readonly Tensor[]): Tensor[] => tensors.map((one) => one.clone());

/** The first `n` images: as many of each class. */
const first = ({ images, labels }: Labelled, n: number): Labelled => ({
  images: images.subarray(0, n * side ** 2),
  labels: labels.subarray(0, n),
});
