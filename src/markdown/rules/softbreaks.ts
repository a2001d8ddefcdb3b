import type { MarkdownIt, Token } from 'markdown-it';
import { noteOf } from '../note.ts';
import { plainText } from './plain-text.ts';

/** A line end within a Japanese paragraph is not a space, unless it is between two Latin words. */
export function softbreaks(md: MarkdownIt): void {
  md.core.ruler.push('softbreaks', ({ env, tokens }) => {
    if (noteOf(env).lang !== 'ja') return;
    for (const { children } of tokens) if (children) join(children);
  });
}

function join(children: Token[]): void {
  children.forEach((token, i) => {
    if (token.type !== 'softbreak') return;
    const before = plainText(children.slice(0, i)).at(-1) ?? '';
    const after = plainText(children.slice(i + 1)).at(0) ?? '';
    if (/[\w.,;:!?)\]]/.test(before) && /[\w([]/.test(after)) return;
    token.type = 'text';
    token.content = '';
  });
}
