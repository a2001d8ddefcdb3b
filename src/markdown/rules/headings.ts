import GithubSlugger from 'github-slugger';
import type { MarkdownIt, Token } from 'markdown-it';
import { mistake, noteOf } from '../note.ts';
import { say } from '../words.ts';
import { plainText } from './plain-text.ts';

const chosenId = /\s*\{#([a-z][a-z0-9-]*)\}\s*$/;
/** Ids that the page or other rules use. */
const reserved = ['demo', 'demo-title', 'demo-finding', 'references', 'main', 'contents'];
const reservedPrefix = /^(ref|fn|fnr|card|claim|param)-/;

/**
 * Gives every heading an id: the chosen one of `## Idea {#idea}`, which both languages should share, or one made
 * from its words, in any script.
 */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push('headings', ({ env, tokens }) => {
    const note = noteOf(env);
    const slugger = new GithubSlugger();
    for (const id of reserved) slugger.slug(id);
    const taken = new Set(reserved);
    let depth = 1;
    tokens.forEach((token, i) => {
      if (token.type === 'demo')
        note.headings.push({
          ...{ depth: 2, slug: 'demo', text: say(note.lang, 'demo') },
          ...{ chosen: true, line: token.map![0] },
        });
      if (token.type !== 'heading_open') return;
      const line = token.map![0];
      const fail = (what: string) => mistake(env, line, what);
      const level = Number(token.tag.slice(1));
      if (level === 1) throw fail('the title in the front matter is the only first-level heading');
      if (level > depth + 1) throw fail(`a level-${level} heading cannot follow level ${depth}`);
      depth = level;

      const inline = tokens[i + 1]!;
      const chosen = takeId(inline);
      const text = plainText(inline.children).trim();
      if (text === '') throw fail('this heading has no words');
      if (text.includes('{#')) throw fail('an id is written {#lower-case-words} at the end');
      if (text === say(note.lang, 'references'))
        throw fail('the list of references and its heading are made from what is cited');
      if (chosen !== undefined && (taken.has(chosen) || reservedPrefix.test(chosen)))
        throw fail(`the id "${chosen}" is taken`);
      const slug = chosen ?? slugger.slug(text);
      if (chosen !== undefined) slugger.slug(chosen);
      taken.add(slug);
      token.attrSet('id', slug);
      note.headings.push({ depth: level, slug, text, chosen: chosen !== undefined, line });
    });
  });
}

/** Removes `{#id}` from the end of a heading's text. */
function takeId({ children }: Token): string | undefined {
  const last = children?.at(-1);
  const match = last?.type === 'text' ? chosenId.exec(last.content) : null;
  if (!last || !match) return undefined;
  last.content = last.content.slice(0, match.index);
  return match[1];
}
