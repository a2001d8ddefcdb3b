import { add, write } from '../../../charts/dom.ts';
import type { Plain } from '../../../figure/figure.ts';
import { segments } from '../../../figure/segments.ts';
import type { Lang } from '../../../i18n/text.ts';
import { logitText, verdict } from './captions.ts';
import { letters, type Scene } from './scene.ts';
import { say } from './words.ts';

/** The logits of the image as it is shown, and the reader's guess with what came of it. */
export const guess =
  (lang: Lang, choose: (trust: Scene['trust']) => void): Plain<Scene> =>
  (root) => {
    const logits = letters.map(() => add(root, 'p', 'logit'));
    add(root, 'b', 'asks', say(lang, 'guess'));
    const options = (['open', 'a', 'b'] as const).map((value) => ({
      value,
      text: say(lang, value),
    }));
    const draw = segments(root, { label: say(lang, 'guess'), options }, choose);
    const said = add(root, 'p', 'verdict');
    return (scene) => {
      letters.forEach((letter, i) => write(logits[i]!, logitText(letter, scene)));
      draw(scene.trust);
      write(said, verdict(scene));
    };
  };
