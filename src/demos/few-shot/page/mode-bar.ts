import { button, add, write } from '../../../charts/dom.ts';
import type { Plain } from '../../../figure/figure.ts';
import { segments } from '../../../figure/segments.ts';
import type { Lang } from '../../../i18n/text.ts';
import { modes, type Mode } from './reader.ts';
import { armName, type Scene } from './scene.ts';
import { say } from './words.ts';

/** Watch, answer or draw; what that means in a line; the reader's score; the way on. */
export const modeBar =
  (
    lang: Lang,
    hand: { choose: (mode: Mode) => void; query: () => void; episode: () => void },
  ): Plain<Scene> =>
  (bar) => {
    const options = modes.map((value) => ({ value, text: say(lang, value) }));
    const drawMode = segments(bar, { label: say(lang, 'modes'), options }, hand.choose);
    const hint = add(bar, 'p');
    const query = button(bar, say(lang, 'nextQuery'), hand.query, 'quiet forward');
    button(bar, say(lang, 'nextEpisode'), hand.episode, 'quiet');
    return (scene) => {
      const { mode } = scene.reader;
      drawMode(mode);
      write(hint, (mode === 'guess' && score(scene)) || say(lang, `${mode}Hint`));
      query.hidden = mode !== 'guess';
    };
  };

/** Of the queries that the reader has answered against the same rival, so that all are judged by the same. */
function score(scene: Scene): string {
  const { reader, rival, lang } = scene;
  const all = reader.answers.filter(({ against }) => against === rival);
  if (all.length === 0) return '';
  const right = (who: 'you' | 'proto' | 'rival') => all.filter((one) => one[who]).length;
  return say(lang, 'yours', {
    n: all.length,
    you: right('you'),
    proto: right('proto'),
    rival: armName('rival', scene),
    other: right('rival'),
  });
}
