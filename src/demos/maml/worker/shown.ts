import { uniform, type Random } from '../../../numerics/random.ts';
import { heightOf, reach, type Wave } from '../shared/wave.ts';
import { drawWave } from './sinusoids.ts';

export interface Moved {
  index: number;
  x: number;
  y: number;
}
export interface ShownTask {
  x: Float32Array;
  y: Float32Array;
  /** The wave they lie on; none once the reader has moved one. */
  wave: Wave | undefined;
}

const margin = 0.4;

/** The task on the stage: points of a new wave, until the reader moves them. */
export class Shown {
  readonly #random: Random;
  #wave: Wave;
  #points: ShownTask;

  constructor(random: Random, k: number) {
    this.#random = random;
    this.#wave = { amplitude: uniform(random, 3, 4.5), phase: uniform(random, 0, Math.PI) };
    this.#points = this.#onWave(k);
  }

  /** Its `k` points; with another `k` than before they are set anew on the wave. */
  at(k: number): ShownTask {
    if (this.#points.x.length !== k) this.#points = this.#onWave(k);
    const { x, y, wave } = this.#points;
    return { x: x.slice(), y: y.slice(), wave };
  }

  move({ index, x, y }: Moved): void {
    const points = this.#points;
    if (index < 0 || index >= points.x.length) return;
    points.x[index] = x;
    points.y[index] = y;
    points.wave = undefined;
  }

  /** Another wave of the family. */
  next(): void {
    this.#wave = drawWave(this.#random);
    this.#points = this.#onWave(this.#points.x.length);
  }

  /** Spread over the axis: one somewhere in each of `k` equal stretches. */
  #onWave(k: number): ShownTask {
    const wave = this.#wave;
    const width = (2 * (reach - margin)) / k;
    const x = Float32Array.from(
      { length: k },
      (_, i) => margin - reach + width * (i + uniform(this.#random, 0.1, 0.9)),
    );
    return { x, y: x.map((value) => heightOf(wave, value)), wave };
  }
}
