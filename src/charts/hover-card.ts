import { add } from './dom.ts';
import './hover-card.css';
import type { Place } from '../layout/nearest.ts';

/** What a mark means, in a line or two under a title. */
export interface CardContent {
  title: string;
  lines: readonly string[];
}
/** A stretch of one axis, in CSS pixels. */
interface Stretch {
  at: number;
  room: number;
  size: number;
}

const gap = 14;
const edge = 8;

/**
 * A card that floats beside a mark, inside `root`. It takes no pointer, so that what lies under it can still be
 * pointed at. Whoever shows it says the same in a live region: assistive technology skips it. More may be put into
 * its element, before or after the words.
 */
export function hoverCard(root: HTMLElement) {
  const element = add(root, 'div', 'hover-card');
  element.hidden = true;
  element.setAttribute('aria-hidden', 'true');
  const words = add(element, 'div', 'words');
  let shown = '';
  return {
    element,
    /** `at` is where the mark is, in the coordinates of `root`; no content hides the card. */
    show: (content: CardContent | undefined, at: Place): void => {
      element.hidden = !content;
      if (!content) return;
      const { title, lines } = content;
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

/** Where a card begins: on that side of the mark where there is more room, and never over the edge. */
export function beside({ at, room, size }: Stretch): number {
  const start = at <= room / 2 ? at + gap : at - gap - size;
  return Math.max(edge, Math.min(start, room - size - edge));
}
