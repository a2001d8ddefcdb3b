/** The words of a class's name, in lower case: "IScaleMap" → i, scale, map. */
export const wordsOf = (name: string): string[] =>
  (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());

/** Irregular plurals among the words. */
const singular: Readonly<Record<string, string>> = { axes: 'axis' };
const letters = 4;

/**
 * For each class the words of its name that do not name a folder, which would give its package away. A word names a
 * folder if both begin with the same four letters, or with all letters of the shorter: "animator", "animate".
 */
export function tellingNoFolder(
  names: readonly string[],
  paths: readonly string[],
): readonly (readonly string[])[] {
  const folders = new Set(['flare', ...paths.flatMap((path) => path.split('.'))]);
  const isFolder = (word: string) =>
    [...folders].some((folder) => beginAlike(folder, singular[word] ?? word));
  return names.map((name) => wordsOf(name).filter((word) => !isFolder(word)));
}

function beginAlike(a: string, b: string): boolean {
  const length = Math.min(letters, a.length, b.length);
  return length > 1 && a.slice(0, length) === b.slice(0, length);
}
