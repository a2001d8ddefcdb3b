import { toggled } from '../../../datasets/tools/graph.ts';
import { announcer } from '../../../figure/announcer.ts';
import type { Stage } from '../../../lab/contract/view.ts';
import type session from '../session.ts';
import type { Edits } from '../worker/study.ts';
import { keepEdits, keptEdits, relabelled } from './edits.ts';
import { say } from './words.ts';

export const tools = ['label', 'edge', 'look'] as const;
export type Tool = (typeof tools)[number];

/** What the reader changes in the graph, and with which tool. */
export class Editor {
  readonly #stage: Stage<typeof session>;
  readonly #announce: (text: string) => void;
  #tool: Tool = 'label';
  #pending: number | undefined;
  /** The class to label a node with; −1 is the node's own. */
  label: number;

  /** A new run on the same graph gets the reader's changes back. */
  constructor(stage: Stage<typeof session>) {
    this.#stage = stage;
    this.#announce = announcer(stage.root);
    this.label = this.isTruthKnown ? -1 : 0;
    const kept = keptEdits(stage.root, stage.fixed.start);
    if (kept) stage.act('edit', kept);
  }

  get isTruthKnown(): boolean {
    return this.#stage.fixed.truth.some((truth) => truth >= 0);
  }

  get tool(): Tool {
    return this.#tool;
  }
  set tool(tool: Tool) {
    this.#tool = tool;
    this.#stage.redraw();
  }

  /** The first end of an edge that is to be added or removed. */
  get pending(): number | undefined {
    return this.#pending;
  }

  /** Uses the tool on a node. */
  use(node: number, edits: Edits): void {
    const { truth } = this.#stage.fixed;
    const label = this.label < 0 ? Math.max(0, truth[node]!) : this.label;
    if (this.#tool === 'label') this.#change(relabelled(edits, node, label));
    if (this.#tool === 'edge') this.#useEdge(edits, node);
  }

  undo(): void {
    this.#pending = undefined;
    this.#change(this.#stage.fixed.start);
  }

  /** The first node waits for the second; the same node again ends the waiting. */
  #useEdge(edits: Edits, node: number): void {
    const { fixed, lang, redraw } = this.#stage;
    const first = this.#pending;
    this.#pending = first === undefined ? node : undefined;
    if (first !== undefined && first !== node) {
      this.#change({ ...edits, edges: toggled(edits.edges, first, node) });
      return;
    }
    if (first === undefined) this.#announce(say(lang, 'pending', { name: fixed.names[node]![lang] })); // prettier-ignore
    redraw();
  }

  #change(edits: Edits): void {
    const { root, fixed, act } = this.#stage;
    keepEdits(root, fixed.start, edits);
    act('edit', edits);
  }
}
