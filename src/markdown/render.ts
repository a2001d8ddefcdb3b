import type { Lang } from '../i18n/text.ts';
import { noteEngine, phraseEngine } from './engine.ts';
import type { Library } from './library.ts';
import { Mistake } from './mistake.ts';
import { known } from './near.ts';
import type { Note, Page } from './note.ts';
import type { NoteSource } from './source.ts';

export interface RenderedNote extends NoteSource {
  html: string;
  /** What was found out on the way. */
  note: Note;
}

/** Renders one note. `base` is the path below which the site is served, with a slash at both ends. */
export function renderNote(source: NoteSource, library: Library, base: string): RenderedNote {
  checkNames(source, library);
  const { file, lang, frontMatter, body } = source;
  const name = frontMatter.demo;
  const note: Note = {
    ...{ file, lang, base, library },
    ...{ hasMath: false, line: 0, text: '' },
    ...{
      shown: [],
      headings: [],
      claims: [],
      predictions: [],
      cited: [],
      mentioned: [],
      noteLinks: [],
    },
    demo: { name, technique: library.techniques.get(name)! },
  };
  const html = noteEngine.render(body, { note });
  if (note.shown.length === 0)
    throw new Mistake(file, source.lineOf('demo'), 'the note never shows its demo; write ::demo');
  return { ...source, html, note };
}

/** The names in front matter must exist. */
function checkNames({ file, frontMatter, lineOf, slug }: NoteSource, library: Library): void {
  const check = (key: string, name: string, names: ReadonlySet<string>) => {
    if (!names.has(name))
      throw new Mistake(file, lineOf(key), `${key}: no "${name}"; ${known(names, name)}`);
  };
  check('demo', frontMatter.demo, new Set(library.techniques.keys()));
  for (const term of frontMatter.terms)
    check('terms', term, new Set(library.glossary.terms.keys()));
  for (const other of frontMatter.prerequisites) {
    check('prerequisites', other, library.notes);
    if (other === slug)
      throw new Mistake(file, lineOf('prerequisites'), 'a note is not its own prerequisite');
  }
}

/** A glossary text as inline HTML: mathematics, code and emphasis alone. `line` is where it begins, from 0. */
export function renderPhrase(
  text: string,
  place: Pick<Page, 'file' | 'lang' | 'line'>,
): { html: string; hasMath: boolean } {
  const note: Page = { ...place, hasMath: false };
  const html = phraseEngine.renderInline(text, { note });
  return { html, hasMath: note.hasMath };
}

/** Characters of Japanese and words of English that are read in a minute. */
const pace = { ja: 500, en: 220 } satisfies Record<Lang, number>;

/** Reading time in minutes, rounded up. */
export function minutesOf({ text, lang }: Note): number {
  const amount = lang === 'ja' ? text.replace(/\s/g, '').length : text.split(/\s+/).length;
  return Math.max(1, Math.ceil(amount / pace[lang]));
}
