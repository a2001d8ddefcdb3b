import type { Text } from '../../i18n/text.ts';
import { mayBeGap } from './gaps.ts';
import { sameName } from './names.ts';
import { keyOf } from './numerals.ts';
import { quoted } from './quoted.ts';

/** The classes that the cells of a file name. */
export interface ClassNames {
  /** As each was first written, in natural order: 1, 2, 10. */
  texts: readonly string[];
  /** Which one a cell names; −1 where it names none of them. */
  of: (label: string | undefined) => number;
  /** What was counted as one, what was not although it looks like it, and what may not be meant as a class. */
  said: readonly Text[];
}

/** Classes that differ in writing alone are one: in the width of letters, or as numbers do (1, 1.0, +1). */
export function classesOf(labels: Iterable<string>): ClassNames {
  const written = new Map<string, Set<string>>();
  for (const label of labels) {
    const forms = written.get(classKey(label)) ?? new Set();
    written.set(classKey(label), forms.add(label));
  }
  const keys = [...written.keys()].sort(inOrder);
  const forms = keys.map((key) => [...written.get(key)!]);
  const texts = forms.map(([first]) => first!);
  const at = new Map(keys.map((key, i) => [key, i]));
  return {
    texts,
    of: (label) => (label === undefined ? -1 : (at.get(classKey(label)) ?? -1)),
    said: [...merged(forms), ...alike(texts), ...maybeNone(texts)],
  };
}

/** A class as it is compared. */
export const classKey = (label: string): string => keyOf(sameName(label));

/** The classes that only one of the `[n]` labels names. */
export function singles(texts: readonly string[], labels: Iterable<number>): string[] {
  const counts = texts.map(() => 0);
  for (const label of labels) if (label >= 0) counts[label]!++;
  return texts.filter((_, k) => counts[k] === 1);
}

// The same order in both languages.
const { compare } = new Intl.Collator('en', { numeric: true });

/** Numbers first, by size. */
function inOrder(a: string, b: string): number {
  const [x, y] = [a, b].map(Number) as [number, number];
  const byKind = Number(Number.isNaN(x)) - Number(Number.isNaN(y));
  return byKind || (x === y ? 0 : x - y) || compare(a, b) || (a < b ? -1 : 1);
}

const merged = (forms: readonly (readonly string[])[]): Text[] =>
  forms
    .filter(({ length }) => length > 1)
    .map(quoted)
    .map(({ ja, en }) => ({
      ja: `${ja}は同じクラスとしました。`,
      en: `${en} count as one class.`,
    }));

/** Classes that differ in capital letters, or in characters that only resemble each other. */
function alike(texts: readonly string[]): Text[] {
  const loosely = (name: string) => name.normalize('NFKC').toLowerCase();
  return [...new Set(texts.map(loosely))]
    .map((one) => texts.filter((name) => loosely(name) === one))
    .filter(({ length }) => length > 1)
    .map(quoted)
    .map(({ ja, en }) => ({
      ja: `${ja}は別のクラスとしました。`,
      en: `${en} count as different classes.`,
    }));
}

function maybeNone(texts: readonly string[]): Text[] {
  const doubtful = texts.filter(mayBeGap);
  if (doubtful.length === 0) return [];
  const { ja, en } = quoted(doubtful);
  return [
    {
      ja: `${ja}もクラスとしました。値がないという意味なら、セルを空にしてください。`,
      en: `${en} ${doubtful.length === 1 ? 'counts as a class' : 'count as classes'}; for a value that is missing, leave the cell empty.`,
    },
  ];
}
