import type { Digits } from '../../../datasets/digits/index.ts';
import { rowsIn } from '../../../datasets/tools/balanced.ts';
import { pca, project } from '../../../numerics/pca.ts';
import { recallAt1, spreadOf } from '../../../numerics/recall.ts';
import { around, follow } from '../../../layout/follow-points.ts';
import type { Window } from '../../../layout/plane-scale.ts';
import type { Model } from './model.ts';

/** The held-out images: where the model puts them, and how well they lie. */
export class HeldOut {
  at: Float32Array;
  /** What of the plane to draw; the sphere is always drawn whole. */
  extent: Window | undefined;
  readonly #first: Window | undefined;
  readonly #model: Model;
  readonly #rows: Int32Array;
  readonly #labels: Uint8Array;
  #recall: number | undefined;

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
    this.#recall = undefined;
    if (this.extent && this.#first) this.extent = follow(this.at, this.extent, this.#first);
  }

  /** Recall@1 among them. Costs more than a step, so it is worked out only when it is asked for. */
  get recall(): number {
    return (this.#recall ??= recallAt1(this.at, this.#labels));
  }

  /** Root mean square distance to their centre: near 0 after a collapse. */
  get spread(): number {
    return spreadOf(this.at, this.#model.dimensions);
  }
}

/** Recall@1 of the held-out images without learning from any label: as pixels, and by PCA of the training set. */
export function baselines({ images, labels, train, test }: Digits, dimensions: number) {
  const pixels = images.length / labels.length;
  const part = ([from, to]: readonly [number, number]) =>
    images.subarray(from * pixels, to * pixels);
  const truth = labels.subarray(...test);
  const components = pca(part(train), train[1] - train[0], pixels, dimensions);
  const projected = project(part(test), truth.length, components);
  return { pca: recallAt1(projected, truth), pixels: recallAt1(part(test), truth) };
}
