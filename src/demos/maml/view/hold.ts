import { nearestPlace, type Place } from '../../../charts/nearest.ts';

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
  const { places, choose, move, speak } = options;
  let index: number | undefined;
  let grabbed = false;
  const go = (to: number | undefined) => {
    index = to;
    choose(index);
    if (index !== undefined) speak('point', index);
  };
  const hold = (on: boolean) => {
    grabbed = on;
    if (index !== undefined) speak(on ? 'grabbed' : 'released', index);
  };
  const arrow = ([dx, dy]: readonly [number, number]) => {
    const all = places();
    if (!grabbed || index === undefined || index >= all.length) {
      go(index === undefined ? 0 : (index + (dx + dy > 0 ? 1 : all.length - 1)) % all.length);
      return;
    }
    const { x, y } = all[index]!;
    move(index, { x: x + dx, y: y + dy });
    speak('point', index);
  };
  element.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = directions[event.key];
    if (direction) arrow(direction);
    else if (event.key === 'Enter' || event.key === ' ') {
      if (index === undefined) go(0);
      hold(!grabbed);
    } else if (event.key === 'Escape' && index !== undefined) {
      if (grabbed) hold(false);
      else go(undefined);
    } else return;
    event.preventDefault();
  });
  element.addEventListener('blur', () => {
    grabbed = false;
    go(undefined);
  });
}
