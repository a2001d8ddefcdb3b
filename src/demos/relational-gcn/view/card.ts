import type { Place } from '../../../charts/nearest.ts';
import { add } from '../../../charts/dom.ts';

/** What a mark means, in a line or two under a title. */
export interface CardContent {
  title: string;
  lines: readonly string[];
}

const width = 236;
const gap = 18;

/** A card that floats beside a mark; `place` is in the coordinates of its root. A live region says the same. */
export function card(root: HTMLElement) {
  const element = add(root, 'div', 'mark-card');
  element.hidden = true;
  element.setAttribute('aria-hidden', 'true');
  return (content: CardContent | undefined, { x, y }: Place): void => {
    element.hidden = !content;
    if (!content) return;
    const [w, h] = [root.clientWidth, root.clientHeight];
    const left = x <= w / 2 ? x + gap : x - gap - width;
    element.style.left = `${Math.min(Math.max(left, 8), w - width - 8).toFixed(0)}px`;
    const isBelow = y <= h / 2;
    element.style.top = isBelow ? `${(y + gap).toFixed(0)}px` : 'auto';
    element.style.bottom = isBelow ? 'auto' : `${(h - y + gap).toFixed(0)}px`;
    element.replaceChildren(
      ...[content.title, ...content.lines].map((line, i) => {
        const part = document.createElement(i === 0 ? 'strong' : 'span');
        part.textContent = line;
        return part;
      }),
    );
  };
}
