import type { MarkdownIt, StateInline } from 'markdown-it';
import type { Lang } from '../../i18n/text.ts';
import { escapeHtml } from '../../lab/frame/html.ts';
import { known } from '../near.ts';
import { markupIn, noMarkup } from '../plain.ts';
import { mistake, noteOf } from '../note.ts';
import type { Term } from '../schemas.ts';
import { lineAt } from './places.ts';

const pattern = /\[\[([^[\]|\n]+)(?:\|([^[\]|\n]+))?\]\]/y;

/**
 * `[[anchor]]` or `[[anchor|words in the text]]`: a term of the glossary, with a card that says what it
 * means. A term is found by its file's name, and then shown in the note's language, or by a name or an alias,
 * and then shown as written.
 */
export function terms(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'term', (state, silent) => {
    if (!state.src.startsWith('[[', state.pos)) return false;
    pattern.lastIndex = state.pos;
    const match = pattern.exec(state.src);
    if (!match)
      throw mistake(state.env, lineAt(state), 'a term is written [[term]] or [[term|words]]');
    if (!silent) push(state, match[1]!.trim(), match[2]?.trim());
    state.pos = pattern.lastIndex;
    return true;
  });
  md.renderer.rules.term = (tokens, i) => tokens[i]!.info;
}

function push(state: StateInline, written: string, shown: string | undefined): void {
  const note = noteOf(state.env);
  const { lang, base, library, mentioned } = note;
  const id = library.glossary.find(written);
  if (id === undefined)
    throw mistake(
      state.env,
      lineAt(state),
      `no term "${written}" in content/glossary; ${known(library.glossary.names, written)}`,
    );
  const term = library.glossary.terms.get(id)!;
  note.hasMath ||= term.hasMath;
  mentioned.push(id);
  const stray = shown === undefined ? undefined : markupIn(shown);
  if (stray !== undefined) throw mistake(state.env, lineAt(state), noMarkup(stray));
  const card = `card-${mentioned.length}`;
  const token = state.push('term', 'span', 0);
  token.content = shown ?? (written === id ? term.name[lang] : written);
  token.info = `<span class="term"><a href="${base}${lang}/glossary/#${id}" aria-describedby="${card}">${escapeHtml(token.content)}</a>${cardHtml(term, card, lang)}</span>`;
}

/** The name in both languages, unless they are the same, and the text. */
function cardHtml({ name, html }: Term, id: string, lang: Lang): string {
  const other = lang === 'ja' ? 'en' : 'ja';
  const second =
    name[other] === name[lang] ? '' : ` <small lang="${other}">${escapeHtml(name[other])}</small>`;
  return `<span role="tooltip" id="${id}"><b>${escapeHtml(name[lang])}${second}</b>${html[lang]}</span>`;
}
