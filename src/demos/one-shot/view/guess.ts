import { picture } from '../../../charts/picture.ts';
import type { Lang } from '../../../i18n/text.ts';
import type { ShownTrial } from '../session.ts';
import { part } from './elements.ts';
import { say } from './words.ts';

const side = 28;

/** The reader's turn: the query, and the five examples to choose from. */
export function guess(
  root: HTMLElement,
  { lang, count, choose }: { lang: Lang; count: number; choose: (example: number) => void },
) {
  const box = part(root, 'div', 'guess');
  const asked = part(box, 'figure', 'asked');
  const query = picture(side);
  asked.append(query.element);
  part(asked, 'figcaption').textContent = say(lang, 'query');
  const row = part(box, 'div', 'choices');
  part(row, 'p').textContent = say(lang, 'ask');
  const cards = Array.from({ length: count }, (_, i) => {
    const card = part(row, 'button');
    card.type = 'button';
    card.addEventListener('click', () => choose(i));
    const example = picture(side);
    card.append(example.element);
    card.setAttribute('aria-label', say(lang, 'example', { i: i + 1 }));
    part(card, 'span').textContent = String(i + 1);
    return example;
  });
  return (trial: ShownTrial, ink: string): void => {
    query.show(trial.query, ink);
    cards.forEach((card, i) => card.show(trial.examples[i]!, ink));
  };
}
