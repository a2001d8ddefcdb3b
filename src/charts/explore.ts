import { isDirection, nextPlace, type Direction, type Place } from '../layout/nearest.ts';
import './explore.css';

export interface ExploreOptions {
  /** What it is and which keys it takes, for a screen reader. */
  label: string;
  /** Index of what lies under the pointer, or −1. */
  hit: (at: Place, radius: number) => number;
  /** What the arrow keys go through; one that is out of sight is at NaN. */
  places: () => readonly Place[];
  /** Something else has been selected; undefined is nothing. */
  select: (index: number | undefined, by: 'pointer' | 'key') => void;
  /** Dragging, or arrow keys while nothing is selected, turn the figure by so many pixels. */
  turn?: (dx: number, dy: number) => void;
}

/** How near to a mark, in CSS pixels, is on it: fingers cover more than a mouse. */
const reach = (pointerType: string) => (pointerType === 'touch' ? 24 : 14);
const slack = 4;
const keyTurn = 24;

/**
 * Lets a figure's marks be explored: hover shows, a press keeps until the next press or Escape (also while the reader
 * presses other buttons), arrow keys go from mark to mark. Covers `root` and is one stop for the Tab key.
 */
export function explore(root: HTMLElement, options: ExploreOptions): void {
  const cover = root.appendChild(document.createElement('div'));
  cover.className = 'explore';
  cover.tabIndex = 0;
  cover.setAttribute('role', 'application');
  cover.setAttribute('aria-label', options.label);
  const choice = new Choice(options);
  if (options.turn) cover.classList.add('turns');
  listenToPointer(cover, choice, options);
  cover.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (choice.key(event.key)) event.preventDefault();
  });
}

/** What is selected, and whether a passing pointer may change it. */
class Choice {
  readonly #options: ExploreOptions;
  #index: number | undefined;
  #kept = false;

  constructor(options: ExploreOptions) {
    this.#options = options;
  }

  hover(index: number): void {
    if (!this.#kept) this.#set(index < 0 ? undefined : index, 'pointer');
  }

  press(index: number): void {
    this.#kept = index >= 0;
    this.#set(index < 0 ? undefined : index, 'pointer');
  }

  leave(): void {
    if (!this.#kept) this.#set(undefined, 'pointer');
  }

  clear(): void {
    this.#kept = false;
    this.#set(undefined, 'key');
  }

  /** True if the key meant something. */
  key(key: string): boolean {
    if (key === 'Escape') {
      if (this.#index === undefined) return false;
      this.clear();
      return true;
    }
    const { turn } = this.#options;
    if (isDirection(key)) {
      if (this.#index === undefined && turn) turnBy(turn, key);
      else this.#go(key);
      return true;
    }
    if (key !== 'Enter' && key !== ' ') return false;
    if (this.#index === undefined) this.#go(undefined);
    return true;
  }

  #go(direction: Direction | undefined): void {
    const places = this.#options.places();
    const from = this.#index !== undefined && this.#index < places.length ? this.#index : undefined;
    this.#kept = true;
    const next =
      from === undefined || !direction ? central(places) : nextPlace(places, from, direction);
    this.#set(next, 'key');
  }

  #set(index: number | undefined, by: 'pointer' | 'key'): void {
    if (index === this.#index) return;
    this.#index = index;
    this.#options.select(index, by);
  }
}

function turnBy(turn: (dx: number, dy: number) => void, direction: Direction): void {
  if (direction === 'ArrowLeft') turn(-keyTurn, 0);
  if (direction === 'ArrowRight') turn(keyTurn, 0);
  if (direction === 'ArrowUp') turn(0, -keyTurn);
  if (direction === 'ArrowDown') turn(0, keyTurn);
}

/** The place nearest to the middle of them all. */
function central(places: readonly Place[]): number | undefined {
  const seen = places.filter(({ x }) => Number.isFinite(x));
  const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const [x, y] = [middle(seen.map((place) => place.x)), middle(seen.map((place) => place.y))];
  let nearest: number | undefined;
  let least = Infinity;
  places.forEach((place, i) => {
    const length = Math.hypot(place.x - x, place.y - y);
    if (length < least) [nearest, least] = [i, length];
  });
  return nearest;
}

function listenToPointer(cover: HTMLElement, choice: Choice, { hit, turn }: ExploreOptions): void {
  let down: Place | undefined;
  let dragging = false;
  const under = (event: PointerEvent) =>
    hit({ x: event.offsetX, y: event.offsetY }, reach(event.pointerType));
  cover.addEventListener('pointerdown', (event) => {
    down = { x: event.offsetX, y: event.offsetY };
    dragging = false;
  });
  cover.addEventListener('pointermove', (event) => {
    if (down && turn && event.buttons > 0) {
      const [dx, dy] = [event.offsetX - down.x, event.offsetY - down.y];
      if (!dragging && Math.hypot(dx, dy) < slack) return;
      if (!dragging) cover.setPointerCapture(event.pointerId);
      dragging = true;
      turn(dx, dy);
      down = { x: event.offsetX, y: event.offsetY };
    } else if (event.pointerType === 'mouse') choice.hover(under(event));
  });
  cover.addEventListener('pointerup', (event) => {
    if (down && !dragging) choice.press(under(event));
    down = undefined;
  });
  cover.addEventListener('pointercancel', () => (down = undefined));
  cover.addEventListener('pointerleave', () => choice.leave());
}
