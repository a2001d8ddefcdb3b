import { picture } from '../../../charts/picture.ts';
import type { Lang } from '../../../i18n/text.ts';
import { add } from '../../../charts/dom.ts';
import { say, type Phrase } from './words.ts';

const side = 28;
/** Trials in a row on a narrow stage; on a wide one two such groups stand side by side. */
const perGroup = 6;

export type Mark = 'right' | 'wrong' | 'open';
/** What the board shows of one trial. */
export interface Entry {
  query: Uint8ClampedArray;
  /** The character; undefined while it must not be given away. */
  name: string | undefined;
  learned: Mark;
  pixels: Mark;
  you: Mark;
}
type Judge = 'learned' | 'pixels' | 'you';
const judges: readonly Judge[] = ['learned', 'pixels', 'you'];
const sign: Record<Mark, string> = { right: '✓', wrong: '✗', open: '·' };

/** The trials in a row: each query, and who gets it right. A press looks at one. */
export function board(
  root: HTMLElement,
  { lang, count, select }: { lang: Lang; count: number; select: (trial: number) => void },
) {
  const box = add(root, 'div', 'board');
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', say(lang, 'board'));
  let group = box;
  const entries = Array.from({ length: count }, (_, trial) => {
    if (trial % perGroup === 0) {
      group = add(box, 'div', 'trials');
      labels(group, lang);
    }
    return entry(group, () => select(trial));
  });
  return (shown: readonly Entry[], { chosen, ink }: { chosen: number; ink: string }): void => {
    shown.forEach((one, trial) => {
      const { element, show } = entries[trial]!;
      element.setAttribute('aria-pressed', String(trial === chosen));
      const title = words(one, trial, lang);
      if (element.title !== title) {
        element.title = title;
        element.setAttribute('aria-label', title);
      }
      show(one, ink);
    });
  };
}

function labels(group: HTMLElement, lang: Lang): void {
  const names = add(group, 'div', 'judges');
  names.setAttribute('aria-hidden', 'true');
  add(names, 'span').textContent = say(lang, 'query');
  for (const judge of judges)
    add(names, 'span', judge).textContent = say(lang, `${judge}Short` satisfies Phrase);
}

function entry(group: HTMLElement, press: () => void) {
  const element = add(group, 'button', 'trial');
  element.type = 'button';
  element.addEventListener('click', press);
  const query = picture(side);
  element.append(query.element);
  const marks = judges.map((judge) => {
    const mark = add(element, 'span');
    let before: Mark | undefined;
    return (now: Mark) => {
      if (now === before) return;
      before = now;
      mark.className = `mark ${judge} ${now}`;
      mark.textContent = sign[now];
    };
  });
  const show = (one: Entry, ink: string) => {
    query.show(one.query, ink);
    judges.forEach((judge, i) => marks[i]!(one[judge]));
  };
  return { element, show };
}

function words({ name, ...one }: Entry, trial: number, lang: Lang): string {
  const marks = {
    you: say(lang, one.you),
    learned: say(lang, one.learned),
    pixels: say(lang, one.pixels),
  };
  return name === undefined
    ? say(lang, 'trialOpen', { i: trial + 1, ...marks })
    : say(lang, 'trial', { i: trial + 1, name, ...marks });
}
