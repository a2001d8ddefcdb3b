import type { MarkdownIt } from 'markdown-it';
import { tell } from '../mistake.ts';
import { mistake } from '../note.ts';

const beyond = /!\[|\]\(|\[\[|\]\]|\[[@^]|<(?:https?|mailto):/;

/**
 * For the text of a term, which is also shown in a card: mathematics, code and emphasis alone. Links, images, terms,
 * citations and footnotes are not read there.
 */
export function phrase(md: MarkdownIt): void {
  md.disable(['link', 'image', 'autolink']);
  md.core.ruler.before('leftovers', 'phrase', ({ env, tokens }) => {
    const texts = tokens.flatMap(({ children }) => children ?? []);
    const found = texts.filter(({ type, content }) => type === 'text' && beyond.test(content));
    const what =
      'the text of a term has no links, images, terms, citations or footnotes; it takes mathematics, code and emphasis';
    tell(found.slice(0, 1).map(({ map }) => mistake(env, map![0], what)));
  });
}
