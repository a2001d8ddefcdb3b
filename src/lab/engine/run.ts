import type { Demo } from '../contract/define.ts';
import type { Connection } from './client.ts';
import type { Hindrance } from './hindrance.ts';
import { declared, notFinite } from './metrics.ts';
import type { Hooks, State } from './playing.ts';
import type { Frame, Reply, Request } from './protocol.ts';
import { told } from './told.ts';

/** Milliseconds without a reply after which the owner is told: more than any request takes on a slow machine. */
const patience = 30_000;

/**
 * The state and the step of a run, and its worker, which the first request starts. Replies are drawn in the order of
 * their requests; one that comes after its session has ended is dropped.
 */
export class Run {
  state: State = 'idle';
  step = 0;
  readonly #demo: Demo;
  readonly #connect: () => Connection;
  readonly #hooks: Hooks;
  #connection: Connection | undefined;
  #newest: Frame | undefined;
  #session = 0;
  /** A request has been waiting for its reply for long. */
  #isLate = false;

  constructor(demo: Demo, connect: () => Connection, hooks: Hooks) {
    this.#demo = demo;
    this.#connect = connect;
    this.#hooks = hooks;
  }

  /** The number of the present session. */
  get session(): number {
    return this.#session;
  }

  /** Whether there is a session to act on, whose state is drawn. */
  get isOpen(): boolean {
    return this.state === 'running' || this.state === 'paused' || this.state === 'diverged';
  }

  /** Begins another session in the same worker, or in a new one if it hangs: it would not answer the next request. */
  begin(): void {
    this.#session++;
    if (this.#isLate) this.#end();
    this.set('loading');
  }

  /** The reply; undefined if the request failed or its session has ended. */
  async ask(request: Request): Promise<Frame | undefined> {
    const session = this.#session;
    const reply = declared(this.#demo, await this.#inTime(request));
    if (session !== this.#session) return undefined;
    if (!('error' in reply)) return (this.#newest = reply);
    this.fail(reply.error, reply.why);
    return undefined;
  }

  /** False if the reply to a later request has come too: to draw this one would turn back time. */
  isNewest(frame: Frame): boolean {
    return frame === this.#newest;
  }

  /** Draws a reply. A run whose metrics are no longer finite ends with it. */
  accept(frame: Frame, opened: boolean): void {
    this.step = frame.step;
    try {
      this.#hooks.frame(frame, opened);
    } catch (error) {
      this.fail(told(error));
      return;
    }
    const bad = notFinite(frame);
    if (bad === undefined) return;
    this.set('diverged');
    this.#hooks.diverged(frame.step, bad);
  }

  /** Ends the run and its worker, and says why. */
  fail(error: string, why?: Hindrance): void {
    this.close('idle');
    this.set('failed');
    this.#hooks.failed(error, why);
  }

  /** Ends the worker, whatever it is doing. */
  close(state: State): void {
    this.#session++;
    this.#end();
    this.set(state);
  }

  #end(): void {
    this.#connection?.close();
    this.#connection = undefined;
    this.#isLate = false;
  }

  set(state: State): void {
    if (state === this.state) return;
    this.state = state;
    this.#hooks.state(state);
  }

  /** A worker that hangs sends no error: only the time that passes tells. */
  async #inTime(request: Request): Promise<Reply> {
    const session = this.#session;
    const tell = (isLate: boolean) => {
      if (session !== this.#session) return;
      this.#isLate = isLate;
      this.#hooks.late(isLate);
    };
    const timer = setTimeout(tell, patience, true);
    const reply = await this.#reply(request);
    clearTimeout(timer);
    if (this.#isLate) tell(false);
    return reply;
  }

  async #reply(request: Request): Promise<Reply> {
    try {
      this.#connection ??= this.#connect();
    } catch (error) {
      return { error: String(error) }; // the browser does not let this page start a worker
    }
    return this.#connection.ask(request);
  }
}
