import { isLang, type Lang } from '../i18n/text.ts';
import { Mistake } from './mistake.ts';
import { frontMatter, type FrontMatter } from './schemas.ts';
import { readYaml } from './yaml.ts';

/** A note as its author wrote it, read but not rendered. */
export interface NoteSource {
  /** Relative to the project: `content/notes/ja/triplet-network.md`. */
  file: string;
  lang: Lang;
  slug: string;
  frontMatter: FrontMatter;
  /** Line of each key of the front matter, counted from 1. */
  lineOf: (key: string) => number;
  /** The text below the front matter, moved down by blank lines so that its line numbers are the file's. */
  body: string;
}

const fenced = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;
/** Pages beside the notes of a language (src/pages/[lang]); a note of that name would never be shown. */
const pages: readonly string[] = ['about', 'glossary', 'index'];

/** Splits a note into front matter and text. Throws a mistake if the file's path or its front matter is wrong. */
export function readNote(file: string, text: string): NoteSource {
  const [, lang, slug] = /([^/]+)\/([a-z0-9-]+)\.md$/.exec(file) ?? [];
  if (!isLang(lang) || slug === undefined)
    throw new Mistake(file, 1, 'a note is content/notes/<ja or en>/<lower-case-slug>.md');
  if (pages.includes(slug)) throw new Mistake(file, 1, `the site has a page "${slug}" of its own`);
  const match = fenced.exec(text);
  if (match?.index !== 0)
    throw new Mistake(file, 1, 'a note begins with front matter between two lines of ---');
  const yaml = match[1]!;
  return {
    file,
    lang,
    slug,
    frontMatter: readYaml(file, yaml, frontMatter, 2),
    lineOf: (key) =>
      2 +
      Math.max(
        0,
        yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`)),
      ),
    body: match[0].replace(/[^\n]/g, '') + text.slice(match[0].length),
  };
}
