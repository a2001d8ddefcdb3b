import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { langs } from '../../src/i18n/text.ts';
import { loadGlossary, loadNotes, loadReferences } from '../../src/markdown/load.ts';
import { loadTechniques } from '../../src/markdown/techniques.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('every note of the site renders and agrees with its translation', async () => {
  const notes = loadNotes(root, await loadTechniques(root), '/');
  const files = langs.flatMap((lang) => readdirSync(`${root}content/notes/${lang}`));
  expect(notes).toHaveLength(files.length);
  for (const { html, file } of notes) expect(html, file).toContain('<lab-demo');
}, 300_000);

test('every reference and every term is valid', () => {
  expect(loadReferences(root).size).toBeGreaterThan(0);
  const terms = [...loadGlossary(root).values()];
  expect(terms.length).toBeGreaterThan(0);
  for (const { html, name } of terms)
    for (const lang of langs) expect(html[lang], name.en).not.toMatch(/[$[\]]|\s$/);
});
