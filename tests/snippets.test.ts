import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import outcomes from './reference/snippets.json' with { type: 'json' };

interface Outcome {
  sha256: string;
  /** `read`: it could not be run, because a package is missing. */
  outcome: string;
  missing?: string;
  printed?: string;
}

const notes = new URL('../content/notes/', import.meta.url);
const advice =
  'run: python3 tests/reference/snippets.py, where torch and scikit-learn are installed';

/** The Python of a note, fence by fence. */
const snippets = (lang: string, note: string): string[] =>
  [
    ...readFileSync(new URL(`${lang}/${note}`, notes), 'utf8').matchAll(
      /^```python[^\n]*\n([\s\S]*?)^```$/gm,
    ),
  ].map(([, code]) => code!);

/** Code without its comments and without the words that it prints: in those the twins may differ. */
const bare = (code: string) =>
  code.replaceAll(/[ \t]*#.*$/gm, '').replaceAll(/(?<=print\(f?")[^"{]*/g, '');

const all = readdirSync(new URL('en/', notes)).flatMap((note) =>
  snippets('en', note).map((code, i) => ({
    note,
    i,
    code,
    name: `${note.replace('.md', '')} ${i + 1}`,
  })),
);

test.each(all)('$name was run as it stands, or says what is missing', ({ name, code }) => {
  const found = (outcomes as Record<string, Outcome>)[name];
  expect(found?.sha256, advice).toBe(createHash('sha256').update(code).digest('hex'));
  if (found!.outcome === 'ran') expect(found!.printed).not.toBe('');
  else expect(found!.missing).toBeDefined();
});

test.each(all)('$name is the same code in Japanese', ({ note, i, code }) => {
  expect(bare(snippets('ja', note)[i] ?? '')).toBe(bare(code));
});

test('no outcome is left of a snippet that is gone', () => {
  expect(Object.keys(outcomes).sort()).toEqual(all.map(({ name }) => name).sort());
});
