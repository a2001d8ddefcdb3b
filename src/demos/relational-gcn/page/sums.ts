import type { Sum, Term, Total } from '../../../charts/bars.ts';
import { percent, withSign } from '../../../charts/numbers.ts';
import { listed } from '../../../i18n/phrases.ts';
import { argMax } from '../../../numerics/arg-max.ts';
import { className, type Scene } from './scene.ts';
import { say } from './words.ts';

/** The line that the relation's edges are drawn with. */
const sample = '<path d="M1 6H25"/>';

export const sumTitle = (scene: Scene): string =>
  say(scene.lang, 'sums', { what: className(scene.explained, scene) });

/** What the explained logit is made of, and what follows from it. */
export const sumOf = (scene: Scene): Sum => ({
  label: sumTitle(scene),
  terms: termsOf(scene),
  totals: totalsOf(scene),
});

/** The terms of the explained logit; the amounts add up to it. */
export function termsOf({ seen, fixed, explained, isOwn, lang }: Scene): Term[] {
  const relations = seen.received.flatMap(({ neighbours: { length }, term, isOff }, r): Term[] => {
    // In a reader's graph with many relations, those without a neighbour would only fill the list.
    if (isOwn && length === 0) return [];
    const { type, name } = fixed.relations[r]!;
    const note = isOff ? say(lang, 'off') : length === 0 ? say(lang, 'none') : `×${length}`;
    const className = `type-${type}${isOff ? ' off' : ''}`;
    return [{ label: name[lang], amount: term[explained]!, note, sample, className }];
  });
  const single = (phrase: 'own' | 'ownIdentity' | 'bias', amounts: Float32Array): Term => ({
    label: say(lang, phrase),
    amount: amounts[explained]!,
    sample,
    className: 'self',
  });
  return [single(isOwn ? 'ownIdentity' : 'own', seen.own), ...relations, single('bias', seen.bias)];
}

function totalsOf(scene: Scene): Total[] {
  const { seen, explained, fixed, lang } = scene;
  const { relational } = seen.answers;
  const others = fixed.classes.flatMap((_, c) =>
    c === explained ? [] : [`${className(c, scene)} ${withSign(seen.logits[c]!)}`],
  );
  return [
    { label: say(lang, 'sum'), value: withSign(seen.logits[explained]!) },
    { label: say(lang, 'others'), value: listed(lang, others), className: 'minor' },
    {
      label: say(lang, 'probability', { what: className(explained, scene) }),
      value: percent(relational[explained]!),
      className: argMax(relational) === explained ? 'chosen' : undefined,
    },
  ];
}
