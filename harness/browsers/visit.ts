import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A page in a browser: what the drivers of all of them can do. */
export interface Visit {
  /** Resolves when the page has loaded. */
  open: (url: string) => Promise<void>;
  /** Runs a function in the page, which sees nothing but its arguments. Both ways JSON. */
  ask: <A extends unknown[], T>(what: (...given: A) => T, ...given: A) => Promise<T>;
}

export interface Browser {
  name: string;
  /** The package to install if it is missing. */
  missing?: string;
  /** Starts the browser, and ends it when `use` has. */
  visit: <T>(use: (page: Visit) => Promise<T>) => Promise<T>;
}

/** Time limit of whatever a browser is waited for, in milliseconds: a busy machine may take very long. */
export const patience = 120_000;

/** The source of a call, for the drivers that take text. */
export const callOf = (what: (...given: never[]) => unknown, given: readonly unknown[]) =>
  `(${String(what)})(...${JSON.stringify(given)})`;

/** Asks until the answer is neither false, 0, '' nor nothing, and returns it. Throws what was waited for. */
export async function until<A extends unknown[], T>(
  page: Visit,
  wanted: string,
  what: (...given: A) => T,
  ...given: A
): Promise<NonNullable<T>> {
  const end = Date.now() + patience;
  do {
    const answer = await page.ask(what, ...given);
    if (answer) return answer;
    await pause(200);
  } while (Date.now() < end);
  throw new Error(`waited in vain: ${wanted}`);
}

export const find = (...paths: (string | undefined)[]) =>
  paths.find((path) => path && existsSync(path));
