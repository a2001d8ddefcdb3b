import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClaimEvidence, Claims } from '../lab/contract/claims.ts';
import type { Demo } from '../lab/contract/define.ts';
import { entries, named, readText } from './files.ts';
import type { Source, Technique } from './library.ts';
import { Mistake, tell } from './mistake.ts';

const folder = 'src/demos';

/**
 * Every demo by its folder's name. A demo is registered by its folder, so the
 * folders are read and not listed. Neither demo.ts nor claims.ts imports tfjs or a data set: claims.ts names its
 * session only as a type.
 */
export async function loadTechniques(root: string): Promise<Map<string, Technique>> {
  const names = entries(join(root, folder))
    .map(({ name }) => name)
    .filter((name) => existsSync(join(root, folder, name, 'demo.ts')));
  const what = 'the folder of a demo is named in lower-case letters a–z, digits and single hyphens';
  const wrong = names.filter((name) => !named.test(name));
  tell(wrong.map((name) => new Mistake(`${folder}/${name}/demo.ts`, 1, what)));
  const loaded = names.map(async (name) => [name, await loadTechnique(root, name)] as const);
  return new Map(await Promise.all(loaded));
}

async function loadTechnique(root: string, name: string): Promise<Technique> {
  const path = (file: string) => `${folder}/${name}/${file}`;
  const read = (file: string) =>
    existsSync(join(root, path(file))) ? readText(root, path(file)) : undefined;
  const json = read('claims.json');
  return {
    demo: await importDefault<Demo>(root, path('demo.ts')),
    claims:
      read('claims.ts') === undefined
        ? undefined
        : await importDefault<Claims>(root, path('claims.ts')),
    evidence: json === undefined ? undefined : parseEvidence(path('claims.json'), json),
    sources: sourcesOf(root, path('algorithm.ts')),
  };
}

/** `export { kindOf } from '../../numerics/triplets.ts'`: what several techniques share is shown as well. */
const handedOn = /^export [^;]*? from '\.\.\/\.\.\/(numerics\/[\w/-]+\.ts)';$/gm;

function sourcesOf(root: string, algorithm: string): Source[] {
  if (!existsSync(join(root, algorithm))) return [];
  const source = (path: string): Source => ({
    name: basename(path),
    path,
    text: readText(root, path),
  });
  const own = source(algorithm);
  return [own, ...Array.from(own.text.matchAll(handedOn), ([, file]) => source(`src/${file}`))];
}

/** By address and not by `import.meta.glob`, which in `astro dev` would not see a folder made later. */
async function importDefault<T>(root: string, file: string): Promise<T> {
  const { href } = pathToFileURL(join(root, file));
  const module = (await import(/* @vite-ignore */ href)) as { default?: T };
  if (module.default === undefined) throw new Mistake(file, 1, 'has no default export');
  return module.default;
}

function parseEvidence(file: string, json: string): ClaimEvidence {
  try {
    return JSON.parse(json) as ClaimEvidence;
  } catch (error) {
    throw new Mistake(file, 1, `${(error as Error).message}; make it anew: npm run claims`);
  }
}
