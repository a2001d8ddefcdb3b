import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Recipe } from '../src/datasets/tools/recipe.ts';
import { gunzip } from '../src/datasets/tools/gunzip.ts';
import { langs, type Text } from '../src/i18n/text.ts';

interface DataFile {
  name: string;
  encoding: 'gzip' | 'none';
  contentSha256: string;
  sha256: string;
}
interface Manifest {
  title: Text;
  about: Text;
  licence: string;
  licenceUrl: string;
  /** Absent for generated data. */
  source?: string;
  citation: string;
  changes: string;
  /** Absent for generated data. */
  file?: DataFile | DataFile[];
}

const root = new URL('../', import.meta.url);
const manifests = import.meta.glob<Manifest>('../src/{datasets,models}/*/manifest.json', {
  import: 'default',
  eager: true,
});
const recipes = import.meta.glob<Recipe>(
  ['../src/{datasets,models}/*/recipe.ts', '!../src/datasets/tools/*'],
  {
    import: 'default',
    eager: true,
  },
);
/** Its path in src, as in `datasets/digits`. */
const nameOf = (path: string) => path.split('/').slice(-3, -1).join('/');
const filesOf = (manifest: Manifest) => [manifest.file ?? []].flat();
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const read = (name: string, file: string) => readFile(new URL(`src/${name}/${file}`, root));

const all = Object.entries(manifests).map(([path, manifest]) => [nameOf(path), manifest] as const);
const shipped = all.filter(([, manifest]) => manifest.file);

test('there are data sets, and each file of one has a recipe', () => {
  expect(all.length).toBeGreaterThan(0);
  expect(Object.keys(recipes).map(nameOf)).toEqual(shipped.map(([name]) => name));
});

test.each(all)('%s states its content, its origin and what was changed', (_, manifest) => {
  for (const text of [manifest.title, manifest.about])
    for (const lang of langs) expect(text[lang]).not.toBe('');
  for (const words of [manifest.licence, manifest.citation, manifest.changes])
    expect(words.trim()).not.toBe('');
  if (manifest.file) expect(manifest.source).toBeDefined();
  for (const url of [manifest.licenceUrl, manifest.source ?? manifest.licenceUrl])
    expect(new URL(url).protocol).toBe('https:');
});

test.each(shipped)('%s: the shipped files are those of the manifest', async (name, manifest) => {
  for (const file of filesOf(manifest)) {
    const packed = await read(name, file.name);
    const content = file.encoding === 'gzip' ? await gunzip(packed) : packed;
    expect(sha256(packed)).toBe(file.sha256);
    expect(sha256(content)).toBe(file.contentSha256);
    expect(packed.length).toBeLessThan(5e6);
  }
});

for (const [path, recipe] of Object.entries(recipes)) {
  const name = nameOf(path);
  const sources = recipe.installed.map((source) => new URL(source, root));
  test.skipIf(!sources.every((source) => existsSync(source)))(
    `${name}: the recipe reproduces the shipped content`,
    async () => {
      const contents = await recipe.make(
        ...(await Promise.all(sources.map((one) => readFile(one)))),
      );
      const made = contents.map(sha256);
      expect(made).toEqual(
        filesOf(manifests[path.replace('recipe.ts', 'manifest.json')]!).map(
          (file) => file.contentSha256,
        ),
      );
    },
    120_000, // Fashion-MNIST is unpacked whole
  );
}
