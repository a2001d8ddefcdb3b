/** A mistake in the content, with its file and line: `content/notes/ja/x.md:12: what is wrong`. */
export class Mistake extends Error {
  override name = 'Mistake';
  readonly file: string;
  readonly line: number;

  /** `file` is relative to the project; `line` counts from 1. */
  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}`);
    this.file = file;
    this.line = line;
  }
}

/** Runs tasks and keeps their mistakes, so that an author sees all of them in one go. */
export class Attempts {
  readonly #found: Error[] = [];

  /** What the task returns; nothing where it made a mistake. */
  try<T>(task: () => T): T | undefined {
    try {
      return task();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.#found.push(...(error instanceof Mistakes ? error.all : [error]));
      return undefined;
    }
  }

  get failed(): boolean {
    return this.#found.length > 0;
  }

  /** Throws all mistakes together, if there are any. */
  end(): void {
    if (this.failed) throw new Mistakes(this.#found);
  }
}

/** Runs every task and throws all their mistakes together. */
export function gatherMistakes<T>(tasks: readonly (() => T)[]): T[] {
  const attempts = new Attempts();
  const results = tasks.map((task) => attempts.try(task));
  attempts.end();
  return results as T[];
}

/** Throws mistakes that were found one by one. */
export const tell = (mistakes: readonly Mistake[]): void => {
  if (mistakes.length > 0) throw new Mistakes(mistakes);
};

/** Several mistakes, one a line, in the order of files and lines. */
class Mistakes extends Error {
  override name = 'Mistakes';
  readonly all: readonly Error[];

  constructor(all: readonly Error[]) {
    const ours = all.filter((error) => error instanceof Mistake).sort(inOrder);
    const faults = all.filter((error) => !(error instanceof Mistake));
    const messages = [
      ...ours.map(({ message }) => message),
      ...faults.map(({ stack, message }) => stack ?? message),
    ];
    super([...new Set(messages)].join('\n'));
    this.all = all;
  }
}

const inOrder = (a: Mistake, b: Mistake): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
