import type { FileMistake } from '../../datasets/own/file-mistake.ts';
import type { Lang, Text } from '../../i18n/text.ts';
import type { Value } from './params.ts';

/** One of the reader's own text files. */
export interface OwnFile {
  /** What the file contains, with its header row: "Edges (source,target)". */
  label: Text;
  /**
   * Sets of columns (`node,label`, in small letters): its first row has all of one set, in any order. A file whose first
   * row has none of any file's sets is taken as the first file.
   */
  headers?: readonly string[];
  /**
   * The demo runs without it. It belongs to the files that it was chosen with and is dropped when they are replaced.
   */
  optional?: true;
  /** A complete file that the demo can run on. It is used only when the reader asks for an example. */
  example: Text;
}
type Files = Readonly<Record<string, OwnFile>>;
/** The text of each file by its key. */
export type Texts = Readonly<Record<string, string | undefined>>;
type TextsOf<F extends Files> = {
  readonly [K in keyof F]: F[K] extends { optional: true } ? string | undefined : string;
};

/** How a demo reads the reader's own data. `D` is what the session works with; it must be structured-cloneable. */
export interface Reads<D> {
  /** The parameter and its value that select the reader's data: `{ data: 'own' }`. */
  when: Readonly<Record<string, Value>>;
  files: Files;
  /** Parses the chosen files; called once, on the page. May load what it needs for that, and then answers later. */
  parse(texts: Texts): D | FileMistake | Promise<D | FileMistake>;
  /** A mistake that can be told of the files chosen so far, while others that are needed are still missing. */
  check?(texts: Texts): FileMistake | undefined | Promise<FileMistake | undefined>;
  /**
   * What was taken, told once there are data: always how many rows, and whatever was left out or read in another way.
   * One sentence each.
   */
  said(data: D): readonly Text[];
  /** Parameters that a run on these data does not use: their controls are disabled. Say why among what is said. */
  unused?(data: D): readonly string[];
  /** The required format of the files; shown on the stage until there are data. */
  help: Text;
  /** The largest file size in bytes; 4 million if left out. */
  most?: number;
}

/** Declares which files a demo reads. `parse` receives each one by its key; only an optional one may be undefined. */
export const ownFiles = <const W extends Reads<unknown>['when'], const F extends Files, D>(
  reads: Omit<Reads<D>, 'when' | 'files' | 'parse' | 'said' | 'unused'> & {
    when: W;
    files: F;
    parse: (texts: TextsOf<F>) => D | FileMistake | Promise<D | FileMistake>;
    said: (data: NoInfer<D>) => readonly Text[];
    unused?: (data: NoInfer<D>) => readonly string[];
  },
): Reads<D> & { when: W } => ({
  ...reads,
  // The lab calls it only when every file that is not optional is there.
  parse: (texts) => reads.parse(texts as TextsOf<F>),
});

/** Whether a run with these values uses the reader's data. */
export const asksForData = (
  reads: Reads<unknown> | undefined,
  values: Readonly<Record<string, Value>>,
): boolean =>
  reads !== undefined &&
  Object.entries(reads.when).every(([name, value]) => values[name] === value);

/** The example of each file. */
export const examplesOf = ({ files }: Reads<unknown>, lang: Lang): Texts =>
  Object.fromEntries(Object.entries(files).map(([name, { example }]) => [name, example[lang]]));
