import type { Lang } from '../i18n/text.ts';
import { connect } from './client.ts';
import { controls } from './controls.ts';
import type { AnySetup, Demo, Metrics } from './define.ts';
import { keptList, mostKept, nameRun, type KeptRun, type Row, type Start } from './kept.ts';
import { notice, trouble } from './notices.ts';
import { panel } from './panel.ts';
import type { Affects, Params, Values } from './params.ts';
import { Player, speeds, type State } from './player.ts';
import type { Frame } from './protocol.ts';
import { runBar } from './run-bar.ts';
import { StageOwner } from './stage.ts';
import { say } from './strings.ts';
import type { Tool } from './tools.ts';
import { byteSize, Track } from './track.ts';
import type { View } from './view.ts';

/** The state that the element lets the outside read. */
export interface Latest {
  step: number;
  metrics: Metrics;
  snapshot: unknown;
  values: Values<Params>;
  seed: number;
}
export interface Subject {
  name: string;
  demo: Demo;
  view: View<AnySetup>;
  lang: Lang;
  /** What the page starts with, before a link changed it. */
  base: Start;
  start: Start;
}
/** One run of a "Show me": complete values, and where it stops if not at the demo's own end. */
export interface ShownRun {
  values: Values<Params>;
  steps?: number;
}
export interface Outside {
  state: (state: State) => void;
  latest: (latest: Latest) => void;
}

/** Snapshots kept to scrub back through take at most this many bytes. */
const memory = 32e6;
const mostRows = 1500;

/** Everything that one demo on a page does: the player in the middle, the parts of the frame around it. */
export class Workbench {
  readonly #about: Subject;
  readonly #outside: Outside;
  readonly #find: <T extends HTMLElement>(selector: string) => T;
  readonly #player: Player;
  readonly #stage: StageOwner;
  readonly #controls: ReturnType<typeof controls>;
  readonly #drawBar: ReturnType<typeof runBar>;
  readonly #drawPanel: ReturnType<typeof panel>;
  readonly #drawKept: ReturnType<typeof keptList>;
  readonly #trouble: ReturnType<typeof trouble>;
  readonly #notice: ReturnType<typeof notice>;
  #frames = new Track<Frame>(3);
  #rows = new Track<Row>(mostRows);
  #kept: KeptRun[] = [];
  /** Where the reader looks; undefined while following the run. */
  #past: number | undefined;
  #restart: ReturnType<typeof setTimeout> | undefined;
  #pace = { step: 0, at: 0 };
  #planned = false;

