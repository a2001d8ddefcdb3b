import { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { Mistake, tell } from './mistake.ts';
import { known } from './near.ts';

/** Keys and indices that lead to a value. */
type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

/**
 * Reads YAML against a schema. `firstLine` is the line of `file` on which `text` begins.
 * Throws all mistakes, each with the line of the value that is wrong, or of the nearest one around it.
 */
export function readYaml<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  firstLine = 1,
): z.output<S> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => firstLine + lines.linePos(offset).line - 1;
  const broken = [...document.errors, ...document.warnings].map(
    ({ pos, message }) => new Mistake(file, lineAt(opened(text, message, pos[0])), message),
  );
  // One slip of the pen makes several errors on its line.
  tell(broken.filter(({ line }, i) => broken.findIndex((one) => one.line === line) === i));

  const result = schema.safeParse(valueOf(document, file, firstLine));
  if (result.success) return result.data;
  const found = result.error.issues.flatMap((issue) => said(issue, schema));
  tell(found.map(({ path, what }) => new Mistake(file, lineAt(offsetOf(document, path)), what)));
  throw result.error;
}

/** Where an error begins: a quote that is never closed is noticed at the end of the text alone. */
function opened(text: string, message: string, offset: number): number {
  const quote = /^Missing closing (["'])/.exec(message)?.[1];
  const found = [...text.slice(0, offset).matchAll(/(?:^|:|-)[ \t]+(["']).*$/gm)].findLast(
    ([all, mark]) => mark === quote && all.split(mark!).length === 2,
  );
  return found?.index ?? offset;
}

/** The document's value; names that refer to nothing are found only here. */
function valueOf(document: Document, file: string, line: number): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw new Mistake(file, line, (error as Error).message);
  }
}

/** An issue as sentences; of unknown keys, each has its own line. */
function said(issue: Issue, schema: z.ZodType): { path: Path; what: string }[] {
  const path = issue.path as Path;
  const named = (to: Path, what: string) => ({
    path: to,
    what: to.length > 0 ? `${to.join('.')}: ${what}` : what,
  });
  if (issue.code !== 'unrecognized_keys') return [named(path, inWords(issue))];
  const keys = keysAt(schema, path);
  return issue.keys.map((key) => named([...path, key], `Unrecognized key; ${known(keys, key)}`));
}

function inWords({ code, message }: Issue): string {
  if (code !== 'invalid_type') return message;
  if (message.endsWith('received undefined')) return 'is missing';
  return /expected string, received (?:number|boolean)/.test(message)
    ? `${message}; put it in quotes`
    : message;
}

/** The keys that a mapping at a path may have. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let at: unknown = schema;
  const inner = () => {
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
    return at;
  };
  for (const key of path) {
    const around = inner();
    if (around instanceof z.ZodArray) at = around.element;
    else if (around instanceof z.ZodObject) at = (around.shape as Record<string, unknown>)[key];
  }
  const mapping = inner();
  return mapping instanceof z.ZodObject ? Object.keys(mapping.shape) : [];
}

/** The line, counted from 1, on which the value at a path begins. */
export function lineOf(text: string, path: Path): number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return lines.linePos(offsetOf(document, path)).line;
}

/** Where the innermost node on a path begins; a missing key has none, so its parent's is returned. */
function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
