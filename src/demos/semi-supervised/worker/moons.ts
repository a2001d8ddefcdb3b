import * as tf from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import { mlp, mlpParameters } from '../../../numerics/layers.ts';
import { accuracy } from '../../../numerics/losses.ts';
import { adam } from '../../../numerics/optimisers.ts';
import { fork, type Random } from '../../../numerics/random.ts';
import { trainable, type Trainable } from '../../../numerics/trainable.ts';
import { pseudoLabels, pseudoWeight, selfTrainingLoss, type PseudoLabels } from '../algorithm.ts';
import type { Round } from '../shared/rounds.ts';
import { moonPoints, moonsOf } from './moon-points.ts';
import { read } from './read.ts';
import { propagated, type Propagated } from './propagation.ts';
import { givenLabels, rowsThat, shareRight, toggleGiven, type Side, type Study } from './study.ts';

const [unlabelled, heldOut] = [194, 400];
/** When pseudo-labels begin to count, and how much in the end (α of the paper is 3). */
const schedule = { from: 30, to: 80, most: 3 };
const grid = { columns: 56, rows: 56, half: [2.6, 2.6] } as const;
const none: PseudoLabels = { index: new Int32Array(0), label: new Int32Array(0) };

/** Two moons: three networks from the same weights, one of them with pseudo-labels, and label propagation. */
export class Moons implements Study {
  readonly truth: Int32Array;
  readonly classes = ['A', 'B'];
  readonly images = [];
  readonly given: Uint8Array;
  readonly #x: Tensor2D;
  readonly #points: Float32Array;
  readonly #heldOut: Tensor2D;
  readonly #places: Tensor2D;
  readonly #arms: Record<'pseudo' | 'labelled' | 'all', Trainable>;
  #pseudo = none;
  #propagated: Propagated;
  #steps = 0;

  constructor({ labels }: { labels: number }, random: Random) {
    const n = 2 * labels + unlabelled;
    this.truth = moonsOf(n);
    this.given = Uint8Array.from({ length: n }, (_, i) => Number(i < 2 * labels));
    this.#points = moonPoints(n, fork(random));
    this.#x = tf.tensor2d(this.#points, [n, 2]);
    this.#heldOut = tf.tensor2d(moonPoints(heldOut, fork(random)), [heldOut, 2]);
    this.#places = tf.tensor2d(gridPlaces(), [grid.columns * grid.rows, 2]);
    const start = mlpParameters([2, 32, 32, 2], random, 'he');
    const copy = () => trainable(start.map((one) => tf.clone(one)), adam()); // prettier-ignore
    this.#arms = { pseudo: copy(), labelled: copy(), all: copy() };
    tf.dispose(start);
    this.#propagated = this.#propagate();
  }

  step({ threshold, rate }: { threshold: number; rate: number }): void {
    const all = this.given.map(() => 1);
    const alpha = pseudoWeight(this.#steps++, schedule);
    this.#pseudo = this.#labels(threshold);
    this.#learn(this.#arms.pseudo, this.given, { pseudo: this.#pseudo, alpha, rate });
    this.#learn(this.#arms.labelled, this.given, { pseudo: none, alpha: 0, rate });
    this.#learn(this.#arms.all, all, { pseudo: none, alpha: 0, rate });
  }

  sides(): readonly [Side, Side] {
    const values = read(() =>
      tf.slice(this.#p(this.#places, this.#arms.pseudo.parameters), [0, 1], [-1, 1]),
    );
    const points = this.#points;
    const [left, right] = this.last();
    return [
      { points, rounds: [left], all: this.#accuracy('all'), grid: { ...grid, values } },
      { points, rounds: [right] },
    ];
  }

  last(): readonly [Round, Round] {
    const { label, heldOut } = this.#propagated;
    return [
      this.#round(this.#pseudoLabelled(), this.#accuracy('pseudo')),
      this.#round(label, shareRight(heldOut, moonsOf(heldOut.length))),
    ];
  }

  accuracy() {
    const { heldOut } = this.#propagated;
    return {
      labelled: this.#accuracy('labelled'),
      propagation: shareRight(heldOut, moonsOf(heldOut.length)),
      all: this.#accuracy('all'),
    };
  }

  toggle(example: number): void {
    toggleGiven(this.given, example);
    this.#pseudo = none;
    this.#propagated = this.#propagate();
  }

  dispose(): void {
    tf.dispose([this.#x, this.#heldOut, this.#places]);
    for (const arm of Object.values(this.#arms)) arm.dispose();
  }

  #p(x: Tensor2D, parameters: readonly Tensor[]): Tensor2D {
    return tf.softmax(mlp(x, parameters));
  }

  /** Pseudo-labels of the moment for the points without a label; their rows count among those. */
  #labels(threshold: number): PseudoLabels {
    const p = tf.tidy(() =>
      this.#p(
        tf.gather(this.#x, tf.tensor1d(rowsThat(this.given, 0), 'int32')),
        this.#arms.pseudo.parameters,
      ),
    );
    const found = pseudoLabels(p, threshold);
    p.dispose();
    return found;
  }

  #learn(
    arm: Trainable,
    given: Uint8Array,
    { pseudo, alpha, rate }: { pseudo: PseudoLabels; alpha: number; rate: number },
  ): void {
    const [rows, others] = [rowsThat(given, 1), rowsThat(given, 0)];
    const y = rows.map((row) => this.truth[row]!);
    arm.minimise((parameters) => {
      const logits = mlp(this.#x, parameters);
      const pick = (which: Int32Array) => tf.gather(logits, tf.tensor1d(which, 'int32'));
      const parts = { labelled: pick(rows), unlabelled: others.length > 0 ? pick(others) : logits };
      return selfTrainingLoss(parts, tf.tensor1d(y, 'int32'), pseudo, alpha);
    }, rate);
  }

  #accuracy(arm: 'pseudo' | 'labelled' | 'all'): number {
    const { parameters } = this.#arms[arm];
    return tf.tidy(() => accuracy(mlp(this.#heldOut, parameters), moonsOf(heldOut)));
  }

  #propagate(): Propagated {
    return propagated(this.#x, givenLabels(this.truth, this.given), this.#heldOut, 2);
  }

  #pseudoLabelled(): Int8Array {
    const label = givenLabels(this.truth, this.given);
    const others = rowsThat(this.given, 0);
    this.#pseudo.index.forEach((at, i) => (label[others[at]!] = this.#pseudo.label[i]!));
    return label;
  }

  #round(label: Int8Array, accuracy: number): Round {
    const taken = rowsThat(this.given, 0).filter((row) => label[row]! >= 0);
    const wrong = taken.filter((row) => label[row] !== this.truth[row]).length;
    return { label, accuracy, taken: taken.length, wrong };
  }
}

/** Positions of the grid, row by row from the lowest y: `[columns · rows, 2]`. */
function gridPlaces(): Float32Array {
  const { columns, rows, half } = grid;
  const at = (i: number, count: number, most: number) => most * ((2 * i) / (count - 1) - 1);
  return Float32Array.from({ length: 2 * columns * rows }, (_, i) => {
    const place = Math.floor(i / 2);
    return i % 2 === 0
      ? at(place % columns, columns, half[0])
      : at(Math.floor(place / columns), rows, half[1]);
  });
}
