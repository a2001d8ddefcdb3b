import { listed } from '../../../i18n/phrases.ts';
import { guess } from '../shared/guess.ts';
import { add, write } from '../../../charts/dom.ts';
import { percent, withSign, type Scene } from './scene.ts';
import { say } from './words.ts';

/** One line of the sum. */
export interface Part {
  name: string;
  amount: number;
  /** Kind of tie, with the number of neighbours; nothing for what the node has of itself. */
  tie?: { kind: number; neighbours: number; isOff: boolean };
}

/** What the explained logit is made of; the amounts add up to it. */
export function partsOf({ seen, subject, explained, isOwn, lang }: Scene): Part[] {
  const channels = seen.heard.map(({ neighbours, term, isOff }, r): Part => {
    const { kind, name } = subject.channels[r]!;
    return {
      name: name[lang],
      amount: term[explained]!,
      tie: { kind, neighbours: neighbours.length, isOff },
    };
  });
  return [
    { name: say(lang, isOwn ? 'ownIdentity' : 'own'), amount: seen.own[explained]! },
    // In a reader's graph with many relations, those in which nobody is heard would only fill the list.
    ...channels.filter(({ tie }) => !isOwn || tie!.neighbours > 0),
    { name: say(lang, 'bias'), amount: seen.bias[explained]! },
  ];
}

/** So many lines are seen at once. */
const fits = 8;

/** Lines with bars from zero, for and against, and their sum; all on one scale, which only grows. */
export function sums(room: HTMLElement) {
  const list = add(room, 'dl');
  const total = add(room, 'p', 'total');
  const rest = add(room, 'p', 'total rest');
  const after = add(room, 'p', 'total');
  const rows: ReturnType<typeof row>[] = [];
  let full = 1;
  return (scene: Scene): void => {
    const { seen, explained, subject, lang } = scene;
    const parts = partsOf(scene);
    if (parts.length > fits) list.tabIndex = 0; // it scrolls
    while (rows.length > parts.length) rows.pop()!.remove();
    while (rows.length < parts.length) rows.push(row(list));
    full = Math.max(full, ...parts.map(({ amount }) => Math.abs(amount)));
    parts.forEach((part, i) => rows[i]!.draw(part, full, scene));
    const logit = seen.logits[explained]!;
    line(total, say(lang, 'sum'), withSign(logit));
    const others = subject.classes.flatMap((name, c) =>
      c === explained ? [] : [`${name[lang]} ${withSign(seen.logits[c]!)}`],
    );
    line(rest, say(lang, 'others'), listed(lang, others));
    const share = seen.answers.relational[explained]!;
    const isGuess = guess(seen.answers.relational) === explained;
    line(
      after,
      say(lang, 'probability', { what: subject.classes[explained]![lang] }),
      percent(share),
    );
    after.classList.toggle('guess', isGuess);
  };
}

function line(element: HTMLElement, name: string, value: string): void {
  if (element.children.length === 0)
    element.append(document.createElement('span'), document.createElement('b'));
  write(element.children[0]!, name);
  write(element.children[1]!, value);
}

const sample =
  '<svg class="sample" viewBox="0 0 26 10" aria-hidden="true"><path d="M1 5H25"/></svg>';

function row(list: HTMLElement) {
  const element = add(list, 'div');
  const head = add(element, 'dt');
  head.innerHTML = sample;
  const name = add(head, 'span');
  const count = add(head, 'small');
  const value = add(element, 'dd');
  const bar = add(add(value, 'span', 'track'), 'i');
  const number = add(value, 'b');
  return {
    draw: ({ name: text, amount, tie }: Part, full: number, { lang }: Scene): void => {
      element.className = tie ? `kind-${tie.kind}${tie.isOff ? ' off' : ''}` : 'self';
      write(name, text);
      write(count, tie ? said(tie, lang) : '');
      bar.className = amount < 0 ? 'against' : 'for';
      const length = (50 * Math.abs(amount)) / full;
      bar.style.inlineSize = `${length.toFixed(1)}%`;
      bar.style.insetInlineStart = `${(amount < 0 ? 50 - length : 50).toFixed(1)}%`;
      write(number, withSign(amount));
    },
    remove: () => element.remove(),
  };
}

function said({ neighbours, isOff }: NonNullable<Part['tie']>, lang: Scene['lang']): string {
  if (isOff) return say(lang, 'off');
  return neighbours === 0 ? say(lang, 'none') : `×${neighbours}`;
}
