import type { Env, MarkdownIt, Token } from 'markdown-it';
import { known } from '../near.ts';
import { mistake, noteOf } from '../note.ts';
import { linkPrefix } from '../../lab/frame/url.ts';
import { plainText } from './plain-text.ts';
import { meantDemo, readSteps, readValues, showAttribute, type ShownRun } from '../shows.ts';

/**
 * Where a link may lead: `https://…`, `#heading`, `note:slug#heading` (the note in the same language) and
 * `demo:?margin=0&steps=300` (sets the page's demo and runs it; of several, the one in `demo:second?margin=0`).
 */
export function links(md: MarkdownIt): void {
  md.core.ruler.push('links', (state) => {
    for (const { children } of state.tokens)
      for (const [i, token] of (children ?? []).entries()) {
        if (token.type === 'link_open') {
          checkWords(children!.slice(i + 1), (what) => mistake(state.env, token.map![0], what));
          resolve(token, state.env);
        }
        if (token.type === 'image')
          throw mistake(state.env, token.map![0], 'notes have no image files; a demo draws them');
      }
  });
  md.renderer.rules.link_open = (tokens, i, _options, _env, renderer) =>
    `<a${renderer.renderAttrs(tokens[i]!)}${tokens[i]!.info === 'auto' ? '' : tokens[i]!.info}>`;
}

/** Fails where nobody could click. */
function checkWords(after: readonly Token[], fail: (what: string) => Error): void {
  const words = after.slice(
    0,
    after.findIndex(({ type }) => type === 'link_close'),
  );
  if (plainText(words).trim() === '') throw fail('a link has words: [words](address)');
}

function resolve(token: Token, env: Env): void {
  const href = String(token.attrGet('href'));
  const line = token.map![0];
  const scheme = /^(?:[a-z]+:|#)/.exec(href)?.[0];
  if (scheme === 'note:') toNote(token, href.slice(5), env);
  else if (scheme === 'demo:') toDemo(token, href.slice(5), env);
  else if (scheme === '#') noteOf(env).noteLinks.push({ ...split(href), line });
  else if ((scheme !== 'https:' && scheme !== 'http:') || !URL.canParse(href))
    throw mistake(
      env,
      line,
      `cannot link to "${href}"; write https://…, #heading, note:slug or demo:?…`,
    );
}

function split(href: string): { slug: string; hash: string } {
  const [slug = '', hash = ''] = href.split('#');
  return { slug, hash: decoded(hash) };
}

/** As the author wrote it; markdown-it has percent-encoded what it is not sure of. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function toNote(token: Token, href: string, env: Env): void {
  const { base, lang, library, noteLinks } = noteOf(env);
  const { slug, hash } = split(href);
  const line = token.map![0];
  if (!library.notes.has(slug))
    throw mistake(env, line, `no note named "${slug}"; ${known(library.notes, slug)}`);
  noteLinks.push({ slug, hash, line });
  token.attrSet('href', `${base}${lang}/${slug}/${hash === '' ? '' : `#${hash}`}`);
}

function toDemo(token: Token, target: string, env: Env): void {
  const note = noteOf(env);
  const fail = (what: string) => mistake(env, token.map![0], what);
  const [, name = '', query] = /^([^?]*)(\?.*)$/.exec(target) ?? [];
  if (query === undefined) throw fail('a link to the demo is written demo:?parameter=value');
  const meant = (what: string) => fail(`[…](demo:${target}): ${what}`);
  const demo = meantDemo(note, name === '' ? undefined : name, meant);
  if (token.attrGet('title') !== null) throw meant('takes no title; say it in the text');
  const pairs = new URLSearchParams(query);
  const twice = [...pairs.keys()].find((key) => pairs.getAll(key).length > 1);
  if (twice !== undefined) throw meant(`${twice} is given twice`);
  const steps = pairs.get('steps');
  pairs.delete('steps');
  const run: ShownRun = {
    values: readValues(note.demo.technique, pairs, fail),
    ...(steps !== null && { steps: readSteps(steps, fail) }),
  };
  const prefix = linkPrefix(demo, note.shown[0]?.id === demo);
  const own = new URLSearchParams(Array.from(pairs, ([key, value]) => [prefix + key, value]));
  token.attrs = [
    ['class', 'to-demo'],
    ['href', `${own.size > 0 ? `?${own.toString()}` : ''}#${demo}`],
  ];
  token.info = ` ${showAttribute({ demo, runs: [run] })}`;
}
