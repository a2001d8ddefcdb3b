import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import project from '../../package.json' with { type: 'json' };

export interface Library {
  name: string;
  version: string;
  licence: string;
  /** Full text of the licence from the library's package; empty if it has none. */
  text: string;
}

/** The installed libraries that the site is built with, with their licences. */
export const libraries: readonly Library[] = Object.keys(project.dependencies)
  .sort((a, b) => a.localeCompare(b, 'en'))
  .map((name) => {
    const folder = join(process.cwd(), 'node_modules', name);
    const { version, license } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    ) as Record<'version' | 'license', string>;
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
    return { name, version, licence: license, text };
  });
