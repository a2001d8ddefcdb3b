/**
 * Makes a data set's file again from its source: node scripts/datasets.mjs <name> <source file>
 * Writes data.bin and the two hashes in manifest.json; says what it changed.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const [name, source] = process.argv.slice(2);
if (!name) throw new Error('usage: node scripts/datasets.mjs <name> <source file>');
const folder = new URL(`../src/datasets/${name}/`, import.meta.url);
const { default: recipe } = await import(new URL('recipe.ts', folder));
if (!source) throw new Error(`${name} is made from ${recipe.source}`);

const content = await recipe.make(await readFile(source));
const packed = gzipSync(content, { level: 9 });
const manifestUrl = new URL('manifest.json', folder);
const manifest = JSON.parse(await readFile(manifestUrl, 'utf8'));
const same = manifest.file.contentSha256 === sha256(content);
Object.assign(manifest.file, { contentSha256: sha256(content), sha256: sha256(packed) });
await writeFile(new URL(manifest.file.name, folder), packed);
await writeFile(manifestUrl, `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`${name}: ${packed.length} bytes, content ${same ? 'as before' : 'changed'}`);
