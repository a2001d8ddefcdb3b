import ts from 'typescript';
import { expect, test } from 'vitest';
import { pathOf, slugs } from '../harness/registry.ts';
import { closure } from '../harness/source.ts';

const algorithm = 'algorithm.ts';
const parsed = (code: string) => ts.createSourceFile('source.js', code, ts.ScriptTarget.ESNext);

/** Top-level declarations of a module: by name, whether it is exported, and the names used in it. */
function declarations(code: string): Map<string, { exported: boolean; mentions: Set<string> }> {
  const found = new Map<string, { exported: boolean; mentions: Set<string> }>();
  for (const statement of parsed(code).statements) {
    const exported =
      ts.canHaveModifiers(statement) &&
      !!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    const names = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name)
      : ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)
        ? [statement.name]
        : [];
    for (const name of names)
      if (name && ts.isIdentifier(name))
        found.set(name.text, { exported, mentions: mentioned(statement) });
  }
  return found;
}

function mentioned(node: ts.Node, found = new Set<string>()): Set<string> {
  if (ts.isIdentifier(node)) found.add(node.text);
  ts.forEachChild(node, (child) => void mentioned(child, found));
  return found;
}

/** Names that a module imports from the demo's algorithm.ts. */
function taken(file: string, code: string): string[] {
  return parsed(code).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier))
      return [];
    const from = new URL(statement.moduleSpecifier.text, new URL(file, 'file:///demos/one/'));
    const bindings = statement.importClause?.namedBindings;
    if (from.pathname !== `/demos/one/${algorithm}` || !bindings) return [];
    if (!ts.isNamedImports(bindings)) throw new Error(`${file} does not name what it imports`);
    return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
  });
}

/** Exports of algorithm.ts that no run of the demo uses: not reachable from its session. */
function unreached(files: ReadonlyMap<string, string | Uint8Array>): string[] {
  const declared = declarations(String(files.get(algorithm)));
  const waiting = [...files].flatMap(([file, code]) =>
    typeof code === 'string' && file.endsWith('.ts') && file !== algorithm ? taken(file, code) : [],
  );
  const reached = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...(declared.get(name)?.mentions ?? []));
  }
  return [...declared].flatMap(([name, { exported }]) =>
    exported && !reached.has(name) ? [name] : [],
  );
}

test.each(slugs)('%s: the demo runs every export of its algorithm.ts', (slug) => {
  const files = closure(pathOf(slug, '.'), ['session.ts']);
  expect(files.has(algorithm)).toBe(true);
  expect(unreached(files)).toEqual([]);
});

test('an export used only in tests is found; one used through another export is not', () => {
  const files = new Map([
    [
      algorithm,
      `export const inner = () => 1;
       export function used() { return inner(); }
       export class Idle {}
       export const alone = () => inner();`,
    ],
    ['worker/model.ts', "import { used as run } from '../algorithm.ts'; run();"],
    ['../other/worker/model.ts', "import { alone } from '../algorithm.ts'; alone();"],
  ]);
  expect(unreached(files)).toEqual(['Idle', 'alone']);
});
