import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built site; `npm run build` makes it. */
export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
if (!existsSync(join(dist, 'index.html')))
  throw new Error('There is no built site: npm run build comes first.');

const html = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');

/** The address of every page of a built site, without a leading slash: `ja/glossary/`. */
export const pagesIn = (folder: string): string[] =>
  globSync('**/index.html', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/').slice(0, -'index.html'.length))
    .sort();

export const pages = pagesIn(dist);

export const embeds = pages.filter((path) => path.startsWith('embed/'));

/** Every note: a page in a language folder that has a demo. */
export const notes = pages
  .filter((path) => /^(ja|en)\/[^/]+\/$/.test(path) && html(path).includes('<lab-demo'))
  .map((path) => {
    const [lang, slug] = path.split('/') as [string, string];
    return { path, lang, slug, twin: `${lang === 'ja' ? 'en' : 'ja'}/${slug}/` };
  });
