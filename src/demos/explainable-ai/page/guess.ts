import { add, write } from '../../../charts/dom.ts';
import type { Plain } from '../../../figure/figure.ts';
import { segments } from '../../../figure/segments.ts';
import { listed } from '../../../i18n/phrases.ts';
import type { Lang } from '../../../i18n/text.ts';
import { logitText, verdict } from './captions.ts';
import { letters, type Scene } from './scene.ts';
import { say } from './words.ts';

interface Hand {
  choose: (trust: Scene['trust']) => void;
  /** Announces to screen readers. */
  tell: (text: string) => void;
}

/** The logits of the image as it is shown, and the reader's guess with what came of it. */
export const guess =
  (lang: Lang, hand: Hand): Plain<Scene> =>
  (root) => {
    const logits = letters.map(() => add(root, 'p', 'logit'));
    add(root, 'b', 'asks', say(lang, 'guess'));
    const options = (['open', 'a', 'b'] as const).map((value) => ({
      value,
      text: say(lang, value),
    }));
    const draw = segments(root, { label: say(lang, 'guess'), options }, hand.choose);
    const said = add(root, 'p', 'verdict');
    let cell: number | undefined;
    return (scene) => {
      letters.forEach((letter, i) => write(logits[i]!, logitText(letter, scene)));
      draw(scene.trust);
      write(said, verdict(scene));
      // What the patch does is known only now, after its position has been said.
      if (cell === scene.snapshot.cell) return;
      cell = scene.snapshot.cell;
      if (cell !== undefined)
        hand.tell(
          listed(
            lang,
            letters.map((letter) => logitText(letter, scene)),
          ),
        );
    };
  };
