/** A mistake in the content, with its file and line: `content/notes/ja/x.md:12: what is wrong`. */
export class Mistake extends Error {
  override name = 'Mistake';

  /** `file` is relative to the project; `line` counts from 1. */
  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}: ${what}`);
  }
}

/** Runs every task and throws all their mistakes together, so that an author sees them in one go. */
export function gatherMistakes<T>(tasks: readonly (() => T)[]): T[] {
  const results: T[] = [];
  const mistakes: string[] = [];
  for (const task of tasks) {
    try {
      results.push(task());
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const isOurs = error instanceof Mistake || error instanceof Mistakes;
      mistakes.push(isOurs ? error.message : (error.stack ?? error.message));
    }
  }
  if (mistakes.length > 0) throw new Mistakes(mistakes);
  return results;
}

/** Several mistakes, one a line. */
class Mistakes extends Error {
  override name = 'Mistakes';

  constructor(messages: readonly string[]) {
    super(messages.join('\n'));
  }
}
