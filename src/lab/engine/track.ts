/**
 * Keeps what happened along a run, in order of steps, in bounded memory: when it is full, the entry goes whose
 * loss widens the gap least relative to its age. The past thins out, the present stays dense, both ends stay.
 */
export class Track<T extends { step: number }> {
  readonly #limit: number;
  #entries: T[] = [];

  constructor(limit: number) {
    this.#limit = Math.max(3, Math.floor(limit));
  }

  get entries(): readonly T[] {
    return this.#entries;
  }

  /** Adds the newest entry; one at the same step as the last replaces it. */
  add(entry: T): void {
    if (this.#entries.at(-1)?.step === entry.step) this.#entries.pop();
    this.#entries.push(entry);
    if (this.#entries.length > this.#limit) this.#entries.splice(this.#leastMissed(), 1);
  }

  /** The last entry at or before `step`; the first one if there is none. */
  at(step: number): T | undefined {
    return this.#entries.findLast((entry) => entry.step <= step) ?? this.#entries[0];
  }

  #leastMissed(): number {
    const now = this.#entries.at(-1)!.step;
    let least = 1;
    let cost = Infinity;
    for (let i = 1; i < this.#entries.length - 1; i++) {
      const gap = this.#entries[i + 1]!.step - this.#entries[i - 1]!.step;
      const missed = gap / (now - this.#entries[i]!.step + 1);
      if (missed < cost) [least, cost] = [i, missed];
    }
    return least;
  }
}

/** Bytes that a structured-cloneable value takes, roughly: buffers exactly, everything else by the slot. */
export function byteSize(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce((sum: number, one) => sum + 16 + byteSize(one), 0);
}
