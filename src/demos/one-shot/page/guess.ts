import { greyImage } from '../../../charts/grey-image.ts';
import type { Lang } from '../../../i18n/text.ts';
import { resolvedColours } from '../../../charts/colours.ts';
import { add, listen } from '../../../charts/dom.ts';
import type { Plain } from '../../../figure/figure.ts';
import { isTurn, type Scene } from './scene.ts';
import { say } from './words.ts';

const side = 28;

/** The reader's turn: the query, and the five examples to choose from. */
export const guess =
  (lang: Lang, count: number, choose: (example: number) => void): Plain<Scene> =>
  (box) => {
    const inks = resolvedColours(box, ['var(--ink)']);
    const asked = add(box, 'figure', 'asked');
    const query = greyImage(side);
    asked.append(query.element);
    add(asked, 'figcaption').textContent = say(lang, 'query');
    const row = add(box, 'div', 'choices');
    add(row, 'p').textContent = say(lang, 'ask');
    const cards = Array.from({ length: count }, (_, i) => {
      const card = add(row, 'button');
      card.type = 'button';
      listen(card, 'click', () => choose(i));
      const example = greyImage(side);
      card.append(example.element);
      card.setAttribute('aria-label', say(lang, 'example', { i: i + 1 }));
      add(card, 'span').textContent = String(i + 1);
      return example;
    });
    return (scene) => {
      if (!isTurn(scene)) return;
      const [ink = ''] = inks();
      query.show(scene.trial.query, ink);
      cards.forEach((card, i) => card.show(scene.trial.examples[i]!, ink));
    };
  };
