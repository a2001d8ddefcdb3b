import { resolvedColours } from '../../../charts/colours.ts';
import { add, listen, write } from '../../../charts/dom.ts';
import { greyImage } from '../../../charts/grey-image.ts';
import type { Plain } from '../../../figure/figure.ts';
import type { Lang } from '../../../i18n/text.ts';
import { isTurn, type Scene } from './scene.ts';
import { say } from './words.ts';

const side = 28;

/** The support set, class by class; in the reader's turn each class is a button that answers with it. */
export const supportCards =
  (lang: Lang, choose: (of: number) => void): Plain<Scene> =>
  (box) => {
    const title = add(box, 'h3');
    const row = add(box, 'div', 'cards');
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', say(lang, 'classes'));
    const inks = resolvedColours(box, ['var(--ink)']);
    const cards: ReturnType<typeof newCard>[] = [];
    return (scene) => {
      const { n, names, snapshot } = scene;
      const { support } = snapshot.episode;
      const k = support.length / n;
      const [ink = ''] = inks();
      write(title, say(lang, 'support', { n, k }));
      while (cards.length < n) cards.push(newCard(row, cards.length, choose));
      cards.forEach(({ element, show }, i) => {
        element.hidden = i >= n;
        if (i >= n) return;
        element.disabled = !isTurn(scene);
        element.setAttribute('aria-label', say(lang, 'choose', { name: names[i]! }));
        show(names[i]!, support.slice(i * k, (i + 1) * k), ink);
      });
    };
  };

function newCard(row: HTMLElement, i: number, choose: (of: number) => void) {
  const element = add(row, 'button', 'class');
  element.type = 'button';
  element.style.setProperty('--tone', `var(--class-${i})`);
  listen(element, 'click', () => choose(i));
  const name = add(element, 'span');
  const images: ReturnType<typeof greyImage>[] = [];
  return {
    element,
    show: (text: string, shown: readonly Uint8ClampedArray[], ink: string): void => {
      write(name, text);
      while (images.length < shown.length) {
        const image = greyImage(side);
        images.push(image);
        element.append(image.element);
      }
      images.forEach((image, j) => {
        image.element.hidden = j >= shown.length;
        if (j < shown.length) image.show(shown[j]!, ink);
      });
    },
  };
}
