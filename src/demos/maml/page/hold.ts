import { nearestPlace, type Place } from '../../../layout/nearest.ts';

export interface HoldOptions {
  /** Where the points are, in CSS pixels of the element. */
  places: () => readonly Place[];
  /** A point is held, selected by a key, or (undefined) neither. */
  choose: (index: number | undefined) => void;
  /** The held point has been moved to a place of the element. */
  move: (index: number, at: Place) => void;
}

const reach = (pointerType: string) => (pointerType === 'touch' ? 24 : 14);

/** Points that a pointer or a finger can drag. Elsewhere a finger still scrolls the page. */
export function dragPoints(element: SVGSVGElement, { places, choose, move }: HoldOptions): void {
  let held: number | undefined;
  const at = ({ clientX, clientY }: { clientX: number; clientY: number }): Place => {
    const { left, top } = element.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  element.addEventListener('pointerdown', (event) => {
    const index = nearestPlace(places(), at(event), reach(event.pointerType));
    if (index < 0 || event.button !== 0) return;
    held = index;
    element.setPointerCapture(event.pointerId);
    choose(index);
  });
  // Neither text that is selected on the way nor a focus that was not asked for.
  element.addEventListener('mousedown', (event) => {
    if (held !== undefined) event.preventDefault();
  });
  element.addEventListener('pointermove', (event) => {
    if (held !== undefined) move(held, at(event));
    else if (event.pointerType === 'mouse')
      element.classList.toggle('over', nearestPlace(places(), at(event), reach('mouse')) >= 0);
  });
  const end = () => {
    if (held === undefined) return;
    held = undefined;
    choose(undefined);
  };
  element.addEventListener('pointerup', end);
  element.addEventListener('pointercancel', end);
  element.addEventListener(
    'touchstart',
    (event) => {
      const [touch] = event.touches;
      if (touch && nearestPlace(places(), at(touch), reach('touch')) >= 0) event.preventDefault();
    },
    { passive: false },
  );
}

const nudge = 5;
const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-nudge, 0],
  ArrowRight: [nudge, 0],
  ArrowUp: [0, -nudge],
  ArrowDown: [0, nudge],
};

export interface KeyOptions extends HoldOptions {
  /** What is to be said aloud. */
  speak: (what: 'point' | 'grabbed' | 'released', index: number) => void;
}

/** The same by keys: left and right choose a point, Enter grabs it, arrows move it, Enter or Escape lets go. */
export function moveByKeys(element: SVGSVGElement, options: KeyOptions): void {
  const keys = new Keys(options);
  element.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (keys.press(event.key)) event.preventDefault();
  });
  element.addEventListener('blur', () => keys.leave());
}

/** Which point the keys are about, and whether it is in hand. */
class Keys {
  readonly #options: KeyOptions;
  #index: number | undefined;
  #grabbed = false;

  constructor(options: KeyOptions) {
    this.#options = options;
  }

  /** True if the key meant something. */
  press(key: string): boolean {
    const direction = directions[key];
    if (direction) this.#arrow(direction);
    else if (key === 'Enter' || key === ' ') {
      if (this.#index === undefined) this.#go(0);
      this.#hold(!this.#grabbed);
    } else if (key === 'Escape' && this.#index !== undefined) {
      if (this.#grabbed) this.#hold(false);
      else this.leave();
    } else return false;
    return true;
  }

  leave(): void {
    this.#grabbed = false;
    this.#index = undefined;
    this.#options.choose(undefined);
  }

  #arrow([dx, dy]: readonly [number, number]): void {
    const { places, move, speak } = this.#options;
    const all = places();
    const index = this.#index;
    const at = index === undefined ? undefined : all[index];
    if (index === undefined || !at) this.#go(0);
    else if (!this.#grabbed) this.#go((index + (dx + dy > 0 ? 1 : all.length - 1)) % all.length);
    else {
      move(index, { x: at.x + dx, y: at.y + dy });
      speak('point', index);
    }
  }

  #go(index: number): void {
    this.#index = index;
    this.#options.choose(index);
    this.#options.speak('point', index);
  }

  #hold(on: boolean): void {
    this.#grabbed = on;
    if (this.#index !== undefined) this.#options.speak(on ? 'grabbed' : 'released', this.#index);
  }
}
