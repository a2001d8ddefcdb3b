import { controls } from './controls.ts';
import { Display } from './display.ts';
import { doorOf } from './door.ts';
import { nameRun } from './kept.ts';
import { divergence, notice, trouble } from './notices.ts';
import type { Affects, Params, Values } from '../contract/params.ts';
import { Player } from '../engine/player.ts';
import { speeds, type State } from '../engine/playing.ts';
import type { Frame } from '../engine/protocol.ts';
import { RunLog, type Start } from '../engine/run-log.ts';
import { say } from '../frame/strings.ts';
import { playEach } from './show.ts';
import { surroundings } from './surroundings.ts';
import { toolBar } from '../tools/tool-bar.ts';
import type { Outside, ShownRun, Instance } from './instance.ts';

/** Carries out what the reader does: connects the player with the parts of the frame. */
export class Workbench {
  readonly #about: Instance;
  readonly #outside: Outside;
  readonly #player: Player;
  readonly #log: RunLog;
  readonly #display: Display;
  readonly #controls: ReturnType<typeof controls>;
  readonly #trouble: ReturnType<typeof trouble>;
  readonly #notice: ReturnType<typeof notice>;
  readonly #door: ReturnType<typeof doorOf>;
  #restart: ReturnType<typeof setTimeout> | undefined;
  /** Whether the run that is being opened will play: the reader has not paused the one before. */
  #plays = true;
  readonly #open = new AbortController();

