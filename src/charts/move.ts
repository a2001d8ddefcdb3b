import { listen } from './dom.ts';
import { isDirection, nearestPlace, type Direction, type Place } from '../layout/nearest.ts';
import './move.css';

export interface MoveOptions {
  /** Where the marks are, in CSS pixels of the element. */
  places: () => readonly Place[];
  /** The mark that is held or selected by a key, undefined for none; called again after each move. */
  select: (index: number | undefined, by: 'pointer' | 'key') => void;
  /** The held mark has been moved to a position in the element. */
  move: (index: number, at: Place) => void;
}

/** Radius of a mark's pointer target in CSS pixels, larger for touch. */
const reach = (pointerType: string) => (pointerType === 'touch' ? 24 : 14);

/** Marks that a mouse or a finger can drag. Elsewhere in `root` a finger still scrolls the page. */
export function dragMarks(root: HTMLElement, { places, select, move }: MoveOptions): void {
  root.classList.add('movable');
  let held: number | undefined;
  const at = ({ clientX, clientY }: { clientX: number; clientY: number }): Place => {
    const { left, top } = root.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const under = (event: { clientX: number; clientY: number }, pointerType: string) =>
    nearestPlace(places(), at(event), reach(pointerType));
  listen(root, 'pointerdown', (event) => {
    const index = under(event, event.pointerType);
    if (index < 0 || event.button !== 0) return;
    held = index;
    root.setPointerCapture(event.pointerId);
    select(index, 'pointer');
  });
  // Prevents text selection during the drag, and unwanted focus.
  listen(root, 'mousedown', (event) => {
    if (held !== undefined) event.preventDefault();
  });
  listen(root, 'pointermove', (event) => {
    if (held !== undefined) {
      move(held, at(event));
      select(held, 'pointer');
    } else if (event.pointerType === 'mouse')
      root.classList.toggle('over', under(event, 'mouse') >= 0);
  });
  const end = () => {
    if (held === undefined) return;
    held = undefined;
    select(undefined, 'pointer');
  };
  listen(root, 'pointerup', end);
  listen(root, 'pointercancel', end);
  const onTouch = (event: TouchEvent) => {
    const [touch] = event.touches;
    if (touch && under(touch, 'touch') >= 0) event.preventDefault();
  };
  listen(root, 'touchstart', onTouch, { passive: false });
}

const nudge = 5;
const nudges: Readonly<Record<Direction, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-nudge, 0],
  ArrowRight: [nudge, 0],
  ArrowUp: [0, -nudge],
  ArrowDown: [0, nudge],
};

export interface MoveByKeysOptions extends MoveOptions {
  /** Description and keys, for screen readers. */
  label: string;
  /** The selected mark has been grabbed by a key, or released. */
  hold: (index: number, isHeld: boolean) => void;
}

/** The same by keys: left and right select a mark, Enter grabs it, arrows move it, Enter or Escape releases it. */
export function moveByKeys(root: HTMLElement, options: MoveByKeysOptions): void {
  root.tabIndex = 0;
  root.setAttribute('role', 'application');
  root.setAttribute('aria-label', options.label);
  const keys = new Keys(options);
  listen(root, 'keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (keys.press(event.key)) event.preventDefault();
  });
  listen(root, 'blur', () => keys.leave());
}

/** The mark selected by keys, and whether it is grabbed. */
class Keys {
  readonly #options: MoveByKeysOptions;
  #index: number | undefined;
  #isHeld = false;

  constructor(options: MoveByKeysOptions) {
    this.#options = options;
  }

  /** True if the key was handled. */
  press(key: string): boolean {
    if (isDirection(key)) this.#arrow(nudges[key]);
    else if (key === 'Enter' || key === ' ') this.#hold(this.#index ?? this.#go(0), !this.#isHeld);
    else if (key === 'Escape' && this.#index !== undefined) {
      if (this.#isHeld) this.#hold(this.#index, false);
      else this.leave();
    } else return false;
    return true;
  }

  leave(): void {
    this.#isHeld = false;
    this.#index = undefined;
    this.#options.select(undefined, 'key');
  }

  #arrow([dx, dy]: readonly [number, number]): void {
    const { places, move } = this.#options;
    const all = places();
    const index = this.#index;
    const at = index === undefined ? undefined : all[index];
    if (index === undefined || !at) this.#go(0);
    else if (!this.#isHeld) this.#go((index + (dx + dy > 0 ? 1 : all.length - 1)) % all.length);
    else {
      move(index, { x: at.x + dx, y: at.y + dy });
      this.#go(index);
    }
  }

  #go(index: number): number {
    this.#index = index;
    this.#options.select(index, 'key');
    return index;
  }

  #hold(index: number, isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.#options.hold(index, isHeld);
  }
}
