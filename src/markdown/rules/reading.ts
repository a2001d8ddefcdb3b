import type { MarkdownIt } from 'markdown-it';
import { noteOf } from '../note.ts';
import { plainText } from './plain-text.ts';

/** Collects the visible text, for the reading time. */
export function reading(md: MarkdownIt): void {
  md.core.ruler.push('reading', ({ env, tokens }) => {
    noteOf(env).text = tokens.map(({ children }) => plainText(children)).join('\n');
  });
}
