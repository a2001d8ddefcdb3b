import type { Digits } from '../../../datasets/digits/index.ts';
import type { Values } from '../../../lab/params.ts';
import { fork, shuffle, type Random } from '../../../numerics/random.ts';
import type demo from '../demo.ts';
import { pixels, type Model } from './model.ts';
import { pictures, trainingRows } from './pictures.ts';
import { views } from './views.ts';

/** Pictures in a batch: every view has 254 negatives. */
const size = 128;
/** How many pairs are shown, and for how many steps, so that eyes can follow them. */
const shown = { pairs: 6, steps: 40 };

type Settings = Values<typeof demo.params>;

/** Pictures that the reader watches: their rows in the data set, and the views `[n, 64]` made of them. */
export interface Followed {
  rows: number[];
  one: Float32Array;
  two: Float32Array;
}

/** Draws batch after batch, changes every picture in two ways, and has the model learn from the pairs. */
export class Training {
  followed: Followed;
  readonly #data: Digits;
  readonly #model: Model;
  readonly #random: Random;
  readonly #rows: number[];
  #steps = 0;

  constructor(data: Digits, model: Model, random: Random, start: Settings) {
    this.#data = data;
    this.#model = model;
    this.#random = fork(random);
    this.#rows = trainingRows(data);
    this.followed = first(this.#draw(start));
  }

  step(settings: Settings): void {
    const batch = this.#draw(settings);
    this.#model.learn({ ...batch, ...settings }, settings.rate);
    if (++this.#steps % shown.steps === 0) this.followed = first(batch);
  }

  // #region views
  #draw(changes: Settings): Followed {
    const rows = shuffle(this.#rows, this.#random).slice(0, size);
    const x = pictures(this.#data, rows);
    return { rows, one: views(x, changes, this.#random), two: views(x, changes, this.#random) };
  }
  // #endregion
}

const first = ({ rows, one, two }: Followed): Followed => ({
  rows: rows.slice(0, shown.pairs),
  one: one.slice(0, shown.pairs * pixels),
  two: two.slice(0, shown.pairs * pixels),
});
