/** The clock by which a run is played. */
export interface Clock {
  /** Milliseconds, from any start. */
  now: () => number;
  /** Resolves before the next repaint. */
  nextFrame: () => Promise<unknown>;
  /** Shortest time between two drawings, in milliseconds. */
  interval: () => number;
}

/** Decides how many steps a run may take, so that it keeps its pace even if replies come unevenly. */
export class Pace {
  readonly #clock: Clock;
  #credit = 1;
  #asked: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#asked = clock.now();
  }

  /** Whether another drawing is due; a repaint up to 4 ms early counts. */
  get isDue(): boolean {
    return this.#clock.now() - this.#asked >= this.#clock.interval() - 4;
  }

  /** The number of steps to request now, at `rate` steps per second. */
  grant(rate: number): number {
    const now = this.#clock.now();
    const perMs = rate / 1000;
    this.#credit = Math.min(
      this.#credit + perMs * Math.max(1, now - this.#asked),
      Math.max(1, perMs * 2 * this.#clock.interval()),
    );
    this.#asked = now;
    return Math.floor(this.#credit);
  }

  spend(steps: number): void {
    this.#credit -= steps;
  }
}
