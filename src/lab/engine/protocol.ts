import type { Metrics } from '../contract/define.ts';
import type { Params, Values } from '../contract/params.ts';

/** Page → worker. Requests are obeyed one at a time, in order. */
export type Request =
  /** `data`: what the demo's `reads.parse` made of the reader's files, where the values ask for it. */
  | { type: 'open'; demo: string; values: Values<Params>; seed: number; data?: unknown }
  /** Trains until `steps` are done or `budget` milliseconds are spent, whichever comes first; at least one step, if any is asked for. */
  | { type: 'advance'; values: Values<Params>; steps: number; budget?: number }
  /** Works on what the reader did for `budget` milliseconds; what is left of it then is done before any step. */
  | { type: 'act'; values: Values<Params>; name: string; payload: unknown; budget?: number };

/** Where the session stands after a request. `fixed` comes with the answer to `open` alone. */
export interface Frame {
  snapshot: unknown;
  metrics: Metrics;
  step: number;
  /** Milliseconds that the request took in the worker. */
  ms: number;
  fixed?: unknown;
  /** An action is not done yet; the next `advance` goes on with it. */
  unfinished?: true;
}
/** Worker → page: exactly one per request. */
export type Reply = Frame | { error: string };