  constructor(element: HTMLElement, about: Subject, outside: Outside) {
    const { demo, lang } = about;
    this.#about = about;
    this.#outside = outside;
    this.#find = (selector) => element.querySelector(selector)!;
    this.#player = new Player({ ...about, ...about.start }, connect, {
      state: (state) => this.#stateChanged(state),
      frame: (frame, opened) => this.#take(frame, opened),
      failed: (error) => this.#failed(error),
      diverged: (step, metric) => this.#diverged(step, metric),
    });
    this.#stage = new StageOwner(this.#find('.view'), this.#find('#demo-finding'));
    this.#trouble = trouble(this.#find('.trouble'), lang);
    this.#notice = notice(this.#find('.notice'), lang);
    this.#controls = controls(this.#find('form.controls'), demo.params, lang, (values, affects) =>
      this.#changed(values, affects),
    );
    this.#drawBar = runBar(this.#find('.run'), lang, (what, value) => this.#used(what, value));
    this.#drawPanel = panel(this.#find('.charts'), demo, lang);
    this.#drawKept = keptList(this.#find('.kept-runs'), lang, (at) => this.#forget(at));
    this.#find('[data-do="keep"]').addEventListener('click', () => this.#keep());
    this.#find('.more').addEventListener('click', ({ target }) => {
      const tool = (target as Element).closest<HTMLElement>('[data-do]')?.dataset.do;
      if (tool) void this.#use(tool as Tool);
    });
    this.#controls.set(about.start.values);
  }

  /** Starts a new run from the present values and seed and, unless the reader had paused, plays it. */
  async start(playing = true): Promise<void> {
    this.#trouble.clear();
    if ((await this.#player.open()) && playing) await this.#player.play();
  }

  see(visible: boolean): void {
    this.#player.see(visible);
  }

  say(message: string): void {
    this.#notice.show(message);
  }

  /** Plays runs one after the other, the last one at the reader's pace; the others are kept for comparison. */
  async show(runs: readonly ShownRun[]): Promise<void> {
    const { lang, demo } = this.#about;
    const before: Start = { values: this.#player.values, seed: this.#player.seed };
    const { speed } = this.#player;
    const back = { label: say(lang, 'restore'), run: () => void this.#restore(before) };
    this.#kept = [];
    for (const [i, { values, steps }] of runs.entries()) {
      const last = i === runs.length - 1;
      const run = nameRun(
        { ...before, values },
        runs.map((one) => ({ ...before, ...one })),
        demo.params,
        lang,
      );
      this.#notice.show(
        last ? say(lang, 'shown') : say(lang, 'comparing', { at: i + 1, of: runs.length, run }),
        back,
      );
      this.#player.speed = last ? speed : Infinity;
      this.#set(values);
      const arrived = (await this.#player.open()) && (await this.#player.play(steps ?? demo.steps));
      this.#player.speed = speed;
      if (!arrived) return;
      if (!last) this.#keep();
    }
  }

  close(): void {
    clearTimeout(this.#restart);
    this.#player.close();
    this.#stage.close();
  }

  async #restore({ values, seed }: Start): Promise<void> {
    this.#notice.clear();
    this.#kept = [];
    this.#player.seed = seed;
    this.#set(values);
    await this.start();
  }

  #set(values: Values<Params>): void {
    this.#player.values = values;
    this.#controls.set(values);
  }

  #changed(values: Values<Params>, affects: Affects): void {
    this.#player.values = values;
    if (affects === 'setup') {
      const playing = this.#player.state !== 'paused';
      clearTimeout(this.#restart);
      // A slider passes many values on its way; only the one where it rests is worth a new run.
      this.#restart = setTimeout(() => void this.start(playing), 150);
    } else this.#look(this.#past);
  }

  #used(what: string, value?: number): void {
    const player = this.#player;
    const { state } = player;
    if (what === 'time') this.#look(value === player.step ? undefined : value, true);
    if (what === 'play') this.#toggle();
    if (what === 'step') {
      this.#past = undefined;
      void player.stepOnce();
    }
    if (what === 'seed') player.seed += 1;
    if (what === 'same' || what === 'seed') void this.start(state !== 'paused');
    if (what === 'speed') {
      player.speed = speeds[(speeds.indexOf(player.speed) + 1) % speeds.length]!;
      this.#draw();
    }
  }

  #toggle(): void {
    if (this.#player.state === 'running') {
      this.#player.pause();
      return;
    }
    this.#look(undefined);
    void this.#player.play();
  }

  /** Shows the run as it was at a step, or follows it again. Looking back pauses: two times at once confuse. */
  #look(step: number | undefined, pause = false): void {
    if (pause) this.#player.pause();
    this.#past = step;
    const frame = this.#frames.at(step ?? Infinity);
    if (!frame) return;
    this.#stage.draw(frame.snapshot, this.#player.values);
    this.#draw();
  }

  #take(frame: Frame, opened: boolean): void {
    if (opened) this.#begin(frame);
    this.#frames.add(frame);
    this.#rows.add({ step: frame.step, metrics: frame.metrics });
    const { values, seed } = this.#player;
    if (this.#past === undefined) this.#stage.draw(frame.snapshot, values);
    const { step, metrics, snapshot } = frame;
    this.#outside.latest({ step, metrics, snapshot, values, seed });
    this.#draw();
  }

  #begin({ snapshot, fixed }: Frame): void {
    const { lang, view } = this.#about;
    this.#past = undefined;
    this.#frames = new Track(Math.min(240, memory / byteSize(snapshot)));
    this.#rows = new Track(mostRows);
    this.#pace = { step: 0, at: performance.now() };
    this.#find('.poster').hidden = true;
    this.#stage.begin(view, {
      lang,
      fixed,
      act: (name, payload) => void this.#player.act(name, payload),
    });
  }

  /** Bar and charts once per repaint, however many things have changed. */
  #draw(): void {
    if (this.#planned) return;
    this.#planned = true;
    requestAnimationFrame(() => {
      this.#planned = false;
      this.#drawNow();
    });
  }

  #drawNow(): void {
    const { state, step, end, speed } = this.#player;
    const shown = this.#rows.at(this.#past ?? Infinity);
    this.#drawBar({ state, step, shown: shown?.step ?? 0, end, speed });
    if (!shown) return;
    const kept = this.#named();
    const name = kept.length > 0 ? this.#name(this.#player, kept) : '';
    const longest = Math.max(end, ...kept.map(({ rows }) => rows.at(-1)?.step ?? 0));
    this.#drawPanel({ rows: this.#rows.entries, shown, end: longest, kept, name });
    this.#drawKept(kept);
    this.#facts();
  }

  #facts(): void {
    const now = performance.now();
    const { step, seed, state } = this.#player;
    if (now - this.#pace.at < 1000 && state === 'running') return;
    const rate = Math.round((1000 * (step - this.#pace.step)) / Math.max(1, now - this.#pace.at));
    this.#pace = { step, at: now };
    const { lang } = this.#about;
    const words = [say(lang, 'engine'), say(lang, 'seedIs', { seed })];
    if (state === 'running') words.unshift(say(lang, 'rate', { rate }));
    this.#find('.facts').textContent = words.join(' · ');
  }

  #keep(): void {
    const { values, seed } = this.#player;
    const run: KeptRun = { values, seed, rows: this.#rows.entries.slice(), name: '' };
    this.#kept = [...this.#kept, run].slice(-mostKept);
    this.#draw();
  }

  #forget(at: number): void {
    this.#kept = this.#kept.filter((_, i) => i !== at);
    this.#draw();
  }

  #named(): KeptRun[] {
    return this.#kept.map((run) => ({
      ...run,
      name: this.#name(run, [...this.#kept, this.#player]),
    }));
  }

  #name(run: Start, others: readonly Start[]): string {
    return nameRun(run, others, this.#about.demo.params, this.#about.lang);
  }

  #stateChanged(state: State): void {
    const { lang } = this.#about;
    this.#outside.state(state);
    this.#controls.enable(state !== 'failed' && state !== 'idle');
    const usable = state === 'running' || state === 'paused' || state === 'diverged';
    for (const button of this.#find('.more').querySelectorAll('button')) button.disabled = !usable;
    this.#find<HTMLButtonElement>('[data-do="keep"]').disabled = !usable;
    if (state === 'loading') this.#find('.wait').textContent = say(lang, 'loading');
    if (state === 'paused' && this.#player.step > 0) {
      const trained = say(lang, 'trained', { step: this.#player.step });
      this.#find(':scope > [role="status"]').textContent = `${trained} ${this.#stage.settle()}`;
    }
    this.#draw();
  }

  #failed(error: string): void {
    const { lang } = this.#about;
    const retry = { label: say(lang, 'retry'), run: () => void this.start() };
    this.#trouble.show(say(lang, 'failed'), error, retry);
  }

  #diverged(step: number, metric: string): void {
    const { lang, demo } = this.#about;
    const { param, turn } = demo.steadiedBy;
    const message = say(lang, 'diverged', {
      step,
      measure: demo.measures[metric.split('/')[1]!]?.label[lang] ?? metric,
      param: demo.params[param]!.label[lang],
      turn: say(lang, turn === 'down' ? 'turnDown' : 'turnUp'),
    });
    const again = { label: say(lang, 'sameLong'), run: () => void this.start() };
    this.#trouble.show(message, undefined, again);
  }

  async #use(tool: Tool): Promise<void> {
    const { name, demo, lang, base } = this.#about;
    const { values, seed } = this.#player;
    const frame = this.#frames.at(this.#past ?? Infinity);
    if (!frame) return;
    const { useTool } = await import('./tools.ts');
    const stage = this.#find('.stage');
    const subject = {
      name,
      demo,
      lang,
      base,
      run: { values, seed },
      frame,
      rows: this.#rows.entries,
      stage,
    };
    await useTool(tool, subject).catch((error: unknown) => this.#notice.show(String(error)));
  }
}
