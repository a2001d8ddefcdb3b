import type { Plain } from '../../../figure/figure.ts';
import { choiceList } from '../../../figure/list.ts';
import { className, optionOf, type Scene } from './scene.ts';
import { say } from './words.ts';

interface Asking {
  /** Another node shall be looked at. */
  node: (node: number) => void;
  /** Another class's logit shall be taken apart. */
  explain: (index: number) => void;
}

/** Which node is explained, and which of its logits: two lists. */
export const questionBar =
  (ask: Asking): Plain<Scene> =>
  (bar) => {
    const drawNode = choiceList(bar, ask.node);
    const drawClass = choiceList(bar, ask.explain);
    return (scene) => {
      const { seen, fixed, explained, isOwn, lang } = scene;
      drawNode({
        label: say(lang, isOwn ? 'ownNode' : 'node'),
        options: fixed.names.map((_, value) => ({ value, text: optionOf(value, scene) })),
        value: seen.chosen,
      });
      drawClass({
        label: say(lang, 'explained'),
        options: fixed.classes.map((_, value) => ({ value, text: className(value, scene) })),
        value: explained,
      });
    };
  };
