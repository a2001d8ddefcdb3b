import type { Digits } from '../../../datasets/digits/index.ts';
import { rowsIn } from '../../../datasets/tools/balanced.ts';
import { equalErrorRate } from '../../../numerics/equal-error.ts';
import { lda } from '../../../numerics/lda.ts';
import { pca, project } from '../../../numerics/pca.ts';
import { recallAt1, spreadOf } from '../../../numerics/recall.ts';
import { around, follow } from '../../../layout/follow-points.ts';
import type { Window } from '../../../layout/plane-scale.ts';
import type { Model } from './model.ts';

/** How well images lie: found by their nearest neighbour, and verified in pairs by one threshold for all. */
export interface Judged {
  readonly recall: number;
  readonly error: number;
}

/** The held-out images: where the model puts them, and how well they lie. */
export class HeldOut implements Judged {
  at: Float32Array;
  /** What of the plane to draw; the sphere is always drawn whole. */
  extent: Window | undefined;
  readonly #first: Window | undefined;
  readonly #model: Model;
  readonly #rows: Int32Array;
  readonly #labels: Uint8Array;
  #recall: number | undefined;
  #error: number | undefined;

  constructor({ labels, test: [from, to] }: Digits, model: Model) {
    this.#model = model;
    this.#rows = Int32Array.from(rowsIn([from, to]));
    this.#labels = labels.subarray(from, to);
    this.at = model.embed(this.#rows);
    if (model.dimensions === 2) this.extent = this.#first = around(this.at);
  }

  /** After every step of the model, so that the extent moves alike however often it is drawn. */
  update(): void {
    this.at = this.#model.embed(this.#rows);
    this.#recall = this.#error = undefined;
    if (this.extent && this.#first) this.extent = follow(this.at, this.extent, this.#first);
  }

  // Both cost as much as a step, so they are computed only when they are asked for.
  get recall(): number {
    return (this.#recall ??= recallAt1(this.at, this.#labels));
  }
  get error(): number {
    return (this.#error ??= equalErrorRate(this.at, this.#labels));
  }

  /** Root mean square distance to their centre: near 0 after a collapse. */
  get spread(): number {
    return spreadOf(this.at, this.#model.dimensions);
  }
}

/**
 * The held-out images without a network: as pixels, and in as many dimensions by principal components or by linear
 * discriminants of the training images; only the discriminants use labels.
 */
export function baselines({ images, labels, train, test }: Digits, dimensions: number) {
  const pixels = images.length / labels.length;
  const part = ([from, to]: readonly [number, number]) =>
    images.subarray(from * pixels, to * pixels);
  const truth = labels.subarray(...test);
  const judged = (at: Float32Array): Judged => ({
    recall: recallAt1(at, truth),
    error: equalErrorRate(at, truth),
  });
  const components = pca(part(train), train[1] - train[0], pixels, dimensions);
  const discriminants = lda(part(train), labels.subarray(...train), pixels, dimensions);
  return {
    pca: judged(project(part(test), truth.length, components)),
    lda: judged(project(part(test), truth.length, discriminants)),
    pixels: judged(part(test)),
  };
}
