import { resolvedColours } from '../../charts/colours.ts';
import type { ExploreOptions } from '../../charts/explore.ts';
import { defineView, type Stage } from '../../lab/contract/view.ts';
import { finding, inspect, type Subject } from './page/inspect.ts';
import { layers } from './page/layers.ts';
import type { Paints } from './page/paint.ts';
import { turnTowards, type Turn } from '../../charts/sphere.ts';
import { hit, layOut, places, type Scene } from './page/scene.ts';
import type session from './session.ts';
import type { Fixed, Snapshot } from './session.ts';
import './page/view.css';
import { say } from './page/words.ts';

export default defineView<typeof session>((stage) => {
  const figure = new Figure(stage.root, stage);
  return (snapshot) => figure.draw(snapshot);
});

const pixels = 64;
const digits = Array.from({ length: 10 }, (_, digit) => digit);
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What the view remembers between two drawings: what is selected, and how the sphere is turned. */
class Figure {
  readonly #root: HTMLElement;
  readonly #subject: Subject;
  readonly #paints: () => Paints;
  readonly #live: HTMLElement;
  readonly #drawLayers: ReturnType<typeof layers>;
  #turn: Turn = { yaw: 0.6, pitch: 0.35 };
  /** The sphere turns to what is to be seen, until the reader takes it in hand. */
  #turnsItself = !still();
  #selected: number | undefined;
  #snapshot: Snapshot | undefined;
  #scene: Scene | undefined;

  constructor(root: HTMLElement, { lang, fixed, redraw }: Stage<typeof session>) {
    this.#root = root;
    this.#subject = { fixed, lang, pictures: picturesOf(fixed) };
    this.#paints = paints(root);
    this.#live = root.appendChild(document.createElement('p'));
    this.#live.className = 'hidden';
    this.#live.setAttribute('aria-live', 'polite');
    this.#drawLayers = layers(root, this.#subject, this.#exploring(redraw));
  }

  draw(snapshot: Snapshot): string {
    const { clientWidth: width, clientHeight: height } = this.#root;
    this.#turnByItself(snapshot);
    const colours = this.#paints();
    const { fixed, lang } = this.#subject;
    const { classes } = colours;
    this.#scene = layOut(snapshot, fixed, { size: { width, height }, turn: this.#turn, classes });
    this.#drawLayers(this.#scene, colours, this.#inspection());
    return finding(this.#scene, lang);
  }

  /** As training goes on, towards the anchor of the first triplet. */
  #turnByItself(snapshot: Snapshot): void {
    const [main] = snapshot.examples;
    const isNew = snapshot !== this.#snapshot;
    this.#snapshot = snapshot;
    const inHand = !this.#turnsItself || this.#selected !== undefined;
    if (!main || !isNew || inHand || this.#subject.fixed.dimensions === 2) return;
    const [x, y, z] = snapshot.batch.at.subarray(3 * main.anchor, 3 * main.anchor + 3);
    this.#turn = turnTowards(this.#turn, [x!, y!, z!]);
  }

  #inspection() {
    if (this.#selected === undefined || !this.#scene) return undefined;
    return inspect(this.#selected, this.#scene, this.#subject);
  }

  #exploring(redraw: () => void): ExploreOptions {
    const { fixed, lang } = this.#subject;
    const turn = (dx: number, dy: number) => {
      this.#turnsItself = false;
      this.#turn.yaw += dx / 120;
      this.#turn.pitch = Math.min(1.5, Math.max(-1.5, this.#turn.pitch + dy / 120));
      redraw();
    };
    return {
      label: say(lang, fixed.dimensions === 3 ? 'exploreSphere' : 'explorePlane'),
      hit: (at, radius) => (this.#scene ? hit(this.#scene, at, radius) : -1),
      places: () => (this.#scene ? places(this.#scene) : []),
      select: (index, by) => {
        this.#selected = index;
        if (by === 'key') this.#live.textContent = this.#inspection()?.spoken ?? '';
        redraw();
      },
      ...(fixed.dimensions === 3 && { turn }),
    };
  }
}

const picturesOf = ({ images, labels }: Fixed) =>
  Array.from(labels, (_, row) => images.subarray(row * pixels, (row + 1) * pixels));

function paints(root: HTMLElement): () => Paints {
  const others = ['stage', 'grid', 'edge', 'ink'];
  const tokens = [...digits.map((digit) => `class-${digit}`), ...others];
  const colours = resolvedColours(
    root,
    tokens.map((token) => `var(--${token})`),
  );
  return () => {
    const resolved = colours();
    const [ground, grid, edge, ink] = resolved.slice(10) as [string, string, string, string];
    return { classes: resolved.slice(0, 10), ground, grid, edge, ink };
  };
}
