/** The time that a run is played in. */
export interface Clock {
  /** Milliseconds, from any start. */
  now: () => number;
  /** Resolves before the next repaint. */
  nextFrame: () => Promise<unknown>;
  /** Shortest time between two drawings, in milliseconds. */
  interval: () => number;
}

/** How many steps a run may take, so that it keeps its pace however unevenly it is answered. */
export class Pace {
  readonly #clock: Clock;
  #credit = 1;
  #asked: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#asked = clock.now();
  }

  /** Whether it is time for another drawing; a repaint that comes 4 ms early is not waited out. */
  get isDue(): boolean {
    return this.#clock.now() - this.#asked >= this.#clock.interval() - 4;
  }

  /** Steps that may be asked for now, at `rate` steps a second. */
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
