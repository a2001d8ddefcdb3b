import type { MarkdownIt, Token } from 'markdown-it';
import { noteOf } from '../note.ts';

/** Lets every inline token know its line, as block tokens do, so that a mistake in it can be named by line. */
export function places(md: MarkdownIt): void {
  const { State } = md.inline;
  md.inline.State = class extends State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      return located(super.push(type, tag, nesting), lineAt(this));
    }
    override pushPending(): Token {
      return located(super.pushPending(), lineAt(this));
    }
  };
  md.core.ruler.at('inline', (state) => {
    const note = noteOf(state.env);
    for (const token of state.tokens) {
      // Inline tokens of table cells have no map of their own; their row's is the last one seen.
      if (token.map && !state.inlineMode) [note.line] = token.map;
      if (token.type === 'inline')
        md.inline.parse(token.content, md, state.env, (token.children ??= []));
    }
  });
}

function located(token: Token, line: number): Token {
  token.map ??= [line, line + 1];
  return token;
}

/** The line (from 0) that an inline rule has reached, or that `pos` is on. */
export function lineAt(
  state: { env: Parameters<typeof noteOf>[0]; src: string; pos: number },
  pos = state.pos,
): number {
  let line = noteOf(state.env).line;
  for (let i = state.src.indexOf('\n'); i >= 0 && i < pos; i = state.src.indexOf('\n', i + 1))
    line++;
  return line;
}
