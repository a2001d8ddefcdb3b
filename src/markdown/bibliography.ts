import type { Lang } from '../i18n/text.ts';
import { escapeHtml } from '../lab/frame/html.ts';
import type { Reference } from './schemas.ts';
import { say } from './words.ts';

type Author = Reference['authors'][number];

/** "Schroff et al. 2015", "Hoffer & Ailon 2015". */
export function shortName({ authors, year }: Reference, lang: Lang): string {
  const [first, second, third] = authors.map(({ family }) => family);
  const names = third
    ? say(lang, 'etAl', { first: first! })
    : second
      ? `${first} & ${second}`
      : first;
  return `${names} ${year}`;
}

/** The numbered list of works, each with what finds it: DOI, arXiv, or an address. */
export function bibliography(
  keys: readonly string[],
  references: ReadonlyMap<string, Reference>,
  lang: Lang,
): string {
  const items = keys.map((key) => {
    const reference = references.get(key)!;
    const own = langOf(reference.title);
    const spoken = own === lang ? '' : ` lang="${own}"`;
    return `<li id="ref-${key}"${spoken}>${entry(reference)}</li>`;
  });
  return `<ol class="refs">${items.join('')}</ol>`;
}

/** The language that a screen reader should say a work in. */
const langOf = (title: string): Lang =>
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(title) ? 'ja' : 'en';

function entry(reference: Reference): string {
  const { authors, title, venue, year } = reference;
  const stop = /[.?!。？！]$/.test(title) ? '' : '.';
  const where = [venue, year].filter((part) => part !== undefined).join(' ');
  const titled = `<cite>${escapeHtml(title + stop)}</cite>`;
  return `${escapeHtml(authorList(authors))} ${titled} ${escapeHtml(where)}. ${links(reference)}`;
}

function links({ doi, arxiv, url }: Reference): string {
  const found: [href: string, text: string][] = [];
  if (doi !== undefined) found.push([`https://doi.org/${doi}`, `doi:${doi}`]);
  if (arxiv !== undefined) found.push([`https://arxiv.org/abs/${arxiv}`, `arXiv:${arxiv}`]);
  if (found.length === 0 && url !== undefined) found.push([url, new URL(url).host]);
  return found
    .map(([href, text]) => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`)
    .join(' ');
}

/** "Schroff, F., Kalenichenko, D., & Philbin, J."; Japanese names are written as they are. */
function authorList(authors: readonly Author[]): string {
  const names = authors.map(authorName);
  const last = names.pop()!;
  const and = names.length > 0 ? ', & ' : '';
  return `${names.join(', ')}${and}${last}${last.endsWith('.') ? '' : '.'}`;
}

/** Scripts in which a name has no initials. Between the parts of Han names alone is no space. */
const whole = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}]/u;

function authorName({ family, given }: Author): string {
  if (given === undefined) return family;
  if (/\p{Script=Han}/u.test(family)) return family + given;
  if (whole.test(family + given)) return `${family} ${given}`;
  return `${family}, ${given.trim().split(/\s+/).map(initials).join(' ')}`;
}

/** "Klaus-Robert" → "K.-R."; a particle ("van") and what begins with no letter stay as they are. */
function initials(name: string): string {
  if (!/^[\p{Lu}\p{Lo}]/u.test(name)) return name;
  const parts = name.normalize('NFC').split('-');
  return parts
    .map((part) => Array.from(part))
    .flatMap(([letter]) => (letter === undefined ? [] : `${letter}.`))
    .join('-');
}
