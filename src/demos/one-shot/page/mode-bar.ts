import type { Lang } from '../../../i18n/text.ts';
import { add, button, write } from '../../../charts/dom.ts';
import type { Plain } from '../../../figure/figure.ts';
import { segments } from '../../../figure/segments.ts';
import { modes, type Mode } from './reader.ts';
import { scoresOf, type Scene } from './scene.ts';
import { say } from './words.ts';

/** Watch, answer or draw; what that means in a line; the reader's score and the way to the next trial. */
export const modeBar =
  (lang: Lang, hand: { choose: (mode: Mode) => void; next: () => void }): Plain<Scene> =>
  (bar) => {
    const options = modes.map((value) => ({ value, text: say(lang, value) }));
    const drawMode = segments(bar, { label: say(lang, 'modes'), options }, hand.choose);
    const [hint, score] = [add(bar, 'p'), add(bar, 'b')];
    const forward = button(bar, say(lang, 'next'), hand.next, 'quiet forward');
    return (scene) => {
      const { mode } = scene.reader;
      const scores = scoresOf(scene);
      drawMode(mode);
      write(hint, say(lang, `${mode}Hint`));
      write(score, mode === 'guess' && scores.n > 0 ? say(lang, 'yours', scores) : '');
      forward.hidden = mode !== 'guess';
    };
  };
