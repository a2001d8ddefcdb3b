import type { Snapshot } from '../session.ts';
import { longest, shortest } from '../shared/family.ts';

type Rates = readonly number[] | undefined;

/** The reader's hand on the rates: what has been set, also before the worker has answered. */
export class Hand {
  /** The reader's own rates; none while the learned ones are shown. */
  rates: Rates;
  readonly #send: (rates: Rates) => void;
  /** What has not come back with a snapshot yet. */
  #put: { rates: Rates } | undefined;
  #snapshot: Snapshot | undefined;
  #isWaiting = false;

  constructor(send: (rates: Rates) => void) {
    this.#send = send;
  }

  /** To be told of the snapshot at every drawing. */
  see(snapshot: Snapshot): void {
    if (snapshot !== this.#snapshot) {
      this.#snapshot = snapshot;
      this.#isWaiting = false;
      if (this.#put && String(this.#put.rates) === String(snapshot.hand)) this.#put = undefined;
      this.#sendNext();
    }
    this.rates = this.#put ? this.#put.rates : snapshot.hand;
  }

  /** Sets one rate; the others are the reader's own, or else those that were learned. */
  move(step: number, rate: number, shown: readonly number[]): void {
    const within = Math.min(longest, Math.max(shortest, rate));
    this.#set(shown.with(step, within));
  }

  letGo(): void {
    this.#set(undefined);
  }

  #set(rates: Rates): void {
    this.rates = rates;
    this.#put = { rates };
    this.#sendNext();
  }

  /** One message at a time: the next leaves when the last has been answered, with the newest rates alone. */
  #sendNext(): void {
    if (!this.#put || this.#isWaiting) return;
    this.#isWaiting = true;
    this.#send(this.#put.rates);
  }
}
