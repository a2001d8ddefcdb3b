import { greyImage } from './grey-image.ts';
import { resolvedColours } from './colours.ts';
import { add, write } from './dom.ts';
import type { Mark } from './mark.ts';
import './distance-lines.css';

export interface DistanceLine {
  /** Ink 0 … 255; undefined if there is nothing to compare with. */
  image: Uint8ClampedArray | undefined;
  /** In any unit: the longest distance takes the whole width. */
  distance: number;
  /** Written at the line's end. */
  text: string;
  /** The same in words, for hover and for screen readers. */
  title: string;
  nearest: boolean;
  /** The image that should be nearest. */
  wanted: boolean;
}

export interface DistanceDrawing {
  from: Uint8ClampedArray | undefined;
  lines: readonly DistanceLine[];
  /** A distance to mark with a dashed line, if it is within the width. */
  border?: number;
}

/** An image and lines from it to others; a line's length is the distance. Images are `side` pixels wide. */
export const distanceLines =
  <S>(side: number, label: string, drawingOf: (scene: S) => DistanceDrawing): Mark<S> =>
  ({ element }) => {
    const box = add(element, 'div', 'distance-lines');
    const origin = greyImage(side);
    add(box, 'div', 'from').append(origin.element);
    const list = add(box, 'ol', 'ends');
    list.setAttribute('aria-label', label);
    const border = add(list, 'li', 'border');
    border.setAttribute('aria-hidden', 'true');
    const inks = resolvedColours(element, ['var(--ink)']);
    const ends: ReturnType<typeof line>[] = [];
    return {
      draw: (scene) => {
        const { from, lines, border: marked = Infinity } = drawingOf(scene);
        const [ink = ''] = inks();
        const farthest = Math.max(...lines.map(shown));
        if (from) origin.show(from, ink);
        origin.element.style.visibility = from ? '' : 'hidden';
        for (const { item } of ends.splice(lines.length)) item.remove();
        lines.forEach((one, i) => (ends[i] ??= line(list, border, side)).draw(one, farthest, ink));
        const at = marked / farthest;
        border.hidden = !(at <= 1);
        border.style.setProperty('--at', String(at));
      },
    };
  };

const shown = ({ distance }: DistanceLine) => (Number.isFinite(distance) ? distance : 0);

function line(list: HTMLElement, before: HTMLElement, side: number) {
  const item = add(list, 'li');
  before.before(item);
  add(item, 'i');
  const shows = greyImage(side);
  add(item, 'span', 'end').append(shows.element);
  const number = add(item, 'b');
  number.setAttribute('aria-hidden', 'true');
  const spoken = add(item, 'span', 'hidden');
  const draw = (one: DistanceLine, farthest: number, ink: string): void => {
    item.classList.toggle('blank', !one.image);
    item.classList.toggle('nearest', one.nearest);
    item.classList.toggle('wanted', one.wanted);
    item.style.setProperty('--at', String(farthest > 0 ? shown(one) / farthest : 0));
    if (one.image) shows.show(one.image, ink);
    if (item.title !== one.title) item.title = one.title;
    write(number, one.text);
    write(spoken, one.title);
  };
  return { item, draw };
}
