import type { Connection } from './client.ts';
import type { Demo } from '../contract/define.ts';
import type { Params, Values } from '../contract/params.ts';
import type { Frame, Reply, Request } from './protocol.ts';

export type State = 'idle' | 'loading' | 'running' | 'paused' | 'failed' | 'diverged';

/** What the player tells its owner. */
export interface Hooks {
  state: (state: State) => void;
  /** A reply to be drawn. `opened`: it is the first of a new session and carries `fixed`. */
  frame: (frame: Frame, opened: boolean) => void;
  failed: (error: string) => void;
  diverged: (step: number, metric: string) => void;
}

/** Steps a second relative to the demo's pace; the last one is as fast as the machine can. */
export const speeds = [0.25, 1, 4, Infinity] as const;

/** Shortest time between two drawings: about 25 a second, or one a second for those who want less motion. */
const interval = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 1000 : 40);
const nextFrame = () => new Promise(requestAnimationFrame);

/** Asks one worker for steps, one request at a time, and draws before it asks again. Knows no element. */
export class Player {
  values: Values<Params>;
  seed: number;
  speed: (typeof speeds)[number] = 1;
  /** The step at which the run pauses by itself. */
  end: number;
  step = 0;
  state: State = 'idle';
  readonly #name: string;
  readonly #demo: Demo;
  readonly #hooks: Hooks;
  readonly #connect: () => Connection;
  #connection: Connection | undefined;
  #session = 0;
  #wanted = false;
  #visible = true;
  #awake: () => void = () => undefined;

  constructor(
    about: { name: string; demo: Demo; values: Values<Params>; seed: number },
    connect: () => Connection,
    hooks: Hooks,
  ) {
    this.#name = about.name;
    this.#demo = about.demo;
    this.values = about.values;
    this.seed = about.seed;
    this.end = about.demo.steps;
    this.#connect = connect;
    this.#hooks = hooks;
  }

  /** Starts anew from the present values and seed. False if something else came in between. */
  async open(): Promise<boolean> {
    const session = ++this.#session;
    this.pause();
    this.#set('loading');
    this.end = this.#demo.steps;
    const { values, seed } = this;
    const frame = await this.#ask({ type: 'open', demo: this.#name, values, seed }, session);
    if (!frame) return false;
    this.#accept(frame, true);
    if (this.state === 'loading') this.#set('paused');
    return this.state === 'paused';
  }

  /** Trains up to step `to`. True if it got there, false if it was paused, restarted or failed before. */
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
    const { values } = this;
    const frame = await this.#ask({ type: 'advance', values, steps: 1 }, this.#session);
    if (frame) this.#accept(frame, false);
  }

  /** While paused: the present state once more, as the present values have it. Nothing is trained. */
  async refresh(): Promise<void> {
    if (this.state !== 'paused') return;
    const { values } = this;
    const frame = await this.#ask({ type: 'advance', values, steps: 0 }, this.#session);
    if (frame) this.#accept(frame, false);
  }

  async act(name: string, payload: unknown): Promise<void> {
    const { values } = this;
    const frame = await this.#ask({ type: 'act', values, name, payload }, this.#session);
    if (frame) this.#accept(frame, false);
  }

  /** Out of sight nothing is computed; back in sight it goes on. */
  see(visible: boolean): void {
    this.#visible = visible;
    if (visible) this.#awake();
  }

  /** Ends the worker, whatever it is doing. */
  close(): void {
    this.#session++;
    this.pause();
    this.#connection?.close();
    this.#connection = undefined;
    this.#set('idle');
  }

  /** False if a step failed or diverged. */
  async #run(session: number): Promise<boolean> {
    let credit = 1;
    let before = performance.now();
    const goesOn = () => this.#wanted && session === this.#session && this.step < this.end;
    while (goesOn()) {
      if (!this.#visible) await this.#sleep();
      if (!goesOn()) break;
      this.#set('running');
      const started = performance.now();
      const rate = (this.#demo.pace * this.speed) / 1000;
      credit = Math.min(
        credit + rate * Math.max(1, started - before),
        Math.max(1, rate * 2 * interval()),
      );
      before = started;
      const steps = Math.min(Math.floor(credit), this.end - this.step);
      if (steps >= 1) {
        const at = this.step;
        if (!(await this.#advance(steps, session))) return false;
        credit -= this.step - at;
      }
      do await nextFrame();
      while (performance.now() - started < interval() - 4);
    }
    return true;
  }

  async #advance(steps: number, session: number): Promise<boolean> {
    const { values } = this;
    const budget = interval() * 0.75;
    const frame = await this.#ask({ type: 'advance', values, steps, budget }, session);
    if (!frame) return false;
    this.#accept(frame, false);
    return this.state === 'running';
  }

  #sleep(): Promise<void> {
    this.#set('paused');
    return new Promise((resolve) => {
      this.#awake = resolve;
    });
  }

  /** The reply, or nothing if it failed or belongs to a session that is no longer ours. */
  async #ask(request: Request, session: number): Promise<Frame | undefined> {
    this.#connection ??= this.#connect();
    const reply: Reply = await this.#connection.ask(request);
    if (session !== this.#session) return undefined;
    if (!('error' in reply)) return reply;
    this.close();
    this.#set('failed');
    this.#hooks.failed(reply.error);
    return undefined;
  }

  #accept(frame: Frame, opened: boolean): void {
    this.step = frame.step;
    this.#hooks.frame(frame, opened);
    const bad = Object.entries(frame.metrics).find(([, value]) => !Number.isFinite(value));
    if (!bad) return;
    this.#wanted = false;
    this.#set('diverged');
    this.#hooks.diverged(frame.step, bad[0]);
  }

  #set(state: State): void {
    if (state === this.state) return;
    this.state = state;
    this.#hooks.state(state);
  }
}
