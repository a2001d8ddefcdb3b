import type { Env } from 'markdown-it';
import type { Lang } from '../i18n/text.ts';
import type { Library, Technique } from './library.ts';
import { Mistake } from './mistake.ts';

/** What can be rendered: a whole note, or one text of the glossary. */
export interface Page {
  /** Relative to the project; named in every mistake. */
  file: string;
  lang: Lang;
  /** Set when mathematics was rendered, so that the page brings KaTeX's style sheet. */
  hasMath: boolean;
  /** Line (from 0) on which the inline text being parsed begins. */
  line: number;
}

/** A heading as Astro's `render()` returns it. */
export interface Heading {
  depth: number;
  slug: string;
  text: string;
  /** Whether the author chose the id: `## Idea {#idea}`. Twins then share it. */
  chosen: boolean;
  /** From 0. */
  line: number;
}

/** One `::demo` of a note. */
export interface ShownDemo {
  /** The element's id, by which links and claims name it. */
  id: string;
  /** What its heading says, where the note gives it one of its own. */
  title: string | undefined;
  /** From 0. */
  line: number;
}

/** A link into another note, checked when all notes are rendered. */
export interface NoteLink {
  slug: string;
  hash: string;
  line: number;
}

/** A note while it is being rendered: what the rules need to know, and what they find out. */
export interface Note extends Page {
  /** Path below which the site is served; begins and ends with a slash. */
  base: string;
  library: Library;
  /** The demo that front matter names. */
  demo: { name: string; technique: Technique };
  /** Where the note shows it, in page order. */
  shown: ShownDemo[];
  /** In page order, the demo and the bibliography among them. */
  headings: Heading[];
  /** In page order; `line` counts from 0. */
  claims: { id: string; line: number }[];
  /** In page order: the claim that makes an answer the right one. `line` counts from 0. */
  predictions: { answer: number; claim: string; line: number }[];
  /** Keys of cited works in the order in which they were first cited. */
  cited: string[];
  /** Glossary ids that were linked, as often as they were. */
  mentioned: string[];
  noteLinks: NoteLink[];
  /** Visible text, to estimate the reading time from. */
  text: string;
}

/** The note that a rule is working on. */
export const noteOf = (env: Env | undefined): Note => env!.note as Note;

/** A mistake in the note being rendered; `line` counts from 0, as markdown-it's do. */
export const mistake = (env: Env | undefined, line: number, what: string): Mistake =>
  new Mistake((env!.note as Page).file, line + 1, what);
