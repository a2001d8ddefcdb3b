import type { Metrics } from '../contract/define.ts';
import type { Params, Values } from '../contract/params.ts';
import type { Frame } from './protocol.ts';
import { byteSize, Track, type Room } from './track.ts';

/** Metrics at one step of a run. */
export interface Row {
  step: number;
  metrics: Metrics;
}
/** What a run was started with; it identifies the run. */
export interface Start {
  values: Values<Params>;
  seed: number;
}
/** An earlier run that the reader has kept to compare with. */
export interface KeptRun extends Start {
  rows: readonly Row[];
  name: string;
}
/** More lines could not be told apart in the charts. */
const mostKept = 3;

/** How a run differs from others, in a few words; empty if it does not. */
export type NameRun = (run: Start, others: readonly Start[]) => string;

/** Limits on the snapshots kept for scrubbing; the bytes count because snapshots may grow during a run. */
const framesKept: Room<Frame> = {
  entries: 240,
  bytes: 32e6,
  sizeOf: ({ snapshot }) => byteSize(snapshot),
};
const mostRows = 1500;

/** The frames and metrics of the current run, and the earlier runs that the reader has kept. */
export class RunLog {
  readonly #name: NameRun;
  #frames = new Track(framesKept);
  #rows = new Track<Row>({ entries: mostRows });
  #kept: readonly KeptRun[] = [];

  constructor(name: NameRun) {
    this.#name = name;
  }

  get rows(): readonly Row[] {
    return this.#rows.entries;
  }

  begin(): void {
    this.#frames = new Track(framesKept);
    this.#rows = new Track({ entries: mostRows });
  }

  add(frame: Frame): void {
    this.#frames.add(frame);
    this.#rows.add({ step: frame.step, metrics: frame.metrics });
  }

  /** The frame to show for a step; the newest one if there is no step. */
  frame(step = Infinity): Frame | undefined {
    return this.#frames.at(step);
  }

  row(step = Infinity): Row | undefined {
    return this.#rows.at(step);
  }

  keep({ values, seed }: Start): void {
    const run = { values, seed, rows: this.#rows.entries.slice(), name: '' };
    this.#kept = [...this.#kept, run].slice(-mostKept);
  }

  forget(at?: number): void {
    this.#kept = at === undefined ? [] : this.#kept.filter((_, i) => i !== at);
  }

  /** The kept runs, each named by how it differs from the others and from the current one. */
  kept(present: Start): KeptRun[] {
    const all = [...this.#kept, present];
    return this.#kept.map((run) => ({ ...run, name: this.name(run, all) }));
  }

  /** How a run differs from others, in a few words; empty if it does not. */
  name(run: Start, others: readonly Start[] = this.#kept): string {
    return this.#name(run, others);
  }
}
