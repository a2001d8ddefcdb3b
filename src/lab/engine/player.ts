import type { Demo } from '../contract/define.ts';
import type { Params, Values } from '../contract/params.ts';
import { LatestOnly } from './latest-only.ts';
import { notFinite } from './metrics.ts';
import { Pace } from './pace.ts';
import type { Hooks, Speed, State, Surroundings } from './playing.ts';
import type { Frame, Request } from './protocol.ts';
import { Run } from './run.ts';
import { Sight } from './sight.ts';

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
  readonly #about: { name: string; demo: Demo };
  readonly #surroundings: Surroundings;
  readonly #run: Run;
  #wanted = false;
  #hurried = false;
  /** Owed while no request has carried the present values. */
  readonly #refresh = new LatestOnly();
  readonly #sight = new Sight();

  constructor(
    about: { name: string; demo: Demo; values: Values<Params>; seed: number },
    surroundings: Surroundings,
    hooks: Hooks,
  ) {
    this.#about = about;
    this.values = about.values;
    this.seed = about.seed;
    this.end = about.demo.steps;
    this.#surroundings = surroundings;
    const state = (state: State) => {
      if (state === 'failed' || state === 'diverged') this.pause();
      hooks.state(state);
    };
    this.#run = new Run(about.demo, surroundings.connect, { ...hooks, state });
  }

  get state(): State {
    return this.#run.state;
  }

  get step(): number {
    return this.#run.step;
  }

  /** The speed of the present run: the reader's, or the highest while a run is played for comparison. */
  get presentSpeed(): Speed {
    return this.#hurried ? Infinity : this.speed;
  }

  /** Starts a run from the current values and seed, on the reader's data if any. False if another call came first. */
  async open(data?: unknown): Promise<boolean> {
    this.pause();
    this.#run.begin();
    this.end = this.#about.demo.steps;
    const { values, seed } = this;
    const frame = await this.#ask({ type: 'open', demo: this.#about.name, values, seed, data });
    if (!frame) return false;
    this.#run.accept(frame, true);
    if (this.state === 'loading') this.#rest();
    return this.state === 'paused';
  }

  /**
   * Trains up to step `to`, at the reader's speed unless it is `hurried`. True if it reached that step, false if it was
   * paused, restarted or failed before.
   */
  async play(to?: number, hurried = false): Promise<boolean> {
    if (this.#wanted || this.state !== 'paused') return false;
    if (to !== undefined) this.end = to;
    else if (this.step >= this.end) this.end = this.step + this.#about.demo.steps;
    [this.#wanted, this.#hurried] = [true, hurried];
    const { session } = this.#run;
    if (!(await this.#train(session)) || session !== this.#run.session) return false;
    this.pause();
    this.#rest();
    return this.step >= this.end;
  }

  pause(): void {
    [this.#wanted, this.#hurried] = [false, false];
    this.#sight.wake();
  }

  async stepOnce(): Promise<void> {
    this.pause();
    await this.#once({ type: 'advance', values: this.values, steps: 1 });
  }

  /**
   * Requests the current state again under the current values; while the run goes on, its next steps do that. Nothing
   * is trained. Values that change faster than the worker answers are not all drawn, only the last ones.
   */
  refresh(): Promise<void> {
    return this.#refresh.ask(
      () => this.state === 'paused',
      () => this.#once({ type: 'advance', values: this.values, steps: 0 }),
    );
  }

  /**
   * Sends an action of the reader to the session that is drawn; while there is none, the action has no meaning. A long
   * action is drawn while it is in progress.
   */
  async act(name: string, payload: unknown): Promise<void> {
    if (!this.#run.isOpen) return;
    const budget = this.#surroundings.interval();
    const { session } = this.#run;
    let frame = await this.#once({ type: 'act', values: this.values, name, payload, budget });
    while (frame?.unfinished && session === this.#run.session)
      frame = await this.#once({ type: 'advance', values: this.values, steps: 0, budget });
  }

  /** Ends the run and its worker; the player can be opened again. */
  fail(error: string): void {
    this.#run.fail(error);
  }

  /** Pauses computation while the demo is out of view. */
  see = (visible: boolean): void => this.#sight.see(visible);

  /** Ends the worker, whatever it is doing. */
  close(state: 'idle' | 'waiting' = 'idle'): void {
    this.pause();
    this.#run.close(state);
  }

  /** False if a step failed or diverged. */
  async #train(session: number): Promise<boolean> {
    const { nextFrame } = this.#surroundings;
    const pace = new Pace(this.#surroundings);
    let coming: Promise<Frame | undefined> | undefined;
    let at = this.step;
    while (coming !== undefined || this.#goesOn(session)) {
      if (!this.#sight.isClear && !coming) {
        this.#run.set('paused');
        await this.#sight.sleep();
      }
      coming ??= this.#next(session, pace);
      if (coming) {
        const frame = await coming;
        if (!frame) return false;
        pace.spend(frame.step - at);
        at = frame.step;
        const isNewest = this.#run.isNewest(frame);
        if (isNewest) this.#run.step = frame.step;
        const goesOn = notFinite(frame) === undefined && pace.isDue;
        coming = goesOn ? this.#next(session, pace) : undefined;
        if (isNewest) this.#run.accept(frame, false);
        if (this.state !== 'running') return false;
        if (!this.#goesOn(session)) continue;
      }
      do await nextFrame();
      while (!coming && !pace.isDue);
    }
    return true;
  }

  #goesOn(session: number): boolean {
    return this.#wanted && session === this.#run.session && this.step < this.end;
  }

  /** Requests the steps that are due; undefined if none is due or the run has stopped. */
  #next(session: number, pace: Pace): Promise<Frame | undefined> | undefined {
    if (!this.#goesOn(session) || !this.#sight.isClear) return undefined;
    this.#run.set('running');
    const due = pace.grant(this.#about.demo.pace * this.presentSpeed);
    const steps = Math.min(due, this.end - this.step);
    if (steps < 1) return undefined;
    const budget = this.#surroundings.interval();
    return this.#ask({ type: 'advance', values: this.values, steps, budget });
  }

  /** Pauses, and draws what the last steps were too early for. */
  #rest(): void {
    this.#run.set('paused');
    if (this.#refresh.isOwed) void this.refresh();
  }

  #ask(request: Request): Promise<Frame | undefined> {
    this.#refresh.isOwed = false;
    return this.#run.ask(request);
  }

  async #once(request: Request): Promise<Frame | undefined> {
    const frame = await this.#ask(request);
    if (frame) this.#run.accept(frame, false);
    return frame;
  }
}
