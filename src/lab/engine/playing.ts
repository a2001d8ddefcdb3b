import type { Connection } from './client.ts';
import type { Hindrance } from './hindrance.ts';
import type { Clock } from './pace.ts';
import type { Frame } from './protocol.ts';

/** `waiting`: the run needs the reader's data, which have not been chosen yet. */
export type State = 'idle' | 'loading' | 'waiting' | 'running' | 'paused' | 'failed' | 'diverged';

/** Speed relative to the demo's pace; the last one is as fast as the machine can. */
export const speeds = [0.25, 1, 4, Infinity] as const;
export type Speed = (typeof speeds)[number];

/** Callbacks to the player's owner. */
export interface Hooks {
  state: (state: State) => void;
  /** A reply to draw. `opened`: it is the first of a new session and carries `fixed`. */
  frame: (frame: Frame, opened: boolean) => void;
  failed: (error: string, why?: Hindrance) => void;
  /** No reply has come for long; false when one has come after all. */
  late: (isLate: boolean) => void;
  diverged: (step: number, metric: string) => void;
}

/** What the player depends on: a worker and a clock, but no page. */
export interface Surroundings extends Clock {
  connect: () => Connection;
}
