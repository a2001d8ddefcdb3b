import katex, { ParseError } from 'katex';
import type { Env, MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { mistake, noteOf } from '../note.ts';
import { remember } from '../remember.ts';
import { say } from '../words.ts';
import { lineAt } from './places.ts';

/**
 * `$…$` in a line, `$$…$$` on lines of its own. As in Pandoc, an opening `$` is followed and a closing one
 * preceded by no space, so that Japanese may stand next to either. A dollar sign is written `\$`.
 */
export function math(md: MarkdownIt): void {
  md.inline.ruler.after('escape', 'math_inline', inline);
  md.block.ruler.before('fence', 'math_block', block, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.renderer.rules.math_inline = (tokens, i) => tokens[i]!.info;
  md.renderer.rules.math_block = (tokens, i, _options, env) =>
    `<div class="formula"><div class="tex" tabindex="0" role="group" aria-label="${say(noteOf(env).lang, 'formula')}">${tokens[i]!.info}</div></div>\n`;
}

function inline(state: StateInline, silent: boolean): boolean {
  const { src, pos, posMax, env } = state;
  if (src[pos] !== '$' || pos + 1 >= posMax || /\s/.test(src[pos + 1]!)) return false;
  const line = lineAt(state);
  if (src[pos + 1] === '$')
    throw mistake(env, line, 'display mathematics $$…$$ stands on lines of its own');
  const end = closing(src, pos + 1, posMax);
  if (end < 0)
    throw mistake(env, line, 'this $ opens mathematics that is never closed; a dollar sign is \\$');
  if (!silent) {
    const token = state.push('math_inline', 'math', 0);
    token.content = src.slice(pos + 1, end);
    token.info = tex(token.content, false, env, line);
  }
  state.pos = end + 1;
  return true;
}

/** Position of the `$` that closes mathematics beginning at `start`, or -1. */
function closing(src: string, start: number, max: number): number {
  for (let i = start; i < max; i++) {
    if (src[i] === '\\') i++;
    else if (src[i] === '$' && !/\s/.test(src[i - 1]!)) return i;
  }
  return -1;
}

function block(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  const lineOf = (line: number) =>
    state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]).trimEnd();
  const first = lineOf(start);
  if (!first.startsWith('$$')) return false;
  if (silent) return true;

  let last = start;
  const isLast = () => lineOf(last).endsWith('$$') && (last > start || first.length >= 4);
  while (!isLast()) if (++last >= end) throw mistake(state.env, start, 'this $$ is never closed');
  const token = state.push('math_block', 'math', 0);
  token.block = true;
  token.map = [start, last + 1];
  token.content = state
    .getLines(start, last + 1, state.blkIndent, false)
    .trim()
    .slice(2, -2)
    .trimEnd();
  token.info = tex(token.content, true, state.env, start);
  state.line = last + 1;
  return true;
}

const toHtml = remember((source, displayMode: boolean) =>
  katex.renderToString(source, { displayMode, output: 'htmlAndMathml', strict: 'error' }),
);

/** KaTeX's HTML for the eye and MathML for screen readers. Throws a mistake on the line that TeX is wrong on. */
function tex(source: string, displayMode: boolean, env: Env, line: number): string {
  noteOf(env).hasMath = true;
  try {
    return toHtml(source, displayMode);
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const before = source.slice(0, error.position).split('\n').length - 1;
    throw mistake(env, line + before, `TeX: ${error.rawMessage}`);
  }
}
