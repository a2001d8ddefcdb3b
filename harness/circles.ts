import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import ts from 'typescript';

/** The files that each file imports, types included, as paths below `root`; files elsewhere are left out. */
export function imports(root: string, files = '**/*.{ts,mjs}'): Map<string, string[]> {
  const names = globSync(files, { cwd: root }).map((name) => name.replaceAll(sep, posix.sep));
  const all = new Set(names);
  return new Map(
    names.map((name) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(root, name), 'utf8'));
      const found = importedFiles.map(({ fileName }) => posix.join(dirname(name), fileName));
      return [name, found.filter((file) => all.has(file))];
    }),
  );
}

/** Cycles of a graph, each as a path from a node back to itself; at least one of several through the same node. */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]): void => {
    const from = way.indexOf(name);
    if (from >= 0) found.push([...way.slice(from), name]);
    if (done.has(name) || from >= 0) return;
    for (const next of graph.get(name) ?? []) visit(next, [...way, name]);
    done.add(name);
  };
  for (const name of graph.keys()) visit(name, []);
  return found;
}
