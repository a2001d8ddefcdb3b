/** Up to this many names are all listed in a message; of more, only those similar to what was written. */
const few = 8;

/** The end of a message about an unknown name: all names, or, of many, those that may be meant. */
export function known(names: Iterable<string>, written = ''): string {
  const all = [...new Set(names)].sort();
  if (all.length === 0) return 'there are none yet';
  if (all.length <= few) return `there are ${all.join(', ')}`;
  const near = nearest(all, written);
  return near.length > 0
    ? `near it are ${near.join(', ')}`
    : `none of the ${all.length} is near it`;
}

/** Up to three names that begin with what was written, or the reverse, or differ in few characters; nearest first. */
function nearest(names: readonly string[], written: string): string[] {
  const wanted = written.toLowerCase();
  const most = Math.max(1, Math.floor(wanted.length / 3));
  return names
    .map((name) => ({ name, changes: changesTo(name.toLowerCase(), wanted) }))
    .filter(({ changes }) => changes <= most)
    .sort((a, b) => a.changes - b.changes)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** How far a name is from what was written: 1 where one begins with the other, else the edit distance. */
function changesTo(name: string, written: string): number {
  const [short, long] = name.length < written.length ? [name, written] : [written, name];
  return short.length > 1 && long.startsWith(short) ? 1 : editDistance(name, written);
}

/** The fewest characters to insert, delete, replace or exchange with their neighbour (Damerau and Levenshtein). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = row[j]! + (a[i] === b[j] ? 0 : 1);
      const isExchanged = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j];
      const exchanged = isExchanged ? before[j - 1]! + 1 : Infinity;
      next.push(Math.min(replaced, exchanged, row[j + 1]! + 1, next[j]! + 1));
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
