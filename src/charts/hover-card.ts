import { resolvedColours } from './colours.ts';
import { add, write } from './dom.ts';
import './hover-card.css';
import { greyImage, type GreyImage } from './grey-image.ts';
import type { Place } from '../layout/nearest.ts';

/** The description of a mark: a title and one or two lines. */
export interface CardContent {
  title: string;
  lines: readonly string[];
  /** The image that the mark represents, large beside the text. */
  main?: CardImage;
  /** Images to compare it with, small below the text. */
  row?: readonly CardImage[];
}
/** A grey image with a caption. */
export interface CardImage {
  /** Ink 0…255, row by row, `side` pixels wide. */
  pixels: Uint8ClampedArray;
  side: number;
  caption: string;
  /** A CSS colour: the class's. */
  colour: string;
}
/** An interval on one axis, in CSS pixels. */
interface Stretch {
  at: number;
  room: number;
  size: number;
}

const gap = 14;
const edge = 8;

/**
 * A card that floats beside a mark, inside `root`. It ignores the pointer, so that marks under it stay reachable.
 * Assistive technology skips it: the caller must announce the same in a live region.
 */
export function hoverCard(root: HTMLElement) {
  const element = add(root, 'div', 'hover-card');
  element.hidden = true;
  element.setAttribute('aria-hidden', 'true');
  const main = add(element, 'div', 'main');
  const words = add(element, 'div', 'words');
  const row = add(element, 'div', 'row');
  const ink = resolvedColours(root, ['var(--ink)']);
  const showImages = [imagesIn(main), imagesIn(row)] as const;
  let shown = '';
  return {
    element,
    /** `at` is the mark's position in the coordinates of `root`; without content the card is hidden. */
    show: (content: CardContent | undefined, at: Place): void => {
      element.hidden = !content;
      if (!content) return;
      const { title, lines, main, row = [] } = content;
      const [colour = ''] = ink();
      showImages[0](main ? [main] : [], colour);
      showImages[1](row, colour);
      const text = [title, ...lines];
      if (text.join('\n') !== shown) {
        shown = text.join('\n');
        words.replaceChildren();
        text.forEach((line, i) => add(words, i === 0 ? 'strong' : 'span', '', line));
      }
      const { offsetWidth, offsetHeight } = element;
      const left = beside({ at: at.x, room: root.clientWidth, size: offsetWidth });
      const top = beside({ at: at.y, room: root.clientHeight, size: offsetHeight });
      element.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
    },
  };
}

/** Start of the card on one axis: on the side of the mark with more room, never beyond the edge. */
function beside({ at, room, size }: Stretch): number {
  const start = at <= room / 2 ? at + gap : at - gap - size;
  return Math.max(edge, Math.min(start, room - size - edge));
}

/** Images side by side, each with its caption; elements are reused and surplus ones removed. */
function imagesIn(root: HTMLElement) {
  const shown: { figure: HTMLElement; image: GreyImage; caption: HTMLElement }[] = [];
  return (images: readonly CardImage[], ink: string): void => {
    root.hidden = images.length === 0;
    for (const { figure } of shown.splice(images.length)) figure.remove();
    images.forEach(({ pixels, side, caption, colour }, i) => {
      const one = (shown[i] ??= newImage(root, side));
      one.image.show(pixels, ink);
      one.image.element.style.outlineColor = colour;
      write(one.caption, caption);
    });
  };
}

function newImage(root: HTMLElement, side: number) {
  const figure = add(root, 'figure');
  const image = greyImage(side);
  figure.append(image.element);
  return { figure, image, caption: add(figure, 'figcaption') };
}
