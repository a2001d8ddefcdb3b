import type { Digits } from '../../../datasets/digits/index.ts';
import type { Steering } from '../../../lab/contract/params.ts';
import { fork, type Random } from '../../../numerics/random.ts';
import { distances, mine, type Distance, type Triplets } from '../algorithm.ts';
import { balancedBatches } from '../../../datasets/tools/balanced.ts';
import type demo from '../demo.ts';
import { pickExamples, type Picked } from './examples.ts';
import type { Model } from './model.ts';

/** Images of every class in a batch: 10 × 8 have 560 anchor-positive pairs and 40,320 triplets. */
const perClass = 8;
export const pairsInBatch = 10 * perClass * (perClass - 1);
/** Steps for which the drawn batch and its triplets stay the same, so that eyes can follow them. */
const renewal = 40;

type Settings = Steering<typeof demo.params>;

/** A batch as it lay when its triplets were chosen. */
export interface Batch {
  /** Rows of the data set, and the digit of each. */
  rows: Int32Array;
  labels: Uint8Array;
  /** Distances between its rows, `[n, n]`. */
  between: Float64Array;
  margin: number;
  distance: Distance;
  triplets: Triplets;
  /** Mean over the chosen triplets; 0 where none was found. */
  loss: number;
}

/** What the reader watches between two renewals. */
export interface Followed {
  rows: Int32Array;
  triplets: Picked[];
}

/** Draws batch after batch, chooses triplets from each, and has the model learn from them. */
export class Training {
  batch: Batch;
  followed: Followed;
  readonly #data: Digits;
  readonly #model: Model;
  readonly #draw: () => Int32Array;
  readonly #random: Random;
  /** Apart, so that what is shown does not decide what is learned. */
  readonly #randomForShow: Random;
  #steps = 0;

  constructor(data: Digits, model: Model, random: Random, start: Settings) {
    this.#data = data;
    this.#model = model;
    this.#random = random;
    this.#randomForShow = fork(random);
    this.#draw = balancedBatches(data.labels, data.train, perClass, random);
    this.batch = this.#look(start);
    if (this.batch.triplets.anchor.length > 0) this.batch.loss = model.loss(this.batch);
    this.followed = this.#follow(start);
  }

  step(settings: Settings): void {
    this.batch = this.#look(settings);
    // Nothing chosen, nothing learned: Adam would roll on by its momentum.
    if (this.batch.triplets.anchor.length > 0)
      this.batch.loss = this.#model.learn(this.batch, settings.rate);
    if (++this.#steps % renewal === 0) this.followed = this.#follow(settings);
  }

  #look({ mining, margin, distance }: Settings): Batch {
    const rows = this.#draw();
    const labels = Uint8Array.from(rows, (row) => this.#data.labels[row]!);
    const between = this.#between(rows, distance);
    const triplets = mine(between, labels, mining, margin, this.#random);
    return { rows, labels, between, margin, distance, triplets, loss: 0 };
  }

  #follow({ mining, margin, distance }: Settings): Followed {
    const { rows, labels } = this.batch;
    const between = this.#between(rows, distance);
    return { rows, triplets: pickExamples(between, labels, mining, margin, this.#randomForShow) };
  }

  #between(rows: Int32Array, distance: Distance): Float64Array {
    return distances(this.#model.embed(rows), rows.length, distance);
  }
}
