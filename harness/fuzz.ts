import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Set by `npm run fuzz`: every fuzzer runs at its full size and its figures are written down. */
const atFullSize = Boolean(process.env.FUZZ);

/** How many inputs a fuzzer tries: `some` in the suite, always the same ones; `all` in `npm run fuzz`. */
export const tries = (some: number, all: number): number => (atFullSize ? all : some);

/** Writes what a fuzzer of full size found to `tests/fuzz/<name>.json`; in the suite nothing is written. */
export function keepFigures(name: string, figures: Readonly<Record<string, unknown>>): void {
  if (!atFullSize) return;
  const folder = join(import.meta.dirname, '../tests/fuzz');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
}
