import { classKey } from './label-rows.ts';

// The same order in both languages.
const { compare } = new Intl.Collator('en', { numeric: true });

/** The classes of some labels, each as it is written first, in natural order: 1, 2, 10. */
export function classesOf(labels: Iterable<string>): {
  texts: string[];
  of: (label: string | undefined) => number;
} {
  const first = new Map<string, string>();
  for (const label of labels) {
    const key = classKey(label);
    if (!first.has(key)) first.set(key, label);
  }
  const isNumeric = [...first.keys()].every((key) => Number.isFinite(Number(key)));
  const keys = [...first.keys()].sort(
    (a, b) => (isNumeric ? Number(a) - Number(b) : compare(a, b)) || (a < b ? -1 : 1),
  );
  const at = new Map(keys.map((key, i) => [key, i]));
  return {
    texts: keys.map((key) => first.get(key)!),
    of: (label) => (label === undefined ? -1 : (at.get(classKey(label)) ?? -1)),
  };
}
