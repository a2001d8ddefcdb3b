import { resolvedColours } from '../../charts/colours.ts';
import { defineView, type Stage } from '../../lab/contract/view.ts';
import type session from './session.ts';
import type { ShownTrial, Snapshot } from './session.ts';
import type { Compared } from './worker/trials.ts';
import { arm, type Arm, type Comparison } from './page/arms.ts';
import { board, type Entry, type Mark } from './page/board.ts';
import { add } from '../../charts/dom.ts';
import { guess } from './page/guess.ts';
import { modeBar, type Scores } from './page/mode-bar.ts';
import { OwnTrial } from './page/own-trial.ts';
import { readerOf, type Reader } from './page/reader.ts';
import { say } from './page/words.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const figure = new Figure(stage.root, stage);
  return (snapshot) => figure.draw(snapshot);
});

const ways = 5;
const arms: readonly Arm[] = ['learned', 'pixels'];

/** The whole figure, and what the reader does with it. */
class Figure {
  readonly #stage: Stage<typeof session>;
  readonly #reader: Reader;
  readonly #own: OwnTrial;
  readonly #root: HTMLElement;
  readonly #drawModes: ReturnType<typeof modeBar>;
  readonly #drawBoard: ReturnType<typeof board>;
  readonly #drawGuess: ReturnType<typeof guess>;
  readonly #drawArms: Record<Arm, ReturnType<typeof arm>>;
  readonly #colours: () => string[];
  readonly #live: HTMLElement;

  constructor(root: HTMLElement, stage: Stage<typeof session>) {
    const { lang, fixed } = stage;
    this.#stage = stage;
    this.#reader = readerOf(root, fixed);
    this.#colours = resolvedColours(root, ['var(--ink)']);
    this.#root = add(root, 'div', 'one-shot');
    this.#live = add(root, 'p', 'hidden');
    this.#live.setAttribute('aria-live', 'polite');
    this.#drawModes = modeBar(this.#root, lang, {
      choose: (mode) => this.#change({ mode }),
      next: () => this.#next(),
    });
    const count = fixed.trials.length;
    const select = (trial: number) => this.#change({ trial });
    this.#drawBoard = board(this.#root, { lang, count, select });
    this.#own = new OwnTrial(this.#root, stage, this.#reader);
    const choose = (example: number) => this.#answer(example);
    this.#drawGuess = guess(this.#root, { lang, count: ways, choose });
    const row = add(this.#root, 'div', 'arms');
    const [learned, pixels] = arms.map((name) => arm(row, name, { lang, count: ways }));
    this.#drawArms = { learned: learned!, pixels: pixels! };
    const key = add(this.#root, 'p', 'key');
    key.textContent = say(lang, 'key');
  }

  draw(snapshot: Snapshot): string {
    const ink = this.#colours()[0]!;
    const { mode, trial } = this.#reader;
    this.#root.dataset.mode = mode;
    this.#root.dataset.turn = String(this.#isTurn);
    this.#drawModes(mode, this.#scores(snapshot));
    if (mode === 'draw') {
      this.#own.begin(this.#stage.fixed.trials[trial]!);
      this.#own.draw(snapshot.own, ink);
      for (const name of arms) this.#drawArms[name](this.#own.comparison(name, snapshot), ink);
      return this.#own.finding(snapshot.own);
    }
    this.#drawBoard(this.#entries(snapshot), { chosen: trial, ink });
    if (this.#isTurn) this.#drawGuess(this.#stage.fixed.trials[trial]!, ink);
    for (const name of arms) this.#drawArms[name](this.#comparison(name, snapshot), ink);
    return this.#finding(snapshot);
  }

  /** Whether the reader is to answer the trial that is looked at. */
  get #isTurn(): boolean {
    const { mode, answers, trial } = this.#reader;
    return mode === 'guess' && answers[trial] === undefined;
  }

  #change(change: Partial<Reader>): void {
    Object.assign(this.#reader, change);
    this.#stage.redraw();
  }

  #answer(example: number): void {
    const { trial } = this.#reader;
    const { answer } = this.#stage.fixed.trials[trial]!;
    this.#reader.answers[trial] = example;
    const { lang } = this.#stage;
    this.#live.textContent =
      example === answer ? say(lang, 'saidRight') : say(lang, 'saidWrong', { i: answer + 1 });
    this.#stage.redraw();
    this.#root.querySelector<HTMLElement>('.next')?.focus({ preventScroll: true });
  }

  #next(): void {
    const { answers, trial } = this.#reader;
    const order = answers.map((_, i) => (trial + 1 + i) % answers.length);
    this.#change({ trial: order.find((i) => answers[i] === undefined) ?? order[0]! });
  }

  #compared(name: Arm, trial: number, snapshot: Snapshot): Compared {
    return name === 'pixels' ? this.#stage.fixed.trials[trial]!.pixels : snapshot.learned[trial]!;
  }

  #mark(name: Arm, trial: number, snapshot: Snapshot): Mark {
    const { answer } = this.#stage.fixed.trials[trial]!;
    return this.#compared(name, trial, snapshot).nearest === answer ? 'right' : 'wrong';
  }

  /** On the trials that the reader has answered, so that all three are judged by the same. */
  #scores(snapshot: Snapshot): Scores {
    const { answers } = this.#reader;
    const { trials } = this.#stage.fixed;
    const answered = [...trials.keys()].filter((i) => answers[i] !== undefined);
    const right = (is: (trial: number) => boolean) => answered.filter(is).length;
    return {
      n: answered.length,
      you: right((i) => answers[i] === trials[i]!.answer),
      learned: right((i) => this.#mark('learned', i, snapshot) === 'right'),
      pixels: right((i) => this.#mark('pixels', i, snapshot) === 'right'),
    };
  }

  #entries(snapshot: Snapshot): Entry[] {
    const { mode, answers } = this.#reader;
    return this.#stage.fixed.trials.map((one, trial) => {
      const given = answers[trial];
      const hides = mode === 'guess' && given === undefined;
      return {
        query: one.query,
        name: hides ? undefined : this.#own.name(one.glyphs[one.answer]!),
        learned: this.#mark('learned', trial, snapshot),
        pixels: this.#mark('pixels', trial, snapshot),
        you: given === undefined ? 'open' : given === one.answer ? 'right' : 'wrong',
      };
    });
  }

  #score(name: Arm, snapshot: Snapshot): number {
    const { trials } = this.#stage.fixed;
    return trials.filter((_, i) => this.#mark(name, i, snapshot) === 'right').length;
  }

  #comparison(name: Arm, snapshot: Snapshot): Comparison {
    const { fixed, lang } = this.#stage;
    const { trial } = this.#reader;
    const { query, examples, glyphs, answer }: ShownTrial = fixed.trials[trial]!;
    const score = { n: fixed.trials.length, right: this.#score(name, snapshot) };
    return {
      query,
      examples,
      names: glyphs.map((glyph) => this.#own.name(glyph)),
      ...this.#compared(name, trial, snapshot),
      answer,
      note: say(lang, 'score', score),
      ...(name === 'learned' && { border: snapshot.border }),
    };
  }

  #finding(snapshot: Snapshot): string {
    const percent = (share: number) => Math.round(100 * share);
    return say(this.#stage.lang, 'finding', {
      learned: this.#score('learned', snapshot),
      pixels: this.#score('pixels', snapshot),
      unseen: percent(snapshot.accuracy.unseen),
      raw: percent(snapshot.accuracy.pixels),
    });
  }
}
