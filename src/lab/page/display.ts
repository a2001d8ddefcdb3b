import type { Lang } from '../../i18n/text.ts';
import type { Demo } from '../contract/define.ts';
import { keptList } from './kept.ts';
import { panel } from './panel.ts';
import type { Player } from '../engine/player.ts';
import type { State } from '../engine/playing.ts';
import { runBar } from './run-bar.ts';
import type { Row, RunLog } from '../engine/run-log.ts';
import { StageOwner } from './stage.ts';
import { say } from '../frame/strings.ts';
import type { Present } from '../tools/present.ts';
import type { Instance } from './instance.ts';
import { told } from '../engine/told.ts';

/** What the reader does with the frame. */
export interface Hand {
  used: (what: string, value?: number) => void;
  /** The view or a chart threw. */
  broken: (error: string) => void;
}

/** What the charts show while there is no run. */
const nothing: Row = { step: 0, metrics: {} };

/** Draws everything in the frame that follows the run: stage, run bar, charts, kept runs, facts. */
export class Display {
  readonly stage: StageOwner;
  readonly #lang: Lang;
  readonly #element: HTMLElement;
  readonly #player: Player;
  readonly #log: RunLog;
  readonly #drawBar: ReturnType<typeof runBar>;
  readonly #drawPanel: ReturnType<typeof panel>;
  readonly #drawKept: ReturnType<typeof keptList>;
  /** The step that the reader looks at; undefined while following the run. */
  past: number | undefined;
  /** The charts threw in this run. */
  #isBroken = false;
  readonly #broken: Hand['broken'];
  #pace = { step: 0, at: 0 };
  #planned = false;
  /** Charts are drawn at their true width; a paused run sends no frame that would redraw them after a resize. */
  readonly #size = new ResizeObserver(() => this.plan());

  constructor(
    element: HTMLElement,
    { demo, lang }: { demo: Demo; lang: Lang },
    { player, log }: { player: Player; log: RunLog },
    hand: Hand,
    signal: AbortSignal,
  ) {
    this.#element = element;
    this.#lang = lang;
    this.#player = player;
    this.#log = log;
    this.#broken = hand.broken;
    const finding = this.part(':scope > .stage > .finding');
    this.stage = new StageOwner(this.part('.view'), finding, hand.broken);
    this.#drawBar = runBar(this.part('.run'), { lang, signal }, hand.used);
    this.#drawPanel = panel(this.part('.charts'), demo, lang);
    const kept = (change: () => void) => {
      change();
      this.plan();
    };
    const keep = () => kept(() => log.keep(player));
    this.part('[data-do="keep"]').addEventListener('click', keep, { signal });
    const forget = (at: number) => kept(() => log.forget(at));
    this.#drawKept = keptList(this.part('.kept-runs'), { lang, signal }, forget);
    this.#size.observe(this.part('.charts'));
  }

  close(): void {
    this.stage.close();
    this.#size.disconnect();
  }

  part(selector: string): HTMLElement {
    return this.#element.querySelector(selector)!;
  }

  /** Begins a new run and drops what belongs to the old one. */
  begin(): void {
    this.past = undefined;
    this.#isBroken = false;
    this.#pace = { step: 0, at: performance.now() };
    this.part('.poster').hidden = true;
    this.part(':scope > [role="status"]').textContent = ''; // it was about the run before
  }

  /** Shows that there is no run until the reader's data are chosen. */
  wait(): void {
    this.#log.begin();
    this.past = undefined;
    this.part('.poster').hidden = true;
    this.stage.clear(say(this.#lang, 'waiting'));
    this.part(':scope > [role="status"]').textContent = say(this.#lang, 'waiting');
  }

  /** What the tools work on; undefined before the first frame. */
  present(about: Instance): Present | undefined {
    const frame = this.#log.frame(this.past);
    if (!frame) return undefined;
    const { values, seed } = this.#player;
    const stage = this.part('.stage');
    return { ...about, run: { values, seed }, frame, rows: this.#log.rows, stage };
  }

  /** Shows the run as it was at a step, or follows it again. */
  look(step: number | undefined): void {
    this.past = step;
    const frame = this.#log.frame(step);
    if (frame) this.stage.draw(frame.snapshot, this.#player.values);
    this.plan();
  }

  state(state: State): void {
    const usable = state === 'running' || state === 'paused' || state === 'diverged';
    const tools = '.more button, [data-do="keep"]';
    for (const tool of this.#element.querySelectorAll<HTMLButtonElement>(tools))
      tool.disabled = !usable;
    if (state === 'loading') this.part('.wait').textContent = say(this.#lang, 'loading');
    const { step } = this.#player;
    if (state === 'paused' && step > 0) {
      const words = `${say(this.#lang, 'trained', { step })} ${this.stage.settle()}`;
      this.part(':scope > [role="status"]').textContent = words;
    }
    this.plan();
  }

  /** Bar and charts once per repaint, however many things have changed. */
  plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    requestAnimationFrame(() => {
      this.#planned = false;
      this.#draw();
    });
  }

  #draw(): void {
    const { state, step, end, presentSpeed: speed } = this.#player;
    const shown = this.#log.row(this.past) ?? (state === 'waiting' ? nothing : undefined);
    const at = state === 'waiting' ? 0 : step;
    this.#drawBar({ state, step: at, shown: shown?.step ?? 0, end, speed });
    if (!shown || this.#isBroken) return;
    try {
      this.#drawRun(shown);
    } catch (error) {
      this.#isBroken = true; // once: telling it draws the bar again
      this.#broken(told(error));
    }
  }

  #drawRun(shown: Row): void {
    const { end } = this.#player;
    const kept = this.#log.kept(this.#player);
    const longest = Math.max(end, ...kept.map(({ rows }) => rows.at(-1)?.step ?? 0));
    const { rows } = this.#log;
    const { values } = this.#player;
    const name = this.#log.name(this.#player);
    this.#drawPanel({ rows, shown, end: longest, kept, values, name });
    this.#drawKept(kept);
    this.#facts();
  }

  #facts(): void {
    const now = performance.now();
    const { step, seed, state } = this.#player;
    if (now - this.#pace.at < 1000 && state === 'running') return;
    const rate = Math.round((1000 * (step - this.#pace.step)) / Math.max(1, now - this.#pace.at));
    this.#pace = { step, at: now };
    const words = [say(this.#lang, 'engine'), say(this.#lang, 'seedIs', { seed })];
    if (state === 'running') words.unshift(say(this.#lang, 'rate', { rate }));
    this.part('.facts').textContent = words.join(' · ');
  }
}
