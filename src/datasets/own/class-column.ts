import type { Text } from '../../i18n/text.ts';
import { keyOf, numberIn } from './numerals.ts';

/** The different values of a column of names, in their natural order: 1, 2, 10. */
export interface Named {
  /** As each was first written. */
  names: readonly string[];
  /** `[n]`: index into the names. */
  labels: Uint8Array;
  /** What was counted as one, what was not although it looks like it, and what there is only one of. */
  said: readonly Text[];
}

const natural = new Intl.Collator('en', { numeric: true });
const compare = (a: string, b: string): number =>
  (numberIn(a) ?? NaN) - (numberIn(b) ?? NaN) || natural.compare(a, b) || (a < b ? -1 : 1);

/** Names that differ only in writing are one: full width, or how a number is written. */
export function named(cells: readonly string[]): Named {
  const written = new Map<string, Set<string>>();
  for (const cell of cells) {
    const forms = written.get(keyOf(cell)) ?? new Set();
    written.set(keyOf(cell), forms.add(cell));
  }
  const keys = [...written.keys()].sort(compare);
  const names = keys.map((key) => [...written.get(key)!][0]!);
  const at = new Map(keys.map((key, i) => [key, i]));
  const labels = Uint8Array.from(cells, (cell) => at.get(keyOf(cell))!);
  return {
    names,
    labels,
    said: [...merged([...written.values()]), ...alike(names), ...alone(names, labels)],
  };
}

const quoted = (names: Iterable<string>): Text => ({
  ja: [...names].map((name) => `「${name}」`).join('と'),
  en: [...names].map((name) => `“${name}”`).join(' and '),
});

const merged = (forms: readonly ReadonlySet<string>[]): Text[] =>
  forms
    .filter(({ size }) => size > 1)
    .map(quoted)
    .map(({ ja, en }) => ({
      ja: `${ja}は同じクラスとしました。`,
      en: `${en} count as one class.`,
    }));

/** Classes that differ in capital letters alone. */
function alike(names: readonly string[]): Text[] {
  const key = (name: string) => name.normalize('NFKC').toLowerCase();
  return [...new Set(names.map(key))]
    .map((one) => names.filter((name) => key(name) === one))
    .filter(({ length }) => length > 1)
    .map(quoted)
    .map(({ ja, en }) => ({
      ja: `${ja}は別のクラスとしました。`,
      en: `${en} count as different classes.`,
    }));
}

function alone(names: readonly string[], labels: Uint8Array): Text[] {
  const single = names.filter((_, k) => labels.indexOf(k) === labels.lastIndexOf(k));
  if (single.length === 0) return [];
  const { ja, en } = quoted(single);
  return [{ ja: `${ja}の行は1行だけです。`, en: `There is only one row of ${en}.` }];
}
