import { listed } from '../../../i18n/phrases.ts';
import type { Stage } from '../../../lab/contract/view.ts';
import type session from '../session.ts';
import type { Snapshot, Subject } from '../session.ts';
import { degrees } from '../shared/problem.ts';
import type { Edits } from '../worker/study.ts';
import { toolBar } from './bar.ts';
import { add } from '../../../charts/dom.ts';
import { keepEdits, keptEdits, relabelled, retied, sameEdits } from './edits.ts';
import { graphPanel } from './graph-panel.ts';
import { inksOf } from './inks.ts';
import { plane } from './plane.ts';
import { rowPanel, verdictOf } from './row.ts';
import { exampleOf, finding, heard, verdictsOf, type Scene } from './scene.ts';
import { say } from './words.ts';

/** The graph, the two hidden layers, one node's row, and what the reader does with them. */
export class Figure {
  readonly #stage: Stage<typeof session>;
  readonly #root: HTMLElement;
  readonly #live: HTMLElement;
  readonly #bar: ReturnType<typeof toolBar>;
  readonly #inks: ReturnType<typeof inksOf>;
  readonly #draw: (scene: Scene) => void;
  #scene: Scene | undefined;
  #selected: number | undefined;
  #pending: number | undefined;
  #isRestored = false;
  #example: { of: Subject['names']; node: number } | undefined;

  constructor(root: HTMLElement, stage: Stage<typeof session>) {
    this.#stage = stage;
    this.#root = add(root, 'div', 'groups');
    const bar = add(this.#root, 'div', 'bar');
    this.#bar = toolBar(bar, stage.lang, () => this.#undo());
    this.#inks = inksOf(this.#root);
    this.#draw = this.#makePanels(add(this.#root, 'div', 'main'));
    this.#live = add(this.#root, 'p', 'hidden');
    this.#live.setAttribute('aria-live', 'polite');
  }

  draw(snapshot: Snapshot): string {
    const subject = this.#stage.fixed;
    this.#restore(subject);
    const scene = this.#sceneOf(subject, snapshot);
    this.#scene = scene;
    this.#bar.draw(subject, !sameEdits(snapshot.edits, subject.start));
    this.#draw(scene);
    return finding(scene);
  }

  #makePanels(main: HTMLElement) {
    const { lang } = this.#stage;
    const select = (node: number | undefined, by: 'pointer' | 'key') => this.#select(node, by);
    const graph = graphPanel(main, lang, { select, enter: (node) => this.#enter(node) });
    const side = add(main, 'div', 'side');
    const planes = add(side, 'div', 'planes');
    const both = (['gcn', 'alone'] as const).map((arm) => plane(planes, arm, lang, { select }));
    const row = rowPanel(side, lang);
    return (scene: Scene) => {
      // Read before anything is written: a size asked for later would have the whole stage laid out each time.
      const sizes = both.map(({ room }) => ({
        width: room.clientWidth,
        height: room.clientHeight,
      }));
      const inks = this.#inks();
      graph(scene);
      both.forEach(({ draw }, i) => draw(scene, sizes[i]!, inks));
      row(scene);
    };
  }

  #sceneOf(subject: Subject, snapshot: Snapshot): Scene {
    if (this.#example?.of.length !== subject.names.length)
      this.#example = { of: subject.names, node: exampleOf(subject) };
    const verdicts = {
      gcn: verdictsOf(subject, snapshot, 'gcn'),
      alone: verdictsOf(subject, snapshot, 'alone'),
    };
    const degree = degrees(subject.names.length, snapshot.edits.ties);
    const { lang } = this.#stage;
    const [selected, pending] = [this.#selected, this.#pending];
    return {
      subject,
      snapshot,
      lang,
      verdicts,
      degree,
      shown: selected ?? this.#example.node,
      selected,
      pending,
    };
  }

  /** A new run on the same graph gets the reader's changes back. */
  #restore(subject: Subject): void {
    const edits = this.#isRestored ? undefined : keptEdits(subject);
    this.#isRestored = true;
    if (edits) this.#stage.act('edit', edits);
  }

  #select(node: number | undefined, by: 'pointer' | 'key'): void {
    this.#selected = node;
    if (by === 'key') this.#live.textContent = this.#spoken();
    this.#stage.redraw();
  }

  #spoken(): string {
    if (this.#selected === undefined || !this.#scene) return '';
    const scene = { ...this.#scene, shown: this.#selected };
    const { lang, subject } = scene;
    const [, ...others] = heard(scene, this.#selected);
    return say(lang, 'spoken', {
      name: subject.names[this.#selected]![lang],
      says: verdictOf(scene),
      degree: others.length,
      neighbours: listed(
        lang,
        others.map((node) => subject.names[node]![lang]),
      ),
    });
  }

  #enter(node: number): void {
    if (!this.#scene) return;
    const { edits } = this.#scene.snapshot;
    if (this.#bar.tool === 'label') this.#change(relabelled(edits, node, this.#bar.labelFor(node)));
    if (this.#bar.tool === 'tie') this.#tie(edits, node);
  }

  /** The first node waits for the second; the same one again lets go. */
  #tie(edits: Edits, node: number): void {
    const first = this.#pending;
    this.#pending = first === undefined ? node : undefined;
    if (first === undefined) {
      const { subject, lang } = this.#scene!;
      this.#live.textContent = say(lang, 'pending', { name: subject.names[node]![lang] });
      this.#stage.redraw();
    } else if (first === node) this.#stage.redraw();
    else this.#change(retied(edits, first, node));
  }

  #change(edits: Edits): void {
    keepEdits(this.#scene!.subject, edits);
    this.#stage.act('edit', edits);
  }

  #undo(): void {
    this.#pending = undefined;
    if (this.#scene) this.#change(this.#scene.subject.start);
  }
}
