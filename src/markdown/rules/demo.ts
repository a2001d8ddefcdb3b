import type { MarkdownIt, StateBlock } from 'markdown-it';
import { frame } from '../../lab/frame/frame.ts';
import { usualId } from '../../lab/frame/url.ts';
import { known } from '../near.ts';
import { mistake, noteOf, type ShownDemo } from '../note.ts';
import { readValues } from '../shows.ts';
import { parseAttributes, plainTitle, take } from './attributes.ts';

const pattern = /^::demo[ \t]*(?:\{(.*)\})?[ \t]*$/;

/** Ids of the demo's parts end like this. */
const ownEnding = /-(?:title|finding)$|-param-/;
const pageIds = new Set(['references', 'main', 'contents']);
const ruleIds = /^(?:ref|fn|fnr|card|claim|predict)-/;

/**
 * `::demo` or `::demo{margin=0.8}`: the note's demo, in a state that makes the point. Where a note shows it again,
 * with other values, it is named: `::demo{id=second title="Without a margin" margin=0}`.
 */
export function demo(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'demo', block, { alt: ['paragraph', 'reference'] });
  md.renderer.rules.demo = (tokens, i) => `${tokens[i]!.content}\n`;
}

function block(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const text = state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
  const match = pattern.exec(text);
  if (!match) return false;
  if (silent) return true;

  const fail = (what: string) => mistake(state.env, line, what);
  if (state.level > 0) throw fail('::demo stands by itself, not inside a list or another block');
  const attributes = parseAttributes(match[1] ?? '', fail);
  const token = state.push('demo', 'lab-demo', 0);
  token.block = true;
  token.map = [line, line + 1];
  token.content = render(state, { attributes, line }, fail);
  state.line = line + 1;
  return true;
}

function render(
  { env }: StateBlock,
  { attributes, line }: { attributes: Map<string, string>; line: number },
  fail: (what: string) => Error,
): string {
  const { demo: own, library, lang, shown } = noteOf(env);
  const name = take(attributes, 'name') ?? own.name;
  if (!library.techniques.has(name))
    throw fail(`no demo named "${name}"; ${known(library.techniques.keys(), name)}`);
  if (name !== own.name) throw fail(`front matter names the demo ${own.name}, not ${name}`);
  const id = chosenId(shown, take(attributes, 'id'), fail);
  const given = take(attributes, 'title');
  const title = given === undefined ? undefined : plainTitle(given, fail);
  const values = readValues(own.technique, attributes, fail);
  const { demo } = own.technique;
  const numbered = shown.length > 0 ? `${demo.title[lang]} ${shown.length + 1}` : undefined;
  shown.push({ id, title, line });
  return frame({ id, name, demo, values, lang, title: title ?? numbered });
}

/** The id of this demo on the page; the first one needs none. */
function chosenId(
  shown: readonly ShownDemo[],
  id: string | undefined,
  fail: (what: string) => Error,
): string {
  if (id === undefined && shown.length > 0)
    throw fail('a note that shows its demo again names it: ::demo{id=second}');
  if (id === undefined) return usualId;
  if (!/^[a-z][a-z0-9-]*$/.test(id)) throw fail(`id=${id} must be lower-case words`);
  const isTaken = pageIds.has(id) || ruleIds.test(id) || ownEnding.test(id);
  if (isTaken || shown.some((other) => other.id === id)) throw fail(`the id "${id}" is taken`);
  return id;
}
