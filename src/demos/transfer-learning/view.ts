import { resolvedColours } from '../../charts/colours.ts';
import type { LayerShown } from '../../charts/network-layers.ts';
import { layers } from '../../models/glyph-network/layers.ts';
import { defineView, type Stage } from '../../lab/contract/view.ts';
import type session from './session.ts';
import type { Snapshot, Standing } from './session.ts';
import type { Mark } from './page/marks.ts';
import { parts, type ArmName } from './page/parts.ts';
import { say } from './page/words.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const figure = new Figure(stage.root, stage);
  return (snapshot) => figure.draw(snapshot);
});

const percent = (share: number) => Math.round(100 * share);
const still = layers.map(() => 0);

/** What the view remembers between two drawings: in which network something is pointed at. */
class Figure {
  readonly #stage: Stage<typeof session>;
  readonly #parts: ReturnType<typeof parts>;
  readonly #ink: () => string[];
  #pointed: ArmName | undefined;

  constructor(root: HTMLElement, stage: Stage<typeof session>) {
    this.#stage = stage;
    this.#ink = resolvedColours(root, ['var(--ink)']);
    this.#parts = parts(root, stage, (arm, mark) => {
      this.#pointed = mark && arm;
      stage.redraw();
    });
  }

  draw({ preparation, standings }: Snapshot): string {
    const { lang, fixed } = this.#stage;
    this.#parts.drawExamples(this.#ink()[0]!);
    const marks = {
      frozen: this.#arm('frozen', standings?.frozen),
      scratch: this.#arm('scratch', standings?.scratch),
    };
    const mark = this.#pointed && marks[this.#pointed];
    this.#parts.here(mark ? this.#words(this.#pointed!, mark) : say(lang, 'point'));
    if (!standings) return this.#prepare(preparation!);
    const { frozen, scratch } = standings;
    return say(lang, 'finding', {
      perClass: fixed.perClass,
      frozen: percent(frozen.accuracy),
      scratch: percent(scratch.accuracy),
    });
  }

  /** While the layers to be borrowed are learned there is nothing to compare yet. */
  #prepare(progress: NonNullable<Snapshot['preparation']>): string {
    const { lang } = this.#stage;
    const said = { ...progress, percent: percent(progress.accuracy) };
    const { frozen, scratch } = this.#parts.arms;
    frozen.message(say(lang, 'preparing', said));
    scratch.message(say(lang, 'waiting'));
    frozen.network(this.#layers('free', still));
    return say(lang, 'findingPreparing', said);
  }

  #arm(name: ArmName, standing: Standing | undefined): Mark | undefined {
    const { lang, fixed } = this.#stage;
    const { share, count, network, message, drawAnswers } = this.#parts.arms[name];
    const all = fixed.labels.length;
    const right = Math.round((standing?.accuracy ?? 0) * all);
    share(standing ? `${percent(standing.accuracy)}%` : '');
    count(standing ? say(lang, 'right', { right, all }) : '');
    if (standing) message('');
    network(this.#layers(name === 'frozen' ? 'frozen' : 'free', standing?.moved ?? still));
    return drawAnswers(standing);
  }

  #layers(state: 'frozen' | 'free', moved: readonly number[]): LayerShown[] {
    const { lang } = this.#stage;
    const old = moved.map((far, at): LayerShown => {
      const [name, caption] = [layers[at]!, far.toFixed(2)];
      const words = say(lang, `${state}Layer`, { layer: name, moved: caption });
      return { name, state, moved: far, caption, words };
    });
    const head = { name: 'head', state: 'new', moved: 0, caption: say(lang, 'new') } as const;
    return [...old, { ...head, words: say(lang, 'newLayer') }];
  }

  #words(arm: ArmName, { kind, truth, guess, count }: Mark): string {
    const { lang, fixed } = this.#stage;
    const { characters, labels } = fixed;
    return say(lang, kind, {
      name: say(lang, arm),
      truth: characters[truth]!,
      guess: characters[guess]!,
      count,
      all: labels.length / characters.length,
    });
  }
}
