import { FileMistake } from '../../datasets/own/file-mistake.ts';
import type { OwnFile, Reads, Texts } from '../contract/reads.ts';

/** A file that the reader has chosen, dropped or pasted. */
export interface Offered {
  name: string;
  text: string;
  /** The key of the demo's file in whose box the text was pasted; otherwise the first row decides which file it is. */
  file?: string;
}
type Said = ReturnType<Reads<unknown>['said']>;
type Unused = readonly string[];
type Chosen = Readonly<Record<string, Offered>>;
export type Answer =
  | { is: 'taken' }
  /** The required files that are still missing. */
  | { is: 'missing'; files: readonly OwnFile[] }
  | {
      is: 'mistaken';
      mistake: FileMistake;
      /** Its name, or what it is if it was pasted; undefined if there is only one that it could be. */
      file: OwnFile['label'] | undefined;
      /** It was not offered now: what was offered does not fit it. */
      isEarlier: boolean;
    };

/**
 * The reader's own data while the page is open: the files in use and the result of parsing them. Independent of the DOM.
 */
export class OwnData {
  readonly reads: Reads<unknown>;
  /** The files behind the data; until there are data, those without a mistake that wait for another one. */
  #chosen: Chosen = {};
  #given: { data: unknown; names: readonly string[]; said: Said; unused: Unused } | undefined;
  /** Until this has ended, nothing else is taken. */
  #before: Promise<unknown> = Promise.resolve();

  constructor(reads: Reads<unknown>) {
    this.reads = reads;
  }

  /** The parsed data with which a session is opened; undefined until there are any. */
  get data(): unknown {
    return this.#given?.data;
  }

  /** The names of the files behind the data, each once. */
  get names(): readonly string[] {
    return this.#given?.names ?? [];
  }

  /** What was taken from them, and what was not: sentences. */
  get said(): Said {
    return this.#given?.said ?? [];
  }

  /** The parameters that a run on them does not use. */
  get unused(): Unused {
    return this.#given?.unused ?? [];
  }

  /**
   * Adds files to those in use. If they cannot be used, the data and the files behind them stay as they are. Rejects as
   * `parse` does. What is offered while `parse` still loads something waits for it, so that the last files are those
   * that stay.
   */
  offer(files: readonly Offered[]): Promise<Answer> {
    const answer = this.#before.then(() => this.#take(files));
    this.#before = answer.catch(() => undefined);
    return answer;
  }

  async #take(files: readonly Offered[]): Promise<Answer> {
    const { headOf } = await import('../../datasets/own/csv.ts');
    const which = ({ text }: Offered) => this.#which(headOf(text));
    const offered = Object.fromEntries(files.map((file) => [file.file ?? which(file), file]));
    const chosen = this.#with(offered);
    const texts = textsOf(chosen);
    const missing = Object.entries(this.reads.files)
      .filter(([name, { optional }]) => !optional && !chosen[name])
      .map(([, file]) => file);
    if (missing.length > 0) {
      const mistake = await this.reads.check?.(texts);
      if (mistake) return this.#refuse(offered, mistake);
      this.#chosen = chosen;
      return { is: 'missing', files: missing };
    }
    const data = await this.reads.parse(texts);
    if (data instanceof FileMistake) return this.#refuse(offered, data);
    this.#chosen = chosen;
    const names = [...new Set(Object.values(chosen).map(({ name }) => name))];
    const unused = this.reads.unused?.(data) ?? [];
    this.#given = { data, names, said: this.reads.said(data), unused };
    return { is: 'taken' };
  }

  /**
   * Keeps nothing of what is refused: the next files are judged with the data in use. While there are none, the files
   * that the mistake is not in still wait.
   */
  #refuse(offered: Chosen, mistake: FileMistake): Answer {
    const { file: wrong = '' } = mistake;
    const file = this.#nameOf(mistake.file, offered);
    const isEarlier = file !== undefined && !offered[wrong];
    const answer: Answer = { is: 'mistaken', mistake, file, isEarlier };
    if (this.#given) return answer;
    const before = offered[wrong] ? this.#chosen : without(this.#chosen, wrong);
    const isOnly = mistake.file === undefined;
    this.#chosen = { ...before, ...(isOnly ? {} : without(offered, wrong)) };
    return answer;
  }

  #nameOf(file: string | undefined, offered: Chosen): OwnFile['label'] | undefined {
    const { files } = this.reads;
    const chosen = file === undefined ? undefined : (offered[file] ?? this.#chosen[file]);
    if (file === undefined || !chosen || Object.keys(files).length < 2) return undefined;
    return chosen.file === undefined ? { ja: chosen.name, en: chosen.name } : files[file]?.label;
  }

  /** An optional file belongs to the files that it came with: replacing any of these drops it too. */
  #with(offered: Chosen): Chosen {
    const { files } = this.reads;
    const replaces = Object.keys(offered).some(
      (name) => !files[name]?.optional && this.#chosen[name],
    );
    const kept = Object.entries(this.#chosen).filter(
      ([name]) => !(replaces && files[name]?.optional),
    );
    return { ...Object.fromEntries(kept), ...offered };
  }

  /** The first file of which the first row has all columns, or else the first file that names none. */
  #which(head: readonly string[]): string {
    const has = (header: string) => header.split(',').every((column) => head.includes(column));
    const files = Object.entries(this.reads.files);
    const found =
      files.find(([, { headers }]) => headers?.some(has)) ??
      files.find(([, { headers }]) => headers === undefined) ??
      files[0];
    return found?.[0] ?? '';
  }
}

const textsOf = (chosen: Chosen): Texts =>
  Object.fromEntries(Object.entries(chosen).map(([name, { text }]) => [name, text]));

const without = (chosen: Chosen, file: string): Chosen =>
  Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== file));
