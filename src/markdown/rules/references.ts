import type { MarkdownIt } from 'markdown-it';
import { bibliography } from '../bibliography.ts';
import { noteOf } from '../note.ts';
import { say } from '../words.ts';

/** At the end of a note that cites: the list of the works cited, in that order, under its own heading. */
export function references(md: MarkdownIt): void {
  md.core.ruler.push('bibliography', ({ env, tokens, Token }) => {
    const { cited, lang, library, headings } = noteOf(env);
    if (cited.length === 0) return;
    const text = say(lang, 'references');
    headings.push({ depth: 2, slug: 'references', text, chosen: true, line: 0 });
    const token = new Token('bibliography', 'ol', 0);
    token.content = `<h2 id="references">${text}</h2>\n${bibliography(cited, library.references, lang)}\n`;
    tokens.push(token);
  });
  md.renderer.rules.bibliography = (tokens, i) => tokens[i]!.content;
}
