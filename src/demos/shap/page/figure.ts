import { add } from '../../../charts/dom.ts';
import { hoverCard } from '../../../charts/hover-card.ts';
import type { Stage } from '../../../lab/contract/view.ts';
import type session from '../session.ts';
import type { Snapshot } from '../session.ts';
import type { Settings } from '../worker/study.ts';
import { questionBar } from './bar.ts';
import { captions } from './captions.ts';
import { convergence } from './convergence.ts';
import { finding, headline } from './finding.ts';
import { handedTable, tableButton } from './own.ts';
import { panel, type Card } from './panel.ts';
import { sceneOf, type Scene } from './scene.ts';
import { swarm } from './swarm.ts';
import { waterfall } from './waterfall.ts';
import { say } from './words.ts';

/** Below this width of the stage, in CSS pixels, the panels stand one below the other (as in view.css). */
const narrow = 576;
type Name = 'why' | 'all' | 'near';

/** The three panels, what is said above them, and what the reader looks at more closely. */
export class Figure {
  readonly #stage: Stage<typeof session>;
  readonly #root: HTMLElement;
  readonly #says: HTMLElement;
  readonly #live: HTMLElement;
  readonly #panels: Record<Name, ReturnType<typeof panel>>;
  readonly #drawBar: ReturnType<typeof questionBar>;
  readonly #hoverCard: ReturnType<typeof hoverCard>;
  readonly #drawFile: ReturnType<typeof tableButton>;
  readonly #problem: HTMLElement;
  #isHanded = false;
  #scene: Scene | undefined;
  #looked: Name | undefined;

  constructor(root: HTMLElement, stage: Stage<typeof session>) {
    this.#stage = stage;
    this.#root = add(root, 'div', 'sharing');
    const bar = add(this.#root, 'div', 'question');
    this.#drawBar = questionBar(bar, (question) => stage.act('ask', question));
    this.#drawFile = tableButton(bar, stage.lang, stage.restart, (why) => this.#refuse(why));
    this.#problem = add(this.#root, 'p', 'problem');
    this.#problem.setAttribute('role', 'alert');
    this.#says = add(this.#root, 'p', 'says');
    this.#panels = this.#makePanels(add(this.#root, 'div', 'panels'));
    this.#hoverCard = hoverCard(this.#root);
    this.#live = add(this.#root, 'p', 'hidden');
    this.#live.setAttribute('aria-live', 'polite');
  }

  draw(snapshot: Snapshot, settings: Settings): string {
    const { fixed, lang } = this.#stage;
    const isOwn = settings.data === 'own';
    this.#drawFile(isOwn);
    const isMissing = isOwn && this.#isMissing();
    const scene = sceneOf(snapshot, (snapshot.own ?? fixed)!, settings, lang);
    const isNarrow = this.#root.clientWidth < narrow;
    this.#scene = scene;
    this.#drawBar(scene);
    this.#says.textContent = isMissing ? say(lang, 'help') : headline(scene);
    for (const [name, caption] of Object.entries(captions(scene)))
      this.#panels[name as Name].draw(scene, caption, isNarrow);
    this.#showCard(this.#card());
    return finding(scene);
  }

  /** Whether the reader has yet to choose a table; one chosen before is handed over to a new run. */
  #isMissing(): boolean {
    const table = handedTable();
    if (table !== undefined && !this.#isHanded) this.#stage.act('table', table);
    this.#isHanded = true;
    return table === undefined;
  }

  /** Says what is wrong with a file, in place of the finding if one is shown: the table before it stays. */
  #refuse(problem: string): void {
    this.#root.classList.add('refused');
    this.#problem.textContent = handedTable()
      ? say(this.#stage.lang, 'kept', { problem })
      : problem;
  }

  #makePanels(row: HTMLElement) {
    const { lang, act } = this.#stage;
    const select = (name: Name) => (by: 'pointer' | 'key') => {
      this.#looked = name;
      const content = this.#card();
      this.#showCard(content);
      if (by === 'key')
        this.#live.textContent = content ? [content.title, ...content.lines].join(' ') : '';
    };
    const make = (name: Name, picture: Parameters<typeof panel>[1]['picture'], label: string) =>
      panel(row, { name, picture, label, select: select(name) });
    return {
      why: make('why', waterfall, say(lang, 'exploreWhy')),
      all: make(
        'all',
        (room) => swarm(room, (row) => act('ask', { row })),
        say(lang, 'exploreAll'),
      ),
      near: make('near', convergence, say(lang, 'exploreNear')),
    };
  }

  #showCard(card: Card | undefined): void {
    this.#hoverCard.show(card, card?.at ?? { x: 0, y: 0 });
  }

  #card() {
    if (!this.#looked || !this.#scene) return undefined;
    return this.#panels[this.#looked].card(this.#scene, this.#root);
  }
}
