import { listen } from './dom.ts';
import { isDirection, nextPlace, type Direction, type Place } from '../layout/nearest.ts';
import './explore.css';

export interface ExploreOptions {
  /** Description and keys, for screen readers. */
  label: string;
  /** Index of the mark under the pointer, or −1. */
  hit: (at: Place, radius: number) => number;
  /** Positions that the arrow keys move between; NaN for a hidden mark. */
  places: () => readonly Place[];
  /** The selection has changed; undefined if nothing is selected. */
  select: (index: number | undefined, by: 'pointer' | 'key') => void;
  /** Turns the figure by so many pixels: on dragging, or on arrow keys while nothing is selected. */
  turn?: (dx: number, dy: number) => void;
}

/** Radius of a mark's pointer target in CSS pixels, larger for touch. */
const reach = (pointerType: string) => (pointerType === 'touch' ? 24 : 14);
const slack = 4;
const keyTurn = 24;

/**
 * Makes a figure's marks selectable: hover selects, a press keeps the selection until the next press or Escape (even
 * while other buttons are used), arrow keys move between marks. Covers `root` and is one stop for the Tab key.
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
  listen(cover, 'keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (choice.key(event.key)) event.preventDefault();
  });
}

/** The selected mark, and whether hovering may change it. */
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

  /** True if the key was handled. */
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

/** Index of the position nearest to the medians of x and y. */
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
  listen(cover, 'pointerdown', (event) => {
    down = { x: event.offsetX, y: event.offsetY };
    dragging = false;
  });
  listen(cover, 'pointermove', (event) => {
    if (down && turn && event.buttons > 0) {
      const [dx, dy] = [event.offsetX - down.x, event.offsetY - down.y];
      if (!dragging && Math.hypot(dx, dy) < slack) return;
      if (!dragging) cover.setPointerCapture(event.pointerId);
      dragging = true;
      turn(dx, dy);
      down = { x: event.offsetX, y: event.offsetY };
    } else if (event.pointerType === 'mouse') choice.hover(under(event));
  });
  listen(cover, 'pointerup', (event) => {
    if (down && !dragging) choice.press(under(event));
    down = undefined;
  });
  listen(cover, 'pointercancel', () => (down = undefined));
  listen(cover, 'pointerleave', () => choice.leave());
}
