import { hoverCard, type CardContent } from '../../../charts/hover-card.ts';
import type { Place } from '../../../layout/nearest.ts';
import { picture, type Picture } from '../../../charts/picture.ts';

/** A picture with what it shows. */
export interface Shown {
  pixels: Uint8ClampedArray;
  digit: number;
  colour: string;
}
/** What a mark is, with its own picture and those of its neighbours. */
export interface Card extends CardContent {
  at: Place;
  main?: Shown;
  row: readonly Shown[];
}

/** A card that floats beside a mark and says what it is. */
export function card(root: HTMLElement) {
  const { element, show } = hoverCard(root);
  const main = labelled(element, 'main');
  element.prepend(main.figure);
  const row = element.appendChild(document.createElement('div'));
  row.className = 'row';
  const small = Array.from({ length: 5 }, () => labelled(row, 'small'));

  return (content: Card | undefined, ink: string): void => {
    main.show(content?.main, ink);
    row.hidden = !content || content.row.length === 0;
    small.forEach((one, i) => one.show(content?.row[i], ink));
    show(content, content?.at ?? { x: 0, y: 0 });
  };
}

function labelled(root: HTMLElement, className: string) {
  const figure = root.appendChild(document.createElement('figure'));
  figure.className = className;
  const shown: Picture = picture(8);
  const caption = document.createElement('figcaption');
  figure.append(shown.element, caption);
  return {
    figure,
    show: (one: Shown | undefined, ink: string): void => {
      figure.hidden = !one;
      if (!one) return;
      shown.show(one.pixels, ink);
      shown.element.style.outlineColor = one.colour;
      caption.textContent = String(one.digit);
    },
  };
}