  constructor(element: HTMLElement, about: Instance, outside: Outside) {
    const [{ demo, lang }, { signal }] = [about, this.#open];
    this.#about = about;
    this.#outside = outside;
    this.#player = new Player({ ...about, ...about.start }, surroundings, {
      state: (state) => this.#stateChanged(state),
      frame: (frame, opened) => this.#take(frame, opened),
      failed: (error, why) => this.#stopped(say(lang, why ?? 'failed'), error, 'retry'),
      late: (is) => (is ? this.#stopped(say(lang, 'late'), '', 'retry') : this.#trouble.clear()),
      diverged: (step, name) => this.#stopped(divergence(demo, lang, step, name), '', 'sameLong'),
    });
    this.#log = new RunLog((run, others) => nameRun(run, others, demo.params, lang));
    this.#display = new Display(
      element,
      about,
      { player: this.#player, log: this.#log },
      {
        used: (what, value) => this.#used(what, value),
        broken: (error) => this.#player.fail(error),
      },
      signal,
    );
    const part = (selector: string) => this.#display.part(selector);
    this.#trouble = trouble(part('.trouble'), lang);
    this.#notice = notice(part('.notice'), lang);
    const form = part('form.controls') as HTMLFormElement;
    this.#controls = controls(form, { params: demo.params, lang, signal }, this.#changed);
    this.#controls.set(about.start.values);
    toolBar(part('.more'), signal, () => this.#display.present(about));
    this.#door = doorOf({ stage: part('.stage'), form, signal }, about, () => void this.start());
  }

  /** Starts a new run from the current values and seed and plays it unless the reader had paused. */
  async start(playing = true): Promise<void> {
    this.#plays = playing;
    if ((await this.#begin()) && playing) await this.#player.play();
  }

  /** Opens a session for the current values; false if there is none to play. */
  async #begin(): Promise<boolean> {
    clearTimeout(this.#restart);
    this.#trouble.clear();
    const given = this.#door.for(this.#player.values);
    this.#controls.without(given?.unused ?? []);
    if (given) return this.#player.open(given.data);
    this.#display.wait();
    this.#player.close('waiting');
    this.#outside.latest(undefined);
    return false;
  }

  see = (visible: boolean): void => this.#player.see(visible);
  say = (message: string): void => this.#notice.show(message);

  /** Plays runs one after the other, the last one at the reader's speed; the others are kept for comparison. */
  async show(runs: readonly ShownRun[]): Promise<void> {
    const { seed, values } = this.#player;
    const { lang } = this.#about;
    const run = () => void this.#restore({ values, seed });
    const restore = { label: say(lang, 'restore'), run };
    this.#plays = true;
    const starts = runs.map((run) => ({ ...run, seed }));
    await playEach(starts, {
      lang,
      log: this.#log,
      tell: (message) => this.#notice.show(message, restore),
      play: (run, isLast) => this.#playThrough(run, isLast),
    });
  }

  /** Ends the run; returns what the reader had set. */
  close(): Start {
    clearTimeout(this.#restart);
    this.#open.abort();
    this.#trouble.clear(); // its button belongs to a run that has ended
    this.#notice.clear();
    this.#player.close();
    this.#display.close();
    const { values, seed } = this.#player;
    return { values, seed };
  }

  async #playThrough({ values, steps }: ShownRun, atReadersSpeed: boolean): Promise<boolean> {
    this.#set(values);
    const end = steps ?? this.#about.demo.steps;
    return (await this.#begin()) && (await this.#player.play(end, !atReadersSpeed));
  }

  async #restore({ values, seed }: Start): Promise<void> {
    this.#notice.clear();
    this.#log.forget();
    this.#player.seed = seed;
    this.#set(values);
    await this.start();
  }

  #set(values: Values<Params>): void {
    this.#player.values = values;
    this.#controls.set(values);
  }

  readonly #changed = (values: Values<Params>, affects: Affects): void => {
    this.#player.values = values;
    if (affects === 'setup') {
      const playing = this.#isPlaying;
      clearTimeout(this.#restart);
      // A moving slider passes many values; only the one where it stops starts a new run.
      this.#restart = setTimeout(() => void this.start(playing), 150);
    } else if (affects === 'draw') this.#display.look(this.#display.past);
    else void this.#player.refresh().then(() => this.#display.look(this.#display.past));
  };

  #used(what: string, value?: number): void {
    const player = this.#player;
    const playing = this.#isPlaying;
    if (what === 'play' && player.state === 'running') player.pause();
    else if (what === 'play') {
      this.#display.look(undefined);
      void player.play();
    }
    if (what === 'time') {
      player.pause(); // the earlier step shown must not compete with new frames
      this.#display.look(value === player.step ? undefined : value);
    }
    if (what === 'step') {
      this.#display.look(undefined);
      void player.stepOnce();
    }
    if (what === 'seed') player.seed = player.seed < Number.MAX_SAFE_INTEGER ? player.seed + 1 : 0;
    if (what === 'same' || what === 'seed') void this.start(playing);
    if (what === 'speed') {
      player.speed = speeds[(speeds.indexOf(player.speed) + 1) % speeds.length]!;
      this.#display.plan();
    }
  }

  /** Whether the reader lets the demo play. */
  get #isPlaying(): boolean {
    const { state } = this.#player;
    return state === 'loading' ? this.#plays : state !== 'paused';
  }

  #take(frame: Frame, opened: boolean): void {
    const { lang, view } = this.#about;
    if (opened) {
      this.#log.begin();
      this.#display.begin();
      const act = (name: string, payload: unknown) => void this.#player.act(name, payload);
      const { turn } = this.#controls;
      this.#display.stage.begin(view, { lang, fixed: frame.fixed, act, turn });
    }
    this.#log.add(frame);
    const [{ step, metrics, snapshot }, { values, seed }] = [frame, this.#player];
    if (this.#display.past === undefined) this.#display.look(undefined);
    this.#outside.latest({ step, metrics, snapshot, values, seed });
  }

  #stateChanged(state: State): void {
    this.#outside.state(state);
    this.#controls.enable(state !== 'failed' && state !== 'idle');
    this.#display.state(state);
  }

  #stopped(message: string, details: string, way: 'retry' | 'sameLong'): void {
    const label = say(this.#about.lang, way);
    this.#trouble.show(message, details, { label, run: () => void this.start() });
  }
}
