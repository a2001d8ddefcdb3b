import { z } from 'astro/zod';
import { markupIn, noMarkup } from './plain.ts';

/** The characters of `[[term]]`, `demo` and file names. */
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const words = z.string().trim().min(1);
/** Words that are shown as they are. */
const plain = words.refine((text) => markupIn(text) === undefined, {
  error: ({ input }) => noMarkup(markupIn(input as string) ?? ''),
});
const text = z.strictObject({ ja: words, en: words });

/**
 * The front matter of a note: what stands between the two `---` lines at its top. A key that is not listed
 * here is a mistake, so that a mistyped one cannot go unnoticed.
 */
export const frontMatter = z.strictObject({
  /** The technique's name as the heading of the page, in the note's language. */
  title: plain,
  /** Another name or a reading, shown small beside the title. Without it the page shows the twin's title. */
  subtitle: plain.optional(),
  /** One sentence that says what the technique is for, in words a second-year student knows. */
  summary: plain,
  /** The part of the site that the note belongs to, 1 to 6 (see src/i18n/parts.ts). */
  part: z.int().min(1).max(6),
  /** The note's position within its part; notes are read in ascending order. */
  order: z.int().min(1),
  /** The demo that the note shows: the name of its folder in src/demos. */
  demo: slug,
  /** Notes to read first, by the name of their file without `.md`. Only notes that exist. */
  prerequisites: z.array(slug).default([]),
  /** The glossary terms that this note explains, by the name of their file without `.yaml`. */
  terms: z.array(slug).default([]),
  /** The heading of the author's original study note that this one grew from. */
  source: words.optional(),
});
export type FrontMatter = z.infer<typeof frontMatter>;

/** A note in the content store: its front matter and what was found out while rendering it. */
export const note = frontMatter.extend({
  lang: z.enum(['ja', 'en']),
  slug,
  /** Whether KaTeX's style sheet is needed. */
  hasMath: z.boolean(),
  /** Reading time, rounded up. */
  minutes: z.int(),
});

/** One cited work: `content/references/<key>.yaml`, cited as `[@key]`. */
export const reference = z
  .strictObject({
    type: z.enum(['article', 'conference', 'book', 'thesis', 'preprint', 'web']),
    /** All authors in the order of the work. A group has a `family` name alone. */
    authors: z.array(z.strictObject({ family: plain, given: plain.optional() })).min(1),
    title: plain,
    /** Journal, proceedings, publisher or university, as it is written in the bibliography. */
    venue: plain.optional(),
    year: z.int().min(1800).max(2100),
    /** Without `https://doi.org/`. */
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, 'must look like 10.1109/CVPR.2015.7298682')
      .optional(),
    /** Without `arXiv:`. */
    arxiv: z
      .string()
      .regex(/^(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/, 'must look like "1503.03832", in quotes')
      .optional(),
    url: z.url({ protocol: /^https?$/ }).optional(),
  })
  .refine(({ doi, arxiv, url }) => doi ?? arxiv ?? url, {
    error: 'needs a doi, an arxiv number or a url, so that readers can find the work',
  })
  .refine(({ type, venue }) => venue !== undefined || type === 'preprint' || type === 'web', {
    error: 'needs a venue: only a preprint or a web page has none',
  });
export type Reference = z.infer<typeof reference>;

const termFields = z.strictObject({
  /** The term as the field writes it in each language. */
  name: z.strictObject({ ja: plain, en: plain }),
  /** The Japanese name in kana, for the order of the glossary; needed where the name has kanji. */
  reading: z
    .string()
    .regex(/^[\p{Script=Hiragana}\p{Script=Katakana}ーa-z0-9@-]+$/u, 'must be in kana')
    .optional(),
  /** One to three sentences in each language; `$mathematics$`, `code` and emphasis are allowed. */
  text,
  /** Other ways to write it (plural, abbreviation), so that `[[embeddings]]` finds it too. */
  aliases: z.array(words).default([]),
});

/** One term: `content/glossary/<term>.yaml`, linked as `[[term]]`. */
export const term = termFields.refine(
  ({ name, reading }) => reading !== undefined || !/\p{Script=Han}/u.test(name.ja),
  { path: ['reading'], error: 'is needed: the Japanese name has kanji' },
);

/** A term in the content store: the texts rendered as well. */
export const storedTerm = termFields.extend({ html: text, hasMath: z.boolean() });
export type Term = z.infer<typeof storedTerm>;
