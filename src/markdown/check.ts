import { langs } from '../i18n/text.ts';
import { gatherMistakes, Mistake } from './mistake.ts';
import type { Heading } from './note.ts';
import { remember } from './remember.ts';
import type { RenderedNote } from './render.ts';
import type { NoteSource } from './source.ts';

/** Fails for every note that is not written in every language. */
export function checkPairs(notes: readonly Pick<NoteSource, 'file' | 'lang'>[]): void {
  const files = new Set(notes.map(({ file }) => file));
  gatherMistakes(
    notes.flatMap(({ file, lang }) =>
      langs.map((other) => () => {
        const twin = file.replace(`/${lang}/`, `/${other}/`);
        if (!files.has(twin)) throw new Mistake(file, 1, `the note has no twin ${twin}`);
      }),
    ),
  );
}

/** Fails if two notes of a language have the same part and order. */
export function checkOrder(notes: readonly NoteSource[]): void {
  const taken = new Map<string, string>();
  gatherMistakes(
    notes.map(({ file, lang, frontMatter: { part, order }, lineOf }) => () => {
      const position = `${lang} ${part} ${order}`;
      const other = taken.get(position);
      taken.set(position, other ?? file);
      if (other !== undefined)
        throw new Mistake(
          file,
          lineOf('order'),
          `order ${order} of part ${part} is that of ${other}`,
        );
    }),
  );
}

/** Fails where twins differ in what they must share, and where a link leads to a heading that does not exist. */
export function checkNotes(notes: readonly RenderedNote[]): void {
  const [first, ...others] = langs;
  const find = (slug: string, lang: string) =>
    notes.find((note) => note.slug === slug && note.lang === lang);
  const pairs = notes.filter(({ lang }) => lang === first);
  gatherMistakes([
    ...pairs.flatMap((note) =>
      others.flatMap((lang) => {
        const twin = find(note.slug, lang);
        return twin ? [() => checkTwins(note, twin)] : [];
      }),
    ),
    ...notes.flatMap((note) =>
      note.note.noteLinks.map((link) => () => {
        const target = link.slug === '' ? note : find(link.slug, note.lang);
        if (target && !hasId(target, link.hash))
          throw new Mistake(
            note.file,
            link.line + 1,
            `${target.file} has no heading "#${link.hash}"`,
          );
      }),
    ),
  ]);
}

/** An opening tag with its attributes. Shown code has none: it is escaped. */
const tag = /<[a-z][\w-]*(?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*\/?>/g;

const idsIn = remember(
  (html) =>
    new Set(
      Array.from(html.matchAll(tag), ([found]) => / id="([^"]*)"/.exec(found)?.[1]).filter(
        (id) => id !== undefined,
      ),
    ),
);

const hasId = ({ html }: RenderedNote, id: string): boolean => id === '' || idsIn(html).has(id);

function checkTwins(a: RenderedNote, b: RenderedNote): void {
  for (const key of ['demo', 'part', 'order', 'prerequisites', 'terms'] as const) {
    const [mine, other] = [b, a].map(({ frontMatter }) => String(frontMatter[key]));
    if (mine !== other)
      throw differ(b, a, `${key} is "${mine}", the twin's is "${other}"`, b.lineOf(key));
  }
  checkClaims(...shorterFirst(a, b, 'claims'));
  checkPredictions(...shorterFirst(a, b, 'predictions'));
  checkHeadings(...shorterFirst(a, b, 'headings'));
}

const differ = (at: RenderedNote, twin: RenderedNote, what: string, line: number) =>
  new Mistake(at.file, line, `${what}; the twin is ${twin.file}`);

/** The note that lacks something comes first: where twins differ, the fault is most likely there. */
function shorterFirst(
  a: RenderedNote,
  b: RenderedNote,
  what: 'claims' | 'predictions' | 'headings',
) {
  const isShort = a.note[what].length < b.note[what].length;
  return isShort ? ([a, b] as const) : ([b, a] as const);
}

function checkClaims(at: RenderedNote, twin: RenderedNote): void {
  const [ours, theirs] = [at.note.claims, twin.note.claims];
  for (let i = 0; i < theirs.length; i++) {
    const [mine, other] = [ours[i], theirs[i]];
    const line = (mine?.line ?? 0) + 1;
    if (mine?.id !== other?.id)
      throw differ(
        at,
        twin,
        `claim ${i + 1} is ${quoted(mine?.id)}, the twin's is ${quoted(other?.id)}`,
        line,
      );
  }
}

function checkPredictions(at: RenderedNote, twin: RenderedNote): void {
  const [ours, theirs] = [at.note.predictions, twin.note.predictions];
  const right = (one: (typeof ours)[number] | undefined) =>
    one ? `answer ${one.answer} by "${one.claim}"` : 'missing';
  for (let i = 0; i < theirs.length; i++) {
    const [mine, other] = [ours[i], theirs[i]].map(right);
    if (mine !== other)
      throw differ(
        at,
        twin,
        `prediction ${i + 1} is ${mine}, the twin's is ${other}`,
        (ours[i]?.line ?? 0) + 1,
      );
  }
}

function checkHeadings(at: RenderedNote, twin: RenderedNote): void {
  for (const [i, other] of twin.note.headings.entries()) {
    const mine = at.note.headings[i];
    const unlike = () =>
      differ(
        at,
        twin,
        `heading ${i + 1} is ${named(mine)}, the twin's is ${named(other)}`,
        (mine?.line ?? 0) + 1,
      );
    if (mine?.depth !== other.depth) throw unlike();
    if (mine.chosen !== other.chosen)
      throw mine.chosen ? withoutId(twin, other, at, mine) : withoutId(at, mine, twin, other);
    if (mine.chosen && mine.slug !== other.slug) throw unlike();
  }
}

function withoutId(at: RenderedNote, mine: Heading, twin: RenderedNote, other: Heading): Mistake {
  const heading = `${'#'.repeat(mine.depth)} ${mine.text}`;
  const what = `"${heading}" needs the id of its twin: ${heading} {#${other.slug}}`;
  return new Mistake(at.file, mine.line + 1, `${what}; the twin is ${twin.file}:${other.line + 1}`);
}

const quoted = (name: string | undefined) => (name === undefined ? 'missing' : `"${name}"`);
const named = (heading: Heading | undefined) =>
  heading ? `"${'#'.repeat(heading.depth)} ${heading.text} {#${heading.slug}}"` : 'missing';
