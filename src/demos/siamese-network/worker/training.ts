import * as tf from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { Digits } from '../../../datasets/digits/index.ts';
import type { Steering } from '../../../lab/contract/params.ts';
import type { DigitEmbedding, LossOf } from '../../../models/digit-embedding/index.ts';
import type { Random } from '../../../numerics/random.ts';
import { contrastiveLoss, distances } from '../algorithm.ts';
import type demo from '../demo.ts';
import { stateOf, type SpringState } from '../shared/springs.ts';
import { bothSides, pairDistancesIn, pairDrawer, someOf, type Pairs } from './pairs.ts';

const pairsInBatch = 128;
/** Pairs that are drawn, and the steps for which they stay the same, so that eyes can follow them. */
const drawn = { pairs: 16, steps: 50 };

type Settings = Steering<typeof demo.params>;

/** Draws pairs and has the network learn from them. */
export class Training {
  loss: number;
  /** The pairs that the reader watches. */
  followed: Pairs;
  readonly #network: DigitEmbedding;
  readonly #draw: (count: number, share: number) => Pairs;
  /** The share of same pairs in the batch that the constructor drew. */
  readonly #share: number;
  #batch: Pairs;
  #margin: number;
  #steps = 0;

  constructor(data: Digits, network: DigitEmbedding, random: Random, start: Settings) {
    this.#network = network;
    this.#draw = pairDrawer(data.labels, data.train, random);
    this.#batch = this.#draw(pairsInBatch, start.share);
    this.#share = start.share;
    this.#margin = start.margin;
    this.followed = someOf(this.#batch, drawn.pairs);
    this.loss = network.loss(bothSides(this.#batch), lossOf(this.#batch, start.margin));
  }

  step({ share, margin, rate }: Settings): void {
    // The first step learns from the pairs that are already drawn, unless the reader has asked for another mixture.
    if (this.#steps > 0 || share !== this.#share) this.#batch = this.#draw(pairsInBatch, share);
    this.#margin = margin;
    this.loss = this.#network.learn(bothSides(this.#batch), lossOf(this.#batch, margin), rate);
    if (++this.#steps % drawn.steps === 0) this.followed = someOf(this.#batch, drawn.pairs);
  }

  /** Of the pairs of the last batch as they lie now, the share of each state. */
  shares(): Record<SpringState, number> {
    const { same } = this.#batch;
    const apart = pairDistancesIn(this.#network.embed(bothSides(this.#batch)), pairsInBatch);
    const count = { pull: 0, push: 0, slack: 0 };
    apart.forEach((d, i) => count[stateOf(d, same[i]!, this.#margin)]++);
    return {
      pull: count.pull / pairsInBatch,
      push: count.push / pairsInBatch,
      slack: count.slack / pairsInBatch,
    };
  }
}

/** The contrastive loss of embeddings in the order of `bothSides`. */
const lossOf =
  ({ same }: Pairs, margin: number): LossOf =>
  (z) => {
    const [z1, z2] = tf.split(z, 2) as [Tensor2D, Tensor2D];
    return contrastiveLoss(distances(z1, z2), tf.tensor1d(Float32Array.from(same)), margin);
  };
