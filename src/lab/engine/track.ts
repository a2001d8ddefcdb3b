/** The limits of a track: entries and, if `sizeOf` is given, bytes. */
export interface Room<T> {
  entries: number;
  bytes?: number;
  sizeOf?: (entry: T) => number;
}

/**
 * Keeps the entries of a run in order of steps, in bounded memory. When it is full, it drops the entry whose loss
 * widens the gap least relative to its age: the past thins out, the present stays dense, both ends stay.
 */
export class Track<T extends { step: number }> {
  readonly #room: Required<Room<T>>;
  readonly #entries: T[] = [];
  /** The size of every entry, in the same order. */
  readonly #sizes: number[] = [];
  #bytes = 0;

  constructor(room: Room<T>) {
    this.#room = { bytes: Infinity, sizeOf: () => 0, ...room };
  }

  get entries(): readonly T[] {
    return this.#entries;
  }

  /** Adds the newest entry; one at the same step as the last replaces it. */
  add(entry: T): void {
    if (this.#entries.at(-1)?.step === entry.step) this.#drop(this.#entries.length - 1);
    const size = this.#room.sizeOf(entry);
    this.#entries.push(entry);
    this.#sizes.push(size);
    this.#bytes += size;
    while (this.#entries.length > 2 && this.#isFull) this.#drop(this.#leastMissed());
  }

  /** The last entry at or before `step`; the first one if there is none. */
  at(step: number): T | undefined {
    return this.#entries.findLast((entry) => entry.step <= step) ?? this.#entries[0];
  }

  get #isFull(): boolean {
    return this.#entries.length > this.#room.entries || this.#bytes > this.#room.bytes;
  }

  #drop(at: number): void {
    this.#entries.splice(at, 1);
    const [size = 0] = this.#sizes.splice(at, 1);
    this.#bytes -= size;
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

/** Approximate size of a structured-cloneable value in bytes: buffers exactly, everything else per slot. */
export function byteSize(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce((sum: number, one) => sum + 16 + byteSize(one), 0);
}
