import { resolvedColours } from '../../charts/colours.ts';
import { explore } from '../../charts/explore.ts';
import { nearestPlace } from '../../layout/nearest.ts';
import { turnTowards, type Spot, type Turn } from '../../charts/sphere.ts';
import { write } from '../../charts/step-row.ts';
import { defineView, type Stage } from '../../lab/contract/view.ts';
import type session from './session.ts';
import type { Snapshot } from './session.ts';
import { add } from '../../charts/dom.ts';
import { scoreBars } from './page/scores.ts';
import { neighbourTable, pairTable } from './page/side.ts';
import { sphere, type Paints } from './page/sphere.ts';
import { say } from './page/words.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const figure = new Figure(stage.root, stage);
  return (snapshot) => figure.draw(snapshot);
});

const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const percent = (share: number) => Math.round(100 * share);

/** What the view remembers between two drawings: which picture is chosen, and how the sphere is turned. */
class Figure {
  readonly #stage: Stage<typeof session>;
  readonly #paints: () => Paints;
  readonly #drawSphere: ReturnType<typeof sphere>;
  readonly #drawPairs: ReturnType<typeof pairTable>;
  readonly #drawNear: ReturnType<typeof neighbourTable>;
  readonly #drawScores: ReturnType<typeof scoreBars>;
  readonly #std: (text: string) => void;
  readonly #live: HTMLElement;
  #turn: Turn = { yaw: 0.6, pitch: 0.35 };
  /** The sphere turns to the chosen picture, until the reader takes it in hand. */
  #turnsItself = !still();
  #chosen = 0;
  #spots: Spot[] = [];
  #seen: Snapshot | undefined;
  #said = '';

  constructor(root: HTMLElement, stage: Stage<typeof session>) {
    const { lang, fixed } = (this.#stage = stage);
    this.#paints = paints(root);
    const globe = add(root, 'div', 'globe');
    const side = add(root, 'div', 'side');
    const key = add(globe, 'ul', 'key');
    add(key, 'li', 'dots', say(lang, 'dots'));
    add(key, 'li', 'lines', say(lang, 'lines'));
    add(key, 'li', 'rings', say(lang, 'rings'));
    const ball = add(globe, 'div', 'ball');
    this.#drawSphere = sphere(ball, fixed);
    this.#explore(ball);
    this.#std = write(add(globe, 'p', 'std'));
    this.#drawPairs = pairTable(side, lang, fixed);
    this.#drawNear = neighbourTable(side, lang, fixed);
    this.#drawScores = scoreBars(side, lang, fixed);
    this.#live = add(root, 'p', 'hidden');
    this.#live.setAttribute('aria-live', 'polite');
  }

  draw(snapshot: Snapshot): string {
    const { lang } = this.#stage;
    const { standing, supervised, baselines } = snapshot;
    this.#turnByItself(snapshot);
    const colours = this.#paints();
    this.#drawPairs(snapshot.pairs, colours);
    const { near, said } = this.#drawNear(standing.at, this.#chosen, colours);
    this.#drawScores(snapshot);
    this.#said = said;
    this.#spots = this.#drawSphere(snapshot, this.#turn, { chosen: this.#chosen, near }, colours);
    const [x, y, z] = standing.std.map((value) => value.toFixed(2)) as [string, string, string];
    this.#std(say(lang, 'std', { x, y, z }));
    const uniformity = standing.uniformity.toFixed(2);
    const collapsed = standing.uniformity > -0.05 ? [say(lang, 'collapsed', { uniformity })] : [];
    const shares = {
      recall: percent(standing.recall),
      probe: percent(standing.probe),
      random: percent(baselines.random),
      supervised: percent(supervised),
    };
    return [...collapsed, say(lang, 'finding', shares)].join(lang === 'ja' ? '' : ' ');
  }

  #turnByItself(snapshot: Snapshot): void {
    const isNew = snapshot !== this.#seen;
    this.#seen = snapshot;
    if (!isNew || !this.#turnsItself) return;
    const [x, y, z] = snapshot.standing.at.subarray(3 * this.#chosen, 3 * this.#chosen + 3);
    this.#turn = turnTowards(this.#turn, [x!, y!, z!]);
  }

  #explore(ball: HTMLElement): void {
    const { lang, redraw } = this.#stage;
    const places = () =>
      this.#spots.map(({ x, y, front }) => (front < 0 ? { x: NaN, y: NaN } : { x, y }));
    explore(ball, {
      label: say(lang, 'explore'),
      hit: (at, radius) => nearestPlace(places(), at, radius),
      places,
      select: (index, by) => {
        if (index === undefined) return; // the picture stays chosen
        this.#chosen = index;
        redraw();
        if (by === 'key') this.#live.textContent = this.#said;
      },
      turn: (dx, dy) => {
        this.#turnsItself = false;
        this.#turn.yaw += dx / 120;
        this.#turn.pitch = Math.min(1.5, Math.max(-1.5, this.#turn.pitch + dy / 120));
        redraw();
      },
    });
  }
}

function paints(root: HTMLElement): () => Paints {
  const tokens = ['stage', 'grid', 'edge', 'ink'];
  const classes = Array.from({ length: 10 }, (_, digit) => `class-${digit}`);
  const colours = resolvedColours(
    root,
    [...classes, ...tokens].map((token) => `var(--${token})`),
  );
  return () => {
    const resolved = colours();
    const [ground, grid, edge, ink] = resolved.slice(10) as [string, string, string, string];
    return { classes: resolved.slice(0, 10), ground, grid, edge, ink };
  };
}
