import { add, button, write } from '../../../charts/dom.ts';
import type { Plain } from '../../../figure/figure.ts';
import { counts } from '../../../datasets/wardrobe/words.ts';
import type { Lang } from '../../../i18n/text.ts';
import { truthOf } from '../shared/arrangement.ts';
import { colourImage } from './colour-image.ts';
import { isEdited, kindOf, nameOf, type Scene } from './scene.ts';
import { say } from './words.ts';

/** The image that is looked at, what it is, what it is named, and what the reader can do with it. */
export const askedImage =
  (lang: Lang, { another, restore }: { another: () => void; restore: () => void }): Plain<Scene> =>
  (box) => {
    const image = colourImage(box);
    const truth = add(box, 'p', 'truth');
    const answer = add(box, 'p', 'answer');
    button(box, say(lang, 'another'), another, 'quiet');
    const back = button(box, say(lang, 'restore'), restore, 'quiet');
    return (scene) => {
      const { fixed, image: looked, snapshot } = scene;
      const [of, named] = [truthOf(looked), snapshot.named[looked]!];
      image.show(fixed.images[looked]!);
      write(truth, say(lang, 'truth', { name: nameOf(of, lang), kind: kindOf(scene, of) }));
      const mark = named === of ? '✓' : '✗';
      write(answer, say(lang, 'answer', { name: nameOf(named, lang), kind: kindOf(scene, named), mark })); // prettier-ignore
      back.disabled = !Array.from({ length: counts.classes }, (_, of) => of).some((of) =>
        isEdited(scene, of),
      );
    };
  };
