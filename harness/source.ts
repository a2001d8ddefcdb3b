import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { pathOf } from './registry.ts';
import { withoutWords } from './words.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = join(root, 'node_modules') + sep;

/** The parts of a file that numbers can depend on, and its imports. */
interface Source {
  /** The code without types, comments and words, or the bytes of a data file. */
  content: string | Uint8Array;
  /** Files that it imports or loads. */
  files: string[];
  /** Packages that it imports or loads a file of. */
  packages: string[];
}
const known = new Map<string, Source>();

/**
 * sha256 over everything that a demo's numbers depend on: `session.ts` and `claims.ts`, every source and data
 * file that they reach by value, and the versions of the packages. Comments, types, layout and words do
 * not count, nor does the folder's own name.
 */
export function sourceHash(slug: string): string {
  const needed = closure(pathOf(slug, '.'), ['session.ts', 'claims.ts']);
  const hash = createHash('sha256');
  for (const [name, content] of [...needed].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(name).update('\0').update(content).update('\0');
  return hash.digest('hex');
}

/** All files and packages reached from some files of a folder, by relative path or package name. */
export function closure(
  folder: string,
  entries: readonly string[],
): Map<string, string | Uint8Array> {
  const found = new Map<string, string | Uint8Array>();
  const waiting = entries.map((file) => join(folder, file));
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    const name = relative(folder, path).replaceAll(sep, posix.sep);
    if (found.has(name)) continue;
    const source = known.get(path) ?? read(path);
    known.set(path, source);
    found.set(name, source.content);
    waiting.push(...source.files);
    for (const name of source.packages) found.set(name, version(name));
  }
  return found;
}

function read(path: string): Source {
  const bytes = readFileSync(path);
  if (!path.endsWith('.ts')) return { content: bytes, files: [], packages: [] };
  const { outputText } = ts.transpileModule(bytes.toString(), {
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      removeComments: true,
    },
    transformers: { before: [withoutWords] },
  });
  const source: Source = { content: outputText, files: [], packages: [] };
  for (const wanted of references(outputText)) {
    const target = resolve(dirname(path), wanted.replace(/\?.*$/, ''));
    if (!wanted.startsWith('.')) source.packages.push(packageOf(wanted));
    else if (target.startsWith(packages))
      source.packages.push(packageOf(target.slice(packages.length).replaceAll(sep, posix.sep)));
    else source.files.push(target);
  }
  return source;
}

/** Everything that code loads: imports, exports from, `import('…')`, `new URL('…', import.meta.url)`. */
function references(code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const named = specifier(node);
    if (named && ts.isStringLiteralLike(named)) found.push(named.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.js', code, ts.ScriptTarget.ESNext));
  return found;
}

function specifier(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0];
  const isUrl = ts.isNewExpression(node) && ts.isIdentifier(node.expression);
  return isUrl && node.expression.text === 'URL' && node.arguments?.length === 2
    ? node.arguments[0]
    : undefined;
}

const packageOf = (specifier: string) => /^(@[^/]+\/)?[^/]+/.exec(specifier)![0];

let lock: Record<string, { version: string } | undefined> | undefined;
function version(name: string): string {
  lock ??= (
    JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: NonNullable<typeof lock>;
    }
  ).packages;
  const entry = lock[`node_modules/${name}`];
  if (!entry) throw new Error(`the lock file has no package "${name}"`);
  return entry.version;
}
