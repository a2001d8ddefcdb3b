import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { pathOf, slugs } from '../harness/registry.ts';
import { langs } from '../src/i18n/text.ts';
import type { Worked } from '../src/lab/contract/worked.ts';
import { useBackend } from '../src/numerics/backend.ts';

beforeAll(useBackend);

/** The text of every `:::example` of a note. */
const examples = (note: string): string =>
  [...note.matchAll(/^(:{3,})example.*\n([\s\S]*?)^\1\s*$/gm)].map(([, , text]) => text).join('\n');

/** The numbers of a text that have a decimal point, without their signs: a minus may be an operator. One may end a sentence. */
const decimals = (text: string): string[] => text.match(/(?<![\d.])\d+\.\d+(?!\d|\.\d)/g) ?? [];

/** Whether a number as written is the value, rounded to the digits written. */
const writes = (written: string, value: number) =>
  Math.abs(value).toFixed(written.split('.')[1]?.length ?? 0) === written;

/** What is wrong with an example: numbers that nothing computes, and computed ones that it does not write. */
function faults(text: string, worked: ReturnType<Worked>): string[] {
  const whole = text.match(/(?<![\d.])\d+(?!\d|\.\d)/g) ?? [];
  const values = Object.entries(worked);
  const unknown = decimals(text).filter((written) => !values.some(([, v]) => writes(written, v)));
  const unsaid = values.filter(
    ([, value]) => ![...decimals(text), ...whole].some((written) => writes(written, value)),
  );
  return [
    ...unknown.map((written) => `${written} is no number of worked.ts`),
    ...unsaid.map(([name, value]) => `${name} = ${value} is not written`),
  ];
}

const modules = import.meta.glob<Worked>(
  ['../src/demos/*/worked.ts', '../template/demo/worked.ts'],
  { import: 'default' },
);
const notes = slugs.map((slug) => ({
  slug,
  module: `../src/demos/${slug}/worked.ts`,
  note: (lang: string) => join(pathOf(slug, '../../..'), `content/notes/${lang}/${slug}.md`),
}));
const template = {
  slug: 'template',
  module: '../template/demo/worked.ts',
  note: (lang: string) => join(pathOf('.', '../..'), `template/${lang}.md`),
};

describe.each([template, ...notes])('$slug', ({ module, note }) => {
  test('the worked example is computed by the code, and both languages write the same', async () => {
    const worked = (await modules[module]!())();
    const texts = langs
      .filter((lang) => existsSync(note(lang)))
      .map((lang) => examples(readFileSync(note(lang), 'utf8')));
    for (const text of texts) {
      expect(text).not.toBe('');
      expect(faults(text, worked)).toEqual([]);
      expect(decimals(text).sort()).toEqual(decimals(texts[0]!).sort());
    }
  });
});

test('a wrong number, a missing one and one that only looks right are found', () => {
  const worked = { a: 0.25, b: -1.5, n: 3 };
  expect(faults('0.25 − 1.5, 3 times', worked)).toEqual([]);
  expect(faults('0.26 − 1.5, 3 times', worked)).toEqual([
    '0.26 is no number of worked.ts',
    'a = 0.25 is not written',
  ]);
  expect(faults('0.25 and 13', worked)).toEqual([
    'b = -1.5 is not written',
    'n = 3 is not written',
  ]);
});
