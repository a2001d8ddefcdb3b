import type { Metrics } from '../contract/define.ts';
import type { Hindrance } from './hindrance.ts';
import type { Params, Values } from '../contract/params.ts';

/** Page → worker. Requests are handled one at a time, in order. */
export type Request =
  /** `data`: the result of the demo's `reads.parse`, if the values ask for the reader's data. */
  | { type: 'open'; demo: string; values: Values<Params>; seed: number; data?: unknown }
  /**
   * Trains until `steps` are done or `budget` milliseconds have passed, whichever comes first; at least one step if
   * `steps` > 0.
   */
  | { type: 'advance'; values: Values<Params>; steps: number; budget?: number }
  /** Performs an action of the reader for up to `budget` milliseconds; the rest is done before the next step. */
  | { type: 'act'; values: Values<Params>; name: string; payload: unknown; budget?: number };

/** The state of the session after a request. Only the reply to `open` carries `fixed`. */
export interface Frame {
  snapshot: unknown;
  metrics: Metrics;
  step: number;
  /** Milliseconds that the request took in the worker. */
  ms: number;
  fixed?: unknown;
  /** An action is not done yet; the next `advance` continues it. */
  unfinished?: true;
}
/** Worker → page: exactly one per request. */
export type Reply = Frame | Failure;

/** What went wrong, with its stack if there is one; `why`: where a reader can do something about it. */
interface Failure {
  error: string;
  why?: Hindrance;
}
