import type { Size } from '../../../charts/canvas.ts';
import type { Place } from '../../../charts/nearest.ts';
import { picture, type Picture } from '../../../charts/picture.ts';

/** A picture with what it shows. */
export interface Shown {
  pixels: Uint8ClampedArray;
  digit: number;
  colour: string;
}
export interface CardContent {
  at: Place;
  title: string;
  lines: readonly string[];
  main?: Shown;
  row: readonly Shown[];
}

const width = 216;
const gap = 14;

/** A card that floats beside a mark and says what it is. */
export function card(root: HTMLElement) {
  const element = root.appendChild(document.createElement('div'));
  element.className = 'card';
  element.setAttribute('aria-hidden', 'true'); // a live region says the same
  const main = labelled(element, 'main');
  const text = element.appendChild(document.createElement('div'));
  const row = element.appendChild(document.createElement('div'));
  row.className = 'row';
  const small = Array.from({ length: 5 }, () => labelled(row, 'small'));

  return (content: CardContent | undefined, size: Size, ink: string): void => {
    element.hidden = !content;
    if (!content) return;
    place(element, content.at, size);
    main(content.main, ink);
    text.replaceChildren(
      ...[content.title, ...content.lines].map((line, i) => {
        const part = document.createElement(i === 0 ? 'strong' : 'span');
        part.textContent = line;
        return part;
      }),
    );
    row.hidden = content.row.length === 0;
    small.forEach((show, i) => show(content.row[i], ink));
  };
}

/** Beside the mark, on the side with more room; anchored by its edges, so its own size need not be known. */
function place({ style }: HTMLElement, { x, y }: Place, size: Size): void {
  const right = x <= size.width / 2;
  const left = right ? x + gap : x - gap - width;
  style.left = `${Math.min(Math.max(left, 8), size.width - width - 8)}px`;
  const below = y <= size.height / 2;
  style.top = below ? `${y + gap}px` : 'auto';
  style.bottom = below ? 'auto' : `${size.height - y + gap}px`;
}

function labelled(root: HTMLElement, className: string) {
  const figure = root.appendChild(document.createElement('figure'));
  figure.className = className;
  const shown: Picture = picture(8);
  const caption = document.createElement('figcaption');
  figure.append(shown.element, caption);
  return (one: Shown | undefined, ink: string): void => {
    figure.hidden = !one;
    if (!one) return;
    shown.show(one.pixels, ink);
    shown.element.style.outlineColor = one.colour;
    caption.textContent = String(one.digit);
  };
}
