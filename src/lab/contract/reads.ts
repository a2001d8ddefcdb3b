import type { FileMistake } from '../../datasets/own/file-mistake.ts';
import type { Lang, Text } from '../../i18n/text.ts';
import type { Value } from './params.ts';

/** A text file of the reader's own. */
export interface OwnFile {
  /** What is in it, with its header row: "Edges (source,target)". */
  label: Text;
  /** How its first row begins (`node,label`). The first file of a demo needs none: it is whatever no other one is. */
  header?: string;
  /** The demo runs without it. It belongs to the other files that it was chosen with, and goes when they are replaced. */
  optional?: true;
  /** A whole file that the demo can run on. The reader may ask for it to see what one looks like; it is never used unasked. */
  example: Text;
}
type Files = Readonly<Record<string, OwnFile>>;
/** The text of each file, by its name. */
export type Texts = Readonly<Record<string, string | undefined>>;
type TextsOf<F extends Files> = {
  readonly [K in keyof F]: F[K] extends { optional: true } ? string | undefined : string;
};

/** Where data of the reader's own come in. `D` is what the session works with; it must be structured-cloneable. */
export interface Reads<D> {
  /** The parameter and the value of it that ask for the reader's data: `{ data: 'own' }`. */
  when: Readonly<Record<string, Value>>;
  files: Files;
  /** Called once for what was chosen, on the page. */
  parse(texts: Texts): D | FileMistake;
  /** What the files must look like; shown on the stage until there are data. */
  help: Text;
  /** Most bytes that a file may have; 4 million if left out. */
  most?: number;
}

/** Declares which files a demo reads. `parse` is given each one by its name; only an optional one may be undefined. */
export const ownFiles = <const W extends Reads<unknown>['when'], const F extends Files, D>(
  reads: Omit<Reads<D>, 'when' | 'files' | 'parse'> & {
    when: W;
    files: F;
    parse: (texts: TextsOf<F>) => D | FileMistake;
  },
): Reads<D> & { when: W } => ({
  ...reads,
  // The lab calls it only when every file that is not optional is there.
  parse: (texts) => reads.parse(texts as TextsOf<F>),
});

/** Whether a run with these values is to be on the reader's data. */
export const asksForData = (
  reads: Reads<unknown> | undefined,
  values: Readonly<Record<string, Value>>,
): boolean =>
  reads !== undefined &&
  Object.entries(reads.when).every(([name, value]) => values[name] === value);

/** The example of each file. */
export const examplesOf = ({ files }: Reads<unknown>, lang: Lang): Texts =>
  Object.fromEntries(Object.entries(files).map(([name, { example }]) => [name, example[lang]]));
