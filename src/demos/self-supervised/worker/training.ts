import type { Digits } from '../../../datasets/digits/index.ts';
import { rowsIn } from '../../../datasets/tools/balanced.ts';
import type { Steering } from '../../../lab/contract/params.ts';
import { fork, shuffle, type Random } from '../../../numerics/random.ts';
import { pickRows } from '../../../numerics/rows.ts';
import type demo from '../demo.ts';
import { pixels, type Model, type Views } from './model.ts';
import { views, type Changes } from './views.ts';

/** Images in a batch: each view has 254 negatives. */
const size = 128;
/** How many pairs are shown, and for how many steps, so that a reader can follow them. */
const shown = { pairs: 6, steps: 40 };

type Settings = Steering<typeof demo.params>;

/** Images by their rows in the data set, and the views made of them. */
export interface Batch extends Views {
  rows: number[];
}

/** Draws batch after batch, makes two views of every image, and has the model learn from the pairs. */
export class Training {
  /** What the reader watches. */
  followed: Batch;
  readonly #data: Digits;
  readonly #model: Model;
  readonly #random: Random;
  readonly #rows: number[];
  #steps = 0;

  constructor(data: Digits, model: Model, random: Random, start: Settings) {
    this.#data = data;
    this.#model = model;
    this.#random = fork(random);
    this.#rows = rowsIn(data.train);
    this.followed = first(this.#draw(start));
  }

  /** One step; returns what it learned from. */
  step(settings: Settings): Batch {
    const batch = this.#draw(settings);
    this.#model.learn({ ...batch, ...settings }, settings.rate);
    if (++this.#steps % shown.steps === 0) this.followed = first(batch);
    return batch;
  }

  // #region views
  #draw(changes: Settings): Batch {
    const rows = shuffle(this.#rows, this.#random).slice(0, size);
    const x = pickRows(this.#data.images, pixels, rows);
    return { rows, one: views(x, changes, this.#random), two: views(x, changes, this.#random) };
  }
  // #endregion
}

/** A few labelled images, of which new views are made at every step. */
export class Labelled {
  readonly labels: Uint8Array;
  readonly #images: Float32Array;
  readonly #random: Random;

  constructor({ images, labels }: Digits, rows: readonly number[], random: Random) {
    this.labels = Uint8Array.from(rows, (row) => labels[row]!);
    this.#images = pickRows(images, pixels, rows);
    this.#random = fork(random);
  }

  views(changes: Changes): Views {
    const once = () => views(this.#images, changes, this.#random);
    return { one: once(), two: once() };
  }
}

const first = ({ rows, one, two }: Batch): Batch => ({
  rows: rows.slice(0, shown.pairs),
  one: one.slice(0, shown.pairs * pixels),
  two: two.slice(0, shown.pairs * pixels),
});
