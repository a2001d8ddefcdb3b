/**
 * Rebuilds a data set's files from their sources: node scripts/datasets.mjs <folder> [source file …]
 * The folder is relative to src: datasets/digits or models/scene-classifier.
 * Without source files it uses those of the installed package. Writes the manifest's files and their hashes in it.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const [name, ...given] = process.argv.slice(2);
if (!name) throw new Error('usage: node scripts/datasets.mjs <folder> [source file …]');
const folder = new URL(`../src/${name}/`, import.meta.url);
const { default: recipe } = await import(new URL('recipe.ts', folder));

const paths =
  given.length > 0
    ? given
    : recipe.installed.map((path) => new URL(path, new URL('..', import.meta.url)));
const sources = await Promise.all(paths.map((path) => readFile(path))).catch((cause) => {
  throw new Error(`${name} is made from ${recipe.source}`, { cause });
});
const contents = await recipe.make(...sources);

const manifestUrl = new URL('manifest.json', folder);
const manifest = JSON.parse(await readFile(manifestUrl, 'utf8'));
for (const [i, file] of [manifest.file].flat().entries()) {
  const content = contents[i];
  const packed = file.encoding === 'gzip' ? gzipSync(content, { level: 9 }) : content;
  const same = file.contentSha256 === sha256(content);
  Object.assign(file, { contentSha256: sha256(content), sha256: sha256(packed) });
  await writeFile(new URL(file.name, folder), packed);
  console.log(
    `${name}/${file.name}: ${packed.length} bytes, content ${same ? 'as before' : 'changed'}`,
  );
}
await writeFile(manifestUrl, `${JSON.stringify(manifest, null, 2)}\n`);
