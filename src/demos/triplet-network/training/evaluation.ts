import type { Digits } from '../../../datasets/digits/index.ts';
import { pca, project } from '../../../numerics/pca.ts';
import { recallAt1, spreadOf } from '../../../numerics/recall.ts';
import type { Model } from './model.ts';

/** How the held-out pictures lie. */
export interface Evaluation {
  at: Float32Array;
  /** Recall@1 among them. */
  recall: number;
  /** Root mean square distance to their centre: near 0 after a collapse. */
  spread: number;
}

/** Places the held-out pictures and measures, anew only when the model has changed since. */
export class HeldOut {
  readonly #model: Model;
  readonly #rows: Int32Array;
  readonly #labels: Uint8Array;
  #now: Evaluation | undefined;

  constructor({ labels, test: [from, to] }: Digits, model: Model) {
    this.#model = model;
    this.#rows = Int32Array.from({ length: to - from }, (_, i) => from + i);
    this.#labels = labels.subarray(from, to);
  }

  changed(): void {
    this.#now = undefined;
  }

  get now(): Evaluation {
    return (this.#now ??= this.#evaluate());
  }

  #evaluate(): Evaluation {
    const at = this.#model.embed(this.#rows);
    return {
      at,
      recall: recallAt1(at, this.#labels),
      spread: spreadOf(at, this.#model.dimensions),
    };
  }
}

/** Recall@1 of the held-out pictures without learning from any label: as pixels, and by PCA of the training set. */
export function baselines({ images, labels, train, test }: Digits, dimensions: number) {
  const pixels = images.length / labels.length;
  const part = ([from, to]: readonly [number, number]) =>
    images.subarray(from * pixels, to * pixels);
  const truth = labels.subarray(...test);
  const components = pca(part(train), train[1] - train[0], pixels, dimensions);
  const projected = project(part(test), truth.length, components);
  return { pca: recallAt1(projected, truth), pixels: recallAt1(part(test), truth) };
}
