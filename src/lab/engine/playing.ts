import type { Connection } from './client.ts';
import type { Clock } from './pace.ts';
import type { Frame } from './protocol.ts';

/** `waiting`: the reader's data, which the run is to be on, are still to come. */
export type State = 'idle' | 'loading' | 'waiting' | 'running' | 'paused' | 'failed' | 'diverged';

/** Steps a second relative to the demo's pace; the last one is as fast as the machine can. */
export const speeds = [0.25, 1, 4, Infinity] as const;
export type Speed = (typeof speeds)[number];

/** What the player tells its owner. */
export interface Hooks {
  state: (state: State) => void;
  /** A reply to be drawn. `opened`: it is the first of a new session and carries `fixed`. */
  frame: (frame: Frame, opened: boolean) => void;
  failed: (error: string) => void;
  diverged: (step: number, metric: string) => void;
}

/** What the player is lent: a worker, and time. It knows no page. */
export interface Surroundings extends Clock {
  connect: () => Connection;
}
