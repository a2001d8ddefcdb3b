import type { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { Mistake } from './mistake.ts';

/**
 * Reads YAML against a schema. `firstLine` is the line of `file` on which `text` begins.
 * Throws a mistake with the line of the value that is wrong, or of the nearest one around it.
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
  const [broken] = [...document.errors, ...document.warnings];
  if (broken) throw new Mistake(file, lineAt(broken.pos[0]), broken.message);

  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...issue.path, ...unknown] as (string | number)[];
  const where = path.length > 0 ? `${path.join('.')}: ` : '';
  throw new Mistake(file, lineAt(offsetOf(document, path)), where + issue.message);
}

/** The line, counted from 1, on which the value at a path begins. */
export function lineOf(text: string, path: readonly (string | number)[]): number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return lines.linePos(offsetOf(document, path)).line;
}

/** Where the innermost node on a path begins; a missing key has none, so its parent's is returned. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
