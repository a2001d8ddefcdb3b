import { write } from '../../../charts/step-row.ts';
import type { Lang } from '../../../i18n/text.ts';
import { add } from '../../../charts/dom.ts';
import { button } from './elements.ts';
import { modes, type Mode } from './reader.ts';
import { say } from './words.ts';

/** How many of the n trials that the reader has answered each of the three got right. */
export type Scores = Readonly<Record<'n' | 'you' | 'learned' | 'pixels', number>>;

/** Watch, answer or draw; what that means in a line; the reader's score and the way to the next trial. */
export function modeBar(
  root: HTMLElement,
  lang: Lang,
  { choose, next }: { choose: (mode: Mode) => void; next: () => void },
) {
  const bar = add(root, 'div', 'modes');
  const group = add(bar, 'div', 'segments');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', say(lang, 'modes'));
  const buttons = modes.map((mode) => button(group, say(lang, mode), () => choose(mode)));
  const hint = write(add(bar, 'p'));
  const score = write(add(bar, 'b'));
  const forward = button(bar, say(lang, 'next'), next, 'quiet next');
  return (now: Mode, scores: Scores): void => {
    buttons.forEach((one, i) => one.setAttribute('aria-pressed', String(modes[i] === now)));
    hint(say(lang, `${now}Hint`));
    score(now === 'guess' && scores.n > 0 ? say(lang, 'yours', scores) : '');
    forward.hidden = now !== 'guess';
  };
}
