import type { MarkdownIt, StateBlock } from 'markdown-it';
import { frame } from '../../lab/frame/frame.ts';
import { known } from '../library.ts';
import { mistake, noteOf } from '../note.ts';
import { readValues } from '../shows.ts';
import { parseAttributes, take } from './attributes.ts';

const pattern = /^::demo[ \t]*(?:\{(.*)\})?[ \t]*$/;

/** `::demo` or `::demo{name=triplet-network margin=0.8}`: the note's demo, in a state that makes the point. */
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
  if (state.tokens.some(({ type }) => type === 'demo')) throw fail('a note shows one demo');
  const attributes = parseAttributes(match[1] ?? '', fail);
  const token = state.push('demo', 'lab-demo', 0);
  token.block = true;
  token.map = [line, line + 1];
  token.content = render(state, attributes, fail);
  state.line = line + 1;
  return true;
}

function render(
  { env }: StateBlock,
  attributes: Map<string, string>,
  fail: (what: string) => Error,
): string {
  const { demo: own, library, lang } = noteOf(env);
  const name = take(attributes, 'name') ?? own.name;
  if (!library.techniques.has(name))
    throw fail(`no demo named "${name}"; ${known(library.techniques.keys())}`);
  if (name !== own.name) throw fail(`front matter names the demo ${own.name}, not ${name}`);
  const values = readValues(own.technique, attributes, fail);
  return frame({ name, demo: own.technique.demo, values, lang });
}
