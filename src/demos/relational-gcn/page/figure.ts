import { add, write } from '../../../charts/dom.ts';
import { hoverCard } from '../../../charts/hover-card.ts';
import type { Stage } from '../../../lab/contract/view.ts';
import type session from '../session.ts';
import type { Snapshot } from '../session.ts';
import type { ArmName } from '../shared/arms.ts';
import { questionBar } from './bar.ts';
import { laneCard, neighbourCard } from './cards.ts';
import { ego, type Neighbour } from './ego.ts';
import { finding, headline } from './finding.ts';
import { lanes } from './lanes.ts';
import { panel } from './panel.ts';
import { nameOf, type Scene } from './scene.ts';
import { sums } from './sums.ts';
import { switches } from './switches.ts';
import { say } from './words.ts';

/** What the reader looks at more closely: a point in a lane, or a neighbour. */
type Looked = { node: number; arm: ArmName } | { neighbour: Neighbour };

/** The three panels, what is said above them, and what the reader has chosen. */
export class Figure {
  readonly #stage: Stage<typeof session>;
  readonly #root: HTMLElement;
  readonly #says: HTMLElement;
  readonly #live: HTMLElement;
  readonly #drawBar: ReturnType<typeof questionBar>;
  readonly #drawSwitches: ReturnType<typeof switches>;
  readonly #panels: Record<'all' | 'one' | 'sum', ReturnType<typeof panel>>;
  readonly #lanes: ReturnType<typeof lanes>;
  readonly #ego: ReturnType<typeof ego>;
  readonly #drawSums: ReturnType<typeof sums>;
  readonly #card: ReturnType<typeof hoverCard>;
  #scene: Scene | undefined;
  #looked: Looked | undefined;
  /** The class that the reader wants taken apart; else the chosen node's own. */
  #explained: number | undefined;

  constructor(root: HTMLElement, stage: Stage<typeof session>) {
    const { act, redraw } = stage;
    this.#stage = stage;
    this.#root = add(root, 'div', 'relations-lab');
    const bar = add(this.#root, 'div', 'question');
    this.#drawBar = questionBar(bar, {
      node: (node) => this.#choose(node),
      explain: (index) => {
        this.#explained = index;
        redraw();
      },
    });
    this.#says = add(this.#root, 'p', 'says');
    this.#drawSwitches = switches(this.#root, (kind) => act('turn', kind));
    const row = add(this.#root, 'div', 'panels');
    this.#panels = { all: panel(row, 'all'), one: panel(row, 'one'), sum: panel(row, 'sum') };
    this.#lanes = this.#makeLanes(this.#panels.all.room);
    this.#ego = this.#makeEgo(this.#panels.one.room);
    this.#drawSums = sums(this.#panels.sum.room);
    this.#card = hoverCard(this.#root);
    this.#live = add(this.#root, 'p', 'hidden');
    this.#live.setAttribute('aria-live', 'polite');
  }

  draw(snapshot: Snapshot, isOwn: boolean): string {
    const { lang, fixed: subject } = this.#stage;
    this.#root.classList.toggle('own', isOwn);
    const truth = subject.labels[snapshot.chosen]!;
    const explained = this.#explained ?? Math.max(0, truth);
    const scene: Scene = { seen: snapshot, subject, explained, isOwn, lang };
    this.#scene = scene;
    this.#drawBar(scene);
    write(this.#says, headline(scene));
    this.#drawSwitches(scene);
    this.#drawPanels(scene);
    this.#showCard();
    return finding(scene);
  }

  #drawPanels(scene: Scene): void {
    const { subject, explained, seen, isOwn, lang } = scene;
    const { all, one, sum } = this.#panels;
    const what = subject.classes[explained]![lang];
    const n = subject.heldOut.length;
    const looked = this.#looked && 'node' in this.#looked ? this.#looked.node : undefined;
    all.caption(say(lang, isOwn ? 'ownLanes' : 'lanes', { n }), say(lang, 'lanesKey'));
    this.#lanes.draw(scene, looked);
    const drawn = this.#ego.draw(scene);
    const more =
      drawn.drawn < drawn.all
        ? ` ${say(lang, 'more', { shown: drawn.drawn, all: drawn.all })}`
        : '';
    one.caption(
      say(lang, 'ties', { name: nameOf(seen.chosen, scene) }),
      say(lang, 'tiesKey', { what }) + more,
    );
    sum.caption(say(lang, 'sums', { what }), say(lang, 'sumsKey'));
    this.#drawSums(scene);
  }

  #choose(node: number): void {
    this.#looked = undefined;
    this.#explained = undefined;
    this.#stage.act('choose', node);
  }

  #makeLanes(room: HTMLElement) {
    return lanes(room, say(this.#stage.lang, 'exploreLanes'), {
      select: (node, arm, by) =>
        this.#look(node === undefined || !arm ? undefined : { node, arm }, by),
      enter: () => {
        if (this.#looked && 'node' in this.#looked) this.#choose(this.#looked.node);
      },
    });
  }

  #makeEgo(room: HTMLElement) {
    return ego(room, say(this.#stage.lang, 'exploreTies'), {
      select: (neighbour, by) => this.#look(neighbour && { neighbour }, by),
      enter: (node) => this.#choose(node),
    });
  }

  #look(looked: Looked | undefined, by: 'pointer' | 'key'): void {
    this.#looked = looked;
    const content = this.#content();
    if (by === 'key') write(this.#live, content ? [content.title, ...content.lines].join(' ') : '');
    this.#stage.redraw();
  }

  #content() {
    if (!this.#looked || !this.#scene) return undefined;
    return 'node' in this.#looked
      ? laneCard(this.#looked.node, this.#looked.arm, this.#scene)
      : neighbourCard(this.#looked.neighbour, this.#scene);
  }

  #showCard(): void {
    const looked = this.#looked;
    if (!looked) {
      this.#card.show(undefined, { x: 0, y: 0 });
      return;
    }
    const isLane = 'node' in looked;
    const { room } = this.#panels[isLane ? 'all' : 'one'];
    const place = isLane
      ? this.#lanes.place(looked.node, looked.arm)
      : this.#ego.place(looked.neighbour.node);
    const [outer, inner] = [this.#root.getBoundingClientRect(), room.getBoundingClientRect()];
    const [dx, dy] = [inner.left - outer.left, inner.top - outer.top];
    const at = { x: (place?.x ?? 0) + dx, y: (place?.y ?? 0) + dy };
    this.#card.show(place && this.#content(), at);
  }
}
