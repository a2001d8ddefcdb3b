import { picture } from './picture.ts';
import { write } from './step-row.ts';
import './distance-lines.css';

export interface DistanceLine {
  /** Ink 0 … 255; undefined where there is nothing to compare with. */
  picture: Uint8ClampedArray | undefined;
  /** In any unit: the farthest line takes the whole width. */
  distance: number;
  /** Written at the line's end. */
  text: string;
  /** All of it in words, for the pointer and for who cannot see it. */
  title: string;
  nearest: boolean;
  /** What should have been nearest. */
  wanted: boolean;
}

export interface DistanceDrawing {
  from: Uint8ClampedArray | undefined;
  lines: readonly DistanceLine[];
  /** A distance to mark with a dashed line, if it is within the width. */
  border?: number;
  /** A colour that a canvas understands. */
  ink: string;
}

/** A picture, and lines from it to others, as long as they are far: `count` of them, pictures `side` pixels wide. */
export function distanceLines(
  root: HTMLElement,
  { count, side, label }: { count: number; side: number; label: string },
) {
  const box = root.appendChild(document.createElement('div'));
  box.className = 'distance-lines';
  const from = box.appendChild(document.createElement('div'));
  from.className = 'from';
  const origin = picture(side);
  from.append(origin.element);
  const list = box.appendChild(document.createElement('ol'));
  list.className = 'ends';
  list.setAttribute('aria-label', label);
  const draws = Array.from({ length: count }, () => line(list, side));
  const border = document.createElement('li');
  border.className = 'border';
  border.setAttribute('aria-hidden', 'true');
  list.append(border);
  return (drawing: DistanceDrawing): void => {
    const farthest = Math.max(...drawing.lines.map(shown));
    if (drawing.from) origin.show(drawing.from, drawing.ink);
    origin.element.style.visibility = drawing.from ? '' : 'hidden';
    drawing.lines.forEach((one, i) => draws[i]!(one, farthest, drawing.ink));
    const at = (drawing.border ?? Infinity) / farthest;
    border.hidden = !(at <= 1);
    border.style.setProperty('--at', String(at));
  };
}

const shown = ({ distance }: DistanceLine) => (Number.isFinite(distance) ? distance : 0);

function line(list: HTMLElement, side: number) {
  const item = list.appendChild(document.createElement('li'));
  item.append(document.createElement('i'));
  const end = item.appendChild(document.createElement('span'));
  end.className = 'end';
  const shows = picture(side);
  end.append(shows.element);
  const number = item.appendChild(document.createElement('b'));
  number.setAttribute('aria-hidden', 'true');
  const spoken = item.appendChild(document.createElement('span'));
  spoken.className = 'hidden';
  const [writeNumber, speak] = [write(number), write(spoken)];
  return (one: DistanceLine, farthest: number, ink: string): void => {
    item.classList.toggle('blank', !one.picture);
    item.classList.toggle('nearest', one.nearest);
    item.classList.toggle('wanted', one.wanted);
    item.style.setProperty('--at', String(farthest > 0 ? shown(one) / farthest : 0));
    if (one.picture) shows.show(one.picture, ink);
    if (item.title !== one.title) item.title = one.title;
    writeNumber(one.text);
    speak(one.title);
  };
}
