import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadNotes } from '../src/markdown/load.ts';
import { loadTechniques } from '../src/markdown/techniques.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const minutes = 60_000;
const slug = 'first-technique';

// A copy, because other tests list the folders in src/demos.
const copy = mkdtempSync(join(tmpdir(), 'new-'));
let said = '';
beforeAll(() => {
  for (const room of ['src', 'content', 'template', 'scripts', 'build', 'harness'])
    cpSync(join(root, room), join(copy, room), { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  said = command('new', slug);
}, 5 * minutes);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The output of a command; throws with its error output if it fails. */
const command = (name: string, ...names: string[]): string =>
  execFileSync(process.execPath, [join(copy, `scripts/${name}.mjs`), ...names], {
    cwd: copy,
    encoding: 'utf8',
    stdio: 'pipe',
  });
const evidence = (folder: string) =>
  (JSON.parse(readFileSync(join(folder, 'claims.json'), 'utf8')) as { claims: unknown }).claims;

test(
  'a new technique has notes in both languages that the build accepts',
  async () => {
    const notes = loadNotes(`${copy}/`, await loadTechniques(`${copy}/`), '/');
    const made = notes.filter((note) => note.slug === slug);
    expect(made.map(({ lang }) => lang)).toEqual(['ja', 'en']);
    for (const { note } of made) expect(note.claims).toHaveLength(2);
  },
  5 * minutes,
);

test('what to do next is said in the commands of docs/authoring.md', () => {
  for (const next of [`npm run claims -- ${slug}`, `npm test -- node ${slug}`])
    expect(said).toContain(next);
});

test('a new technique fulfils the claims of the template', { timeout: 5 * minutes }, () => {
  command('claims', slug);
  expect(evidence(join(copy, 'src/demos', slug))).toEqual(evidence(join(root, 'template/demo')));
});

test.each([
  ['shap', /The name "shap" is taken/],
  ['Not A Slug', /lower-case letters, digits and hyphens/],
])('the name %s is refused', { timeout: 5 * minutes }, (name, message) => {
  expect(() => command('new', name)).toThrow(message);
});
