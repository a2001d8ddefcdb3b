import { getCollection, type CollectionEntry } from 'astro:content';
import { parts, type Part } from '../i18n/parts.ts';
import { langs, type Lang } from '../i18n/text.ts';

export type Note = CollectionEntry<'notes'>;

/** A part with its existing notes; `number` counts from 1. */
export interface Chapter extends Part {
  number: number;
  notes: readonly Note[];
}

const notes = (await getCollection('notes')).sort(
  ({ data: a }, { data: b }) =>
    a.part - b.part || a.order - b.order || a.slug.localeCompare(b.slug, 'en'),
);

/** All notes of a language in reading order. */
export const notesIn = (lang: Lang): readonly Note[] =>
  notes.filter((note) => note.data.lang === lang);

/** All six parts with their notes; a part may have none yet. */
export const chaptersIn = (lang: Lang): readonly Chapter[] =>
  parts.map((part, i) => ({
    ...part,
    number: i + 1,
    notes: notesIn(lang).filter((note) => note.data.part === i + 1),
  }));

export const findNote = (lang: Lang, slug: string): Note | undefined =>
  notesIn(lang).find((note) => note.data.slug === slug);

/** The note that explains a demo. */
export const noteOfDemo = (lang: Lang, demo: string): Note | undefined =>
  notesIn(lang).find((note) => note.data.demo === demo);

/** The previous and the next note, across parts. */
export function neighbours({ data }: Note): { previous?: Note; next?: Note } {
  const all = notesIn(data.lang);
  const at = all.findIndex((note) => note.data.slug === data.slug);
  const [previous, next] = [all[at - 1], all[at + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
}

/** The same note in the other language. */
const twinOf = ({ data }: Note): Note => findNote(otherLang(data.lang), data.slug)!;
export const otherLang = (lang: Lang): Lang => langs.find((one) => one !== lang)!;

/** The second name of a note: its subtitle, or its title in the other language if that is different. */
export function secondName(note: Note): { text: string; lang: Lang } | undefined {
  const { title, subtitle } = note.data;
  if (subtitle !== undefined) return { text: subtitle, lang: langOf(subtitle) };
  const other = twinOf(note).data.title;
  return other.toLowerCase() === title.toLowerCase()
    ? undefined
    : { text: other, lang: otherLang(note.data.lang) };
}

const langOf = (text: string): Lang =>
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text) ? 'ja' : 'en';
