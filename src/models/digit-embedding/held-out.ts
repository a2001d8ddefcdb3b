import type { Digits } from '../../datasets/digits/index.ts';
import { rowsIn } from '../../datasets/tools/balanced.ts';
import { equalErrorRate } from '../../numerics/equal-error.ts';
import { lda } from '../../numerics/lda.ts';
import { pca, project } from '../../numerics/pca.ts';
import { recallAt1, spreadOf } from '../../numerics/recall.ts';
import type { DigitEmbedding } from './network.ts';

/** How well images lie: found by their nearest neighbour, and verified in pairs by one threshold for all. */
export interface Judged {
  readonly recall: number;
  readonly error: number;
}

/** What maps images, by their rows, to points. */
type Embedder = Pick<DigitEmbedding, 'dimensions' | 'embed'>;

/** The held-out images: where the network puts them, and how well they lie. */
export class HeldOut implements Judged {
  at: Float32Array;
  readonly labels: Uint8Array;
  readonly #network: Embedder;
  readonly #rows: Int32Array;
  #recall: number | undefined;
  #error: number | undefined;

  constructor({ labels, test: [from, to] }: Digits, network: Embedder) {
    this.#network = network;
    this.#rows = Int32Array.from(rowsIn([from, to]));
    this.labels = labels.subarray(from, to);
    this.at = network.embed(this.#rows);
  }

  /** After every step of the network. */
  update(): void {
    this.at = this.#network.embed(this.#rows);
    this.#recall = this.#error = undefined;
  }

  // Both cost as much as a step, so they are computed only when they are asked for.
  get recall(): number {
    return (this.#recall ??= recallAt1(this.at, this.labels));
  }
  get error(): number {
    return (this.#error ??= equalErrorRate(this.at, this.labels));
  }

  /** Root mean square distance to their centre: near 0 after a collapse. */
  get spread(): number {
    return spreadOf(this.at, this.#network.dimensions);
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
  const judged = (at: Float32Array): Judged & { readonly at: Float32Array } => ({
    at,
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
