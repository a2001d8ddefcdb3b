import type { Env, MarkdownIt, Token } from 'markdown-it';
import type { Mistake } from '../mistake.ts';
import { tell } from '../mistake.ts';
import { mistake } from '../note.ts';
import { escaped, made, slips } from './slips.ts';

/**
 * Fails on markup that no rule has handled, which the reader would otherwise see. It looks before escaped characters
 * are joined to the text around them: `\*` is a star.
 */
export function leftovers(md: MarkdownIt): void {
  md.disable('reference', true); // one way to write a link; a definition that nothing uses would vanish
  md.disable('lheading', true); // a line of --- below a paragraph is a rule, as ::predict needs it
  md.core.ruler.before('text_join', 'leftovers', ({ env, tokens }) => {
    const found = tokens.flatMap(({ children }, i) => {
      const isHeading = tokens[i - 1]?.type === 'heading_open';
      return children ? check(children, env, isHeading ? chosenId : undefined) : [];
    });
    tell(found);
  });
}

/** What the rule for headings reads, and judges. */
const chosenId = /\{#[^}]*\}?\s*$/;

/** The first slip of one piece of text, if any: what follows it is often its consequence. */
function check(children: readonly Token[], env: Env, read = /$^/): Mistake[] {
  const line = (token: Token | undefined) => token?.map?.[0] ?? 0;
  for (const token of children) {
    if (token.type === 'text_special' && /^\\[([]$/.test(token.markup) && token.content === '(')
      return [mistake(env, line(token), 'mathematics is written $…$, not \\(…\\)')];
    if (token.type === 'code_inline' && token.markup.length > 2)
      return [mistake(env, line(token), 'a code fence stands at the start of a line, on its own')];
  }
  const isAddress = (i: number) => children[i - 1]?.markup === 'autolink';
  const texts = children.map((token, i) => (isAddress(i) ? made : seen(token)));
  const text = texts.join('').replace(read, '');
  const found = slips.flatMap(([pattern, what]) => {
    const match = pattern.exec(text);
    return match ? [{ at: match.index, what: what(match[0].replace(marks, '…')) }] : [];
  });
  const [first] = found.sort((a, b) => a.at - b.at);
  if (!first) return [];
  let end = 0;
  const token = children.find((_, i) => (end += texts[i]!.length) > first.at);
  return [mistake(env, line(token), first.what)];
}

const marks = new RegExp(`[${escaped}${made}]+`, 'g');

/** What the patterns see of a token. */
function seen({ type, content, nesting }: Token): string {
  if (type === 'text') return content;
  if (type === 'softbreak' || type === 'hardbreak') return '\n';
  if (type === 'text_special') return /^\\./.test(content) ? content : escaped;
  return nesting === 0 ? made : '';
}
