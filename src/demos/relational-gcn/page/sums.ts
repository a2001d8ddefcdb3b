import { add, write } from '../../../charts/dom.ts';
import type { Mark } from '../../../charts/mark.ts';
import { listed } from '../../../i18n/phrases.ts';
import { likeliest } from '../shared/answers.ts';
import { className, percent, withSign, type Scene } from './scene.ts';
import { say } from './words.ts';

/** One term of the sum. */
interface Term {
  name: string;
  amount: number;
  /** How many neighbours it comes from, in words. */
  count: string;
  /** Class of its row. */
  kind: string;
}

/** What the explained logit is made of; the amounts add up to it. */
export function termsOf({ seen, subject, explained, isOwn, lang }: Scene): Term[] {
  const relations = seen.received.flatMap(({ neighbours: { length }, term, isOff }, r): Term[] => {
    // In a reader's graph with many relations, those without a neighbour would only fill the list.
    if (isOwn && length === 0) return [];
    const { type, name } = subject.relations[r]!;
    const count = isOff ? say(lang, 'off') : length === 0 ? say(lang, 'none') : `×${length}`;
    const kind = `type-${type}${isOff ? ' off' : ''}`;
    return [{ name: name[lang], amount: term[explained]!, count, kind }];
  });
  const single = (phrase: 'own' | 'ownIdentity' | 'bias', amounts: Float32Array): Term => ({
    name: say(lang, phrase),
    amount: amounts[explained]!,
    count: '',
    kind: 'self',
  });
  return [single(isOwn ? 'ownIdentity' : 'own', seen.own), ...relations, single('bias', seen.bias)];
}

/** So many terms are seen at once. */
const fits = 8;

/** The terms with bars from zero, for and against, and their sum; all on one scale, which only grows. */
export const sums: Mark<Scene> = ({ element }) => {
  const list = add(element, 'dl');
  const drawSum = totalLine(element, 'total');
  const drawOthers = totalLine(element, 'total rest');
  const drawAnswer = totalLine(element, 'total');
  const rows: ReturnType<typeof termRow>[] = [];
  let full = 1;
  return {
    draw: (scene) => {
      const { seen, explained, subject, lang } = scene;
      const terms = termsOf(scene);
      if (terms.length > fits) list.tabIndex = 0; // it scrolls
      full = Math.max(full, ...terms.map(({ amount }) => Math.abs(amount)));
      for (const { row } of rows.splice(terms.length)) row.remove();
      terms.forEach((term, i) => (rows[i] ??= termRow(list)).draw(term, full));
      drawSum(say(lang, 'sum'), withSign(seen.logits[explained]!));
      const others = subject.classes.flatMap((_, c) =>
        c === explained ? [] : [`${className(c, scene)} ${withSign(seen.logits[c]!)}`],
      );
      drawOthers(say(lang, 'others'), listed(lang, others));
      const { relational } = seen.answers;
      const answer = say(lang, 'probability', { what: className(explained, scene) });
      drawAnswer(answer, percent(relational[explained]!), likeliest(relational) === explained);
    },
  };
};

function totalLine(element: HTMLElement, className: string) {
  const line = add(element, 'p', className);
  const [name, number] = [add(line, 'span'), add(line, 'b')];
  return (text: string, value: string, isGuess = false): void => {
    write(name, text);
    write(number, value);
    line.classList.toggle('guess', isGuess);
  };
}

const sample =
  '<svg class="sample" viewBox="0 0 26 10" aria-hidden="true"><path d="M1 5H25"/></svg>';

function termRow(list: HTMLElement) {
  const row = add(list, 'div');
  const head = add(row, 'dt');
  head.innerHTML = sample;
  const [label, neighbours] = [add(head, 'span'), add(head, 'small')];
  const value = add(row, 'dd');
  const bar = add(add(value, 'span', 'track'), 'i');
  const number = add(value, 'b');
  const draw = ({ name, amount, count, kind }: Term, full: number): void => {
    row.className = kind;
    write(label, name);
    write(neighbours, count);
    bar.className = amount < 0 ? 'against' : 'for';
    const length = (50 * Math.abs(amount)) / full;
    bar.style.inlineSize = `${length.toFixed(1)}%`;
    bar.style.insetInlineStart = `${(amount < 0 ? 50 - length : 50).toFixed(1)}%`;
    write(number, withSign(amount));
  };
  return { row, draw };
}
