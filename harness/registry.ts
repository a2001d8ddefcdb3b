import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Claims } from '../src/lab/contract/claims.ts';
import type { AnySetup, Demo } from '../src/lab/contract/define.ts';
import type { Trial } from '../src/lab/contract/trial.ts';

const folder = new URL('../src/demos/', import.meta.url);

const only = process.env.DEMOS?.split(',');

/** Every folder in `src/demos`, complete or not. `DEMOS=a,b` limits the list to these. */
export const slugs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter((name) => only?.includes(name) ?? true);

/** The path of a file in a demo's folder. */
export const pathOf = (slug: string, file: string) =>
  fileURLToPath(new URL(`${slug}/${file}`, folder));

const demos = import.meta.glob<Demo>('../src/demos/*/demo.ts', { import: 'default' });
const sessions = import.meta.glob<AnySetup>('../src/demos/*/session.ts', { import: 'default' });
const claims = import.meta.glob<Claims>('../src/demos/*/claims.ts', { import: 'default' });
const trials = import.meta.glob<Trial<AnySetup>>('../src/demos/*/trial.ts', { import: 'default' });

async function found<T>(modules: Record<string, () => Promise<T>>, slug: string, file: string) {
  const module = modules[`../src/demos/${slug}/${file}`];
  if (!module) throw new Error(`there is no src/demos/${slug}/${file}`);
  return module();
}

export const demoOf = (slug: string) => found(demos, slug, 'demo.ts');
export const sessionOf = (slug: string) => found(sessions, slug, 'session.ts');
export const claimsOf = (slug: string) => found(claims, slug, 'claims.ts');
/** Only a demo in which the reader acts, or a number may be missing, has the file. */
export const trialOf = async (slug: string): Promise<Trial<AnySetup>> =>
  (await trials[`../src/demos/${slug}/trial.ts`]?.()) ?? {};
