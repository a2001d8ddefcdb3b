import type { Plain } from '../../../figure/figure.ts';
import { choiceLists } from '../../../figure/list.ts';
import { className, optionOf, type Scene } from './scene.ts';
import { say } from './words.ts';

/** Which node is explained, and which of its logits; the hand hears what the reader chooses. */
export const questionBar = (hand: {
  node: (node: number) => void;
  explain: (index: number) => void;
}): Plain<Scene> =>
  choiceLists<Scene>(
    {
      choose: hand.node,
      choices: (scene) => ({
        label: say(scene.lang, scene.isOwn ? 'ownNode' : 'node'),
        options: scene.fixed.names.map((_, value) => ({ value, text: optionOf(value, scene) })),
        value: scene.seen.chosen,
      }),
    },
    {
      choose: hand.explain,
      choices: (scene) => ({
        label: say(scene.lang, 'explained'),
        options: scene.fixed.classes.map((_, value) => ({ value, text: className(value, scene) })),
        value: scene.explained,
      }),
    },
  );
