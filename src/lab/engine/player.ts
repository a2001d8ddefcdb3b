import type { Connection } from './client.ts';
import type { Demo } from '../contract/define.ts';
import type { Params, Values } from '../contract/params.ts';
import { declared, notFinite } from './metrics.ts';
import { Pace } from './pace.ts';
import type { Hooks, Speed, State, Surroundings } from './playing.ts';
import type { Frame, Request } from './protocol.ts';

/**
 * Requests steps from one worker, one request at a time. It requests the next steps before it draws the last ones, so
 * that the worker trains while the page draws. No reply is pending once the run is paused.
 */
export class Player {
  values: Values<Params>;
  seed: number;
  speed: Speed = 1;
  /** The step at which the run pauses automatically. */
  end: number;
  step = 0;
  state: State = 'idle';
  readonly #name: string;
  readonly #demo: Demo;
  readonly #hooks: Hooks;
  readonly #surroundings: Surroundings;
  #connection: Connection | undefined;
  #session = 0;
  #wanted = false;
  #visible = true;
  #awake: () => void = () => undefined;

  constructor(
    about: { name: string; demo: Demo; values: Values<Params>; seed: number },
    surroundings: Surroundings,
    hooks: Hooks,
  ) {
    this.#name = about.name;
    this.#demo = about.demo;
    this.values = about.values;
    this.seed = about.seed;
    this.end = about.demo.steps;
    this.#surroundings = surroundings;
    this.#hooks = hooks;
  }

  /** Starts a run from the current values and seed, on the reader's data if any. False if another call came first. */
  async open(data?: unknown): Promise<boolean> {
    const session = ++this.#session;
    this.pause();
    this.#set('loading');
    this.end = this.#demo.steps;
    const { values, seed } = this;
    const frame = await this.#ask({ type: 'open', demo: this.#name, values, seed, data }, session);
    if (!frame) return false;
    this.#accept(frame, true);
    if (this.state === 'loading') this.#set('paused');
    return this.state === 'paused';
  }

  /** Trains up to step `to`. True if it reached that step, false if it was paused, restarted or failed before. */
  async play(to?: number): Promise<boolean> {
    if (this.#wanted || this.state !== 'paused') return false;
    if (to !== undefined) this.end = to;
    else if (this.step >= this.end) this.end = this.step + this.#demo.steps;
    this.#wanted = true;
    const session = this.#session;
    if (!(await this.#run(session)) || session !== this.#session) return false;
    this.#wanted = false;
    this.#set('paused');
    return this.step >= this.end;
  }

  pause(): void {
    this.#wanted = false;
    this.#awake();
  }

  async stepOnce(): Promise<void> {
    this.pause();
    await this.#once({ type: 'advance', values: this.values, steps: 1 });
  }

  /** While paused: requests the current state again under the current values. Nothing is trained. */
  async refresh(): Promise<void> {
    if (this.state !== 'paused') return;
    await this.#once({ type: 'advance', values: this.values, steps: 0 });
  }

  /** Sends an action of the reader. A long action is drawn while it is in progress. */
  async act(name: string, payload: unknown): Promise<void> {
    const budget = this.#surroundings.interval();
    const session = this.#session;
    let frame = await this.#once({ type: 'act', values: this.values, name, payload, budget });
    while (frame?.unfinished && session === this.#session)
      frame = await this.#once({ type: 'advance', values: this.values, steps: 0, budget });
  }

  /** Ends the run and its worker; the player can be opened again. */
  fail(error: string): void {
    this.close();
    this.#set('failed');
    this.#hooks.failed(error);
  }

  /** Pauses computation while the demo is out of view. */
  see(visible: boolean): void {
    this.#visible = visible;
    if (visible) this.#awake();
  }

  /** Ends the worker, whatever it is doing. */
  close(state: 'idle' | 'waiting' = 'idle'): void {
    this.#session++;
    this.pause();
    this.#connection?.close();
    this.#connection = undefined;
    this.#set(state);
  }

  /** False if a step failed or diverged. */
  async #run(session: number): Promise<boolean> {
    const { nextFrame } = this.#surroundings;
    const pace = new Pace(this.#surroundings);
    let coming: Promise<Frame | undefined> | undefined;
    while (coming !== undefined || this.#goesOn(session)) {
      if (!this.#visible && !coming) await this.#sleep();
      coming ??= this.#next(session, pace);
      if (coming) {
        const frame = await coming;
        if (!frame) return false;
        pace.spend(frame.step - this.step);
        this.step = frame.step;
        const goesOn = notFinite(frame) === undefined && pace.isDue;
        coming = goesOn ? this.#next(session, pace) : undefined;
        this.#accept(frame, false);
        if (this.state !== 'running') return false;
        if (!this.#goesOn(session)) continue;
      }
      do await nextFrame();
      while (!coming && !pace.isDue);
    }
    return true;
  }

  #goesOn(session: number): boolean {
    return this.#wanted && session === this.#session && this.step < this.end;
  }

  /** Requests the steps that are due; undefined if none is due or the run has stopped. */
  #next(session: number, pace: Pace): Promise<Frame | undefined> | undefined {
    if (!this.#goesOn(session) || !this.#visible) return undefined;
    this.#set('running');
    const due = pace.grant(this.#demo.pace * this.speed);
    const steps = Math.min(due, this.end - this.step);
    if (steps < 1) return undefined;
    const budget = this.#surroundings.interval();
    return this.#ask({ type: 'advance', values: this.values, steps, budget }, session);
  }

  #sleep(): Promise<void> {
    this.#set('paused');
    return new Promise((resolve) => {
      this.#awake = resolve;
    });
  }

  /** The reply; undefined if the request failed or belongs to a closed session. */
  async #ask(request: Request, session: number): Promise<Frame | undefined> {
    this.#connection ??= this.#surroundings.connect();
    const reply = declared(this.#demo, await this.#connection.ask(request));
    if (session !== this.#session) return undefined;
    if (!('error' in reply)) return reply;
    this.fail(reply.error);
    return undefined;
  }

  async #once(request: Request): Promise<Frame | undefined> {
    const frame = await this.#ask(request, this.#session);
    if (frame) this.#accept(frame, false);
    return frame;
  }

  #accept(frame: Frame, opened: boolean): void {
    this.step = frame.step;
    this.#hooks.frame(frame, opened);
    const bad = notFinite(frame);
    if (bad === undefined) return;
    this.#wanted = false;
    this.#set('diverged');
    this.#hooks.diverged(frame.step, bad);
  }

  #set(state: State): void {
    if (state === this.state) return;
    this.state = state;
    this.#hooks.state(state);
  }
}
