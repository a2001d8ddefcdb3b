import GithubSlugger from 'github-slugger';
import type { MarkdownIt, Token } from 'markdown-it';
import type { Params } from '../../lab/contract/params.ts';
import { mistake, noteOf, type Heading, type Note } from '../note.ts';
import { say } from '../words.ts';
import { plainText } from './plain-text.ts';

const chosenId = /\s*\{#([a-z][a-z0-9-]*)\}\s*$/;
/** Ids that the page or other rules use. */
const reserved = ['references', 'main', 'contents'];
const reservedPrefix = /^(ref|fn|fnr|card|claim|predict)-/;
const ruleIds = /^(?:(?:fn|fnr|card)-\d+$|ref-|claim-)/;
/** Ids inside a demo's frame. */
const idsOf = (id: string, params: Params): string[] => [
  ...['', '-title', '-finding'].map((ending) => id + ending),
  ...Object.keys(params).flatMap((name) => [`${id}-param-${name}`, `${id}-param-${name}-hint`]),
];

/**
 * Gives every heading an id: the chosen one of `## Idea {#idea}`, which both languages should share, or one made
 * from its words, in any script.
 */
export function headings(md: MarkdownIt): void {
  md.core.ruler.push('headings', ({ env, tokens }) => {
    const note = noteOf(env);
    const slugger = new GithubSlugger();
    const { params } = note.demo.technique.demo;
    const taken = new Set([...reserved, ...note.shown.flatMap(({ id }) => idsOf(id, params))]);
    for (const id of taken) slugger.slug(id);
    let depth = 1;
    tokens.forEach((token, i) => {
      if (token.type === 'demo') note.headings.push(demoHeading(note, token.map![0]));
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
      const choose = `choose one: ${token.markup} ${text} {#lower-case-words}`;
      if (!/[\p{L}\p{N}]/u.test(slug))
        throw fail(`this heading has no letters to make its id of; ${choose}`);
      if (chosen === undefined && ruleIds.test(slug))
        throw fail(`the id "${slug}" of this heading is taken; ${choose}`);
      if (chosen !== undefined) slugger.slug(chosen);
      taken.add(slug);
      token.attrSet('id', slug);
      note.headings.push({ depth: level, slug, text, chosen: chosen !== undefined, line });
    });
  });
}

/** A demo's own title stands for it among the headings. */
function demoHeading({ shown, lang }: Note, line: number): Heading {
  const at = shown.findIndex((demo) => demo.line === line);
  const { id, title } = shown[at]!;
  const name = say(lang, 'demo');
  const text = title ?? (shown.length > 1 ? `${name} ${at + 1}` : name);
  return { depth: 2, slug: id, text, chosen: true, line };
}

/** Removes `{#id}` from the end of a heading's text. */
function takeId({ children }: Token): string | undefined {
  const last = children?.at(-1);
  const match = last?.type === 'text' ? chosenId.exec(last.content) : null;
  if (!last || !match) return undefined;
  last.content = last.content.slice(0, match.index);
  return match[1];
}
