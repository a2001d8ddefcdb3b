export interface Region {
  /** Number of its first line in the file, counted from 1. */
  first: number;
  /** Without the indentation that all of them share. */
  lines: string[];
}

const opening = /^\s*\/\/ #region ([\w-]+)\s*$/;
const closing = /^\s*\/\/ #endregion\b/;

export const regionNames = (source: string): string[] =>
  source.split('\n').flatMap((line) => opening.exec(line)?.[1] ?? []);

/** The lines between `// #region name` and `// #endregion`; regions do not nest. */
export function findRegion(source: string, name: string): Region | undefined {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => opening.exec(line)?.[1] === name);
  const end = lines.findIndex((line, i) => i > start && (closing.test(line) || opening.test(line)));
  if (start < 0 || end <= start + 1 || !closing.test(lines[end]!)) return undefined;
  const inside = lines.slice(start + 1, end);
  const written = inside.filter((line) => line.trim() !== '');
  const indent = Math.min(...written.map((line) => line.search(/\S/)));
  return { first: start + 2, lines: inside.map((line) => line.slice(indent)) };
}
