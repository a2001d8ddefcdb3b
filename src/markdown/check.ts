import { langs } from '../i18n/text.ts';
import { gatherMistakes, Mistake } from './mistake.ts';
import type { RenderedNote } from './render.ts';
import type { NoteSource } from './source.ts';

/** Fails for every note that is not written in every language. */
export function checkPairs(notes: readonly NoteSource[]): void {
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

/** Fails where twins differ in what they must share, and where a link leads to a heading that is not there. */
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

function hasId({ html }: RenderedNote, id: string): boolean {
  return id === '' || html.includes(` id="${id}"`);
}

function checkTwins(a: RenderedNote, b: RenderedNote): void {
  const differ = (what: string, line: number) =>
    new Mistake(b.file, line, `${what}; the twin is ${a.file}`);
  for (const key of ['demo', 'part', 'order', 'prerequisites', 'terms'] as const) {
    const [mine, other] = [b, a].map(({ frontMatter }) => String(frontMatter[key]));
    if (mine !== other)
      throw differ(`${key} is "${mine}", the twin's is "${other}"`, b.lineOf(key));
  }
  checkClaims(a, b, differ);
  checkHeadings(a, b, differ);
}

type Differ = (what: string, line: number) => Mistake;

function checkClaims(a: RenderedNote, b: RenderedNote, differ: Differ): void {
  const [ours, theirs] = [b.note.claims, a.note.claims];
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++)
    if (ours[i]?.id !== theirs[i]?.id)
      throw differ(
        `claim ${i + 1} is ${quoted(ours[i]?.id)}, the twin's is ${quoted(theirs[i]?.id)}`,
        (ours[i]?.line ?? 0) + 1,
      );
}

function checkHeadings(a: RenderedNote, b: RenderedNote, differ: Differ): void {
  const [ours, theirs] = [b.note.headings, a.note.headings];
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++) {
    const [mine, other] = [ours[i], theirs[i]];
    const sameId = (!mine?.chosen && !other?.chosen) || mine?.slug === other?.slug;
    if (mine?.depth !== other?.depth || !sameId)
      throw differ(
        `heading ${i + 1} is ${named(mine)}, the twin's is ${named(other)}`,
        (mine?.line ?? 0) + 1,
      );
  }
}

const quoted = (name: string | undefined) => (name === undefined ? 'missing' : `"${name}"`);
const named = (heading: { depth: number; slug: string; text: string } | undefined) =>
  heading ? `"${'#'.repeat(heading.depth)} ${heading.text} {#${heading.slug}}"` : 'missing';
