import { greyImage } from '../../../charts/grey-image.ts';
import type { Lang } from '../../../i18n/text.ts';
import { resolvedColours } from '../../../charts/colours.ts';
import { add, listen, write } from '../../../charts/dom.ts';
import type { Plain } from '../../../figure/figure.ts';
import { entriesOf, type Entry, type Scene, type Verdict } from './scene.ts';
import { say, type Phrase } from './words.ts';

const side = 28;
/** Trials in a row on a narrow stage; on a wide one two such groups stand side by side. */
const perGroup = 6;

type Judge = 'learned' | 'pixels' | 'you';
const judges: readonly Judge[] = ['learned', 'pixels', 'you'];
const sign: Record<Verdict, string> = { right: '✓', wrong: '✗', open: '·' };

/** The trials in a row: each query, and who gets it right. A press looks at one. */
export const board =
  (lang: Lang, count: number, select: (trial: number) => void): Plain<Scene> =>
  (box) => {
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', say(lang, 'board'));
    const inks = resolvedColours(box, ['var(--ink)']);
    let group = box;
    const entries = Array.from({ length: count }, (_, trial) => {
      if (trial % perGroup === 0) {
        group = add(box, 'div', 'trials');
        labels(group, lang);
      }
      return entry(group, () => select(trial));
    });
    return (scene) => {
      if (scene.reader.mode === 'draw') return;
      const [ink = ''] = inks();
      entriesOf(scene).forEach((one, trial) => {
        const { element, show } = entries[trial]!;
        element.setAttribute('aria-pressed', String(trial === scene.reader.trial));
        const title = words(one, trial, lang);
        if (element.title !== title) {
          element.title = title;
          element.setAttribute('aria-label', title);
        }
        show(one, ink);
      });
    };
  };

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
  listen(element, 'click', press);
  const query = greyImage(side);
  element.append(query.element);
  const marks = judges.map((judge) => {
    const mark = add(element, 'span');
    let before: Verdict | undefined;
    return (now: Verdict) => {
      if (now === before) return;
      before = now;
      mark.className = `mark ${judge} ${now}`;
      write(mark, sign[now]);
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
