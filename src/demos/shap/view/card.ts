import type { Place } from '../../../charts/nearest.ts';

/** What a mark means, in a line or two under a title. */
export interface CardContent {
  /** In the coordinates of the card's root. */
  at: Place;
  title: string;
  lines: readonly string[];
}

const width = 236;
const gap = 14;

/** A card that floats beside a mark. A live region says the same, so assistive technology skips it. */
export function card(root: HTMLElement) {
  const element = root.appendChild(document.createElement('div'));
  element.className = 'reading';
  element.hidden = true;
  element.setAttribute('aria-hidden', 'true');
  return (content: CardContent | undefined): void => {
    element.hidden = !content;
    if (!content) return;
    const { at, title, lines } = content;
    const [w, h] = [root.clientWidth, root.clientHeight];
    const left = at.x <= w / 2 ? at.x + gap : at.x - gap - width;
    element.style.left = `${Math.min(Math.max(left, 8), w - width - 8)}px`;
    const isBelow = at.y <= h / 2;
    element.style.top = isBelow ? `${at.y + gap}px` : 'auto';
    element.style.bottom = isBelow ? 'auto' : `${h - at.y + gap}px`;
    element.replaceChildren(
      ...[title, ...lines].map((line, i) => {
        const part = document.createElement(i === 0 ? 'strong' : 'span');
        part.textContent = line;
        return part;
      }),
    );
  };
}
