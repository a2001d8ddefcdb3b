import { resolvedColours } from '../../../charts/colours.ts';
import { add, button } from '../../../charts/dom.ts';
import { greyImage } from '../../../charts/grey-image.ts';
import type { Plain } from '../../../figure/figure.ts';
import type { Stage } from '../../../lab/contract/view.ts';
import type session from '../session.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

/** A labelled drawing of each target character as a button: the feature maps are those of the pressed one. */
export const watch =
  ({ lang, fixed: { characters, examples }, turn }: Stage<typeof session>): Plain<Scene> =>
  (root) => {
    add(root, 'h3', '', say(lang, 'target'));
    const list = add(root, 'div', 'drawings');
    const ink = resolvedColours(root, ['var(--ink)']);
    const buttons = characters.map((character, i) => {
      const press = button(list, '', () => turn('watched', i + 1));
      press.setAttribute('aria-label', say(lang, 'watch', { character }));
      const image = greyImage(28);
      press.append(image.element);
      return { press, image };
    });
    return ({ values }) =>
      buttons.forEach(({ press, image }, i) => {
        image.show(examples[i]!, ink()[0]!);
        const pressed = String(i === values.watched - 1);
        if (press.getAttribute('aria-pressed') !== pressed)
          press.setAttribute('aria-pressed', pressed);
      });
  };
