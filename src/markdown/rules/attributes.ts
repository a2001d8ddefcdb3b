import { markupIn, noMarkup } from '../plain.ts';

/** One `key=value` or `key="value with spaces"`. */
const pair = /^\s*([a-z][\w-]*)=(?:"([^"]*)"|([^\s"]+))(?=\s|$)/i;

/** Reads the attributes in the braces of a directive: `id=few-labels` or `margin=0.8 title="Two words"`. */
export function parseAttributes(text: string, fail: (what: string) => Error): Map<string, string> {
  const attributes = new Map<string, string>();
  for (let rest = text.trim(); rest !== '';) {
    const match = pair.exec(rest);
    if (!match) throw fail(`cannot read "${rest}"; write key=value or key="some words"`);
    const [all, key, quoted, bare] = match;
    if (attributes.has(key!)) throw fail(`${key} is given twice`);
    attributes.set(key!, quoted ?? bare!);
    rest = rest.slice(all.length).trim();
  }
  return attributes;
}

/** Takes one attribute out of a map, so that what remains are a demo's parameters. */
export function take(attributes: Map<string, string>, key: string): string | undefined {
  const value = attributes.get(key);
  attributes.delete(key);
  return value;
}

/** A title, which is shown as it is. Fails on markup in it. */
export function plainTitle(title: string, fail: (what: string) => Error): string {
  const found = markupIn(title);
  if (found !== undefined) throw fail(noMarkup(found));
  return title;
}
