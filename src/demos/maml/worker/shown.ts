import { fork, uniform, type Random } from '../../../numerics/random.ts';
import { heightOf, reach, type Family, type Target } from '../shared/family.ts';
import { drawTarget } from './tasks.ts';

export interface Moved {
  index: number;
  x: number;
  y: number;
}
export interface ShownTask {
  x: Float32Array;
  y: Float32Array;
  /** What they lie on; nothing once the reader has moved one. */
  target: Target | undefined;
}

const margin = 0.4;

/** The task on the stage, out of the family that is looked at: points on a target, until the reader moves them. */
export class Shown {
  readonly #tasks: Record<Family, OneTask>;
  #family: Family = 'wave';

  constructor(random: Random, k: number) {
    // A wave that is high enough to be seen well.
    const wave = { amplitude: uniform(random, 3, 4.5), phase: uniform(random, 0, Math.PI) };
    this.#tasks = {
      wave: new OneTask(random, wave, k),
      line: new OneTask(fork(random), { slope: -0.8, height: 0.5 }, k),
    };
  }

  /** Its `k` points; with another `k` than before they are set anew. */
  at(k: number, family: Family): ShownTask {
    this.#family = family;
    return this.#tasks[family].at(k);
  }

  move(moved: Moved): void {
    this.#tasks[this.#family].move(moved);
  }

  /** Another task of the same family. */
  next(): void {
    this.#tasks[this.#family].next(this.#family);
  }
}

class OneTask {
  readonly #random: Random;
  #target: Target;
  #points: ShownTask;

  constructor(random: Random, target: Target, k: number) {
    this.#random = random;
    this.#target = target;
    this.#points = this.#onTarget(k);
  }

  at(k: number): ShownTask {
    if (this.#points.x.length !== k) this.#points = this.#onTarget(k);
    const { x, y, target } = this.#points;
    return { x: x.slice(), y: y.slice(), target };
  }

  move({ index, x, y }: Moved): void {
    const points = this.#points;
    if (index < 0 || index >= points.x.length) return;
    points.x[index] = x;
    points.y[index] = y;
    points.target = undefined;
  }

  next(family: Family): void {
    this.#target = drawTarget(this.#random, family);
    this.#points = this.#onTarget(this.#points.x.length);
  }

  /** Spread over the axis: one somewhere in each of `k` equal stretches. */
  #onTarget(k: number): ShownTask {
    const target = this.#target;
    const width = (2 * (reach - margin)) / k;
    const x = Float32Array.from(
      { length: k },
      (_, i) => margin - reach + width * (i + uniform(this.#random, 0.1, 0.9)),
    );
    return { x, y: x.map((value) => heightOf(target, value)), target };
  }
}
