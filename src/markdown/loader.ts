import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { highlightSource } from './highlight.ts';
import { loadGlossary, loadNotes, loadReferences } from './load.ts';
import { minutesOf, type RenderedNote } from './render.ts';

// Astro's own glob loader swallows an error in Markdown and builds an empty page (withastro/astro#18054). These
// loaders throw, and name file and line.

/** Reads what a collection holds, anew each time, and puts it into the store. */
type Fill = (context: LoaderContext, root: string) => Promise<void>;

/** Notes, rendered. */
export const notesLoader = (): Loader =>
  loader('notes', ['content', 'src/demos'], async (context, root) => {
    const notes = loadNotes(root, await techniques(), withSlash(context.config.base));
    context.store.clear();
    for (const note of notes) await store(note, context);
  });

async function store(note: RenderedNote, context: LoaderContext) {
  const { lang, slug, file, body, html, frontMatter } = note;
  const id = `${lang}/${slug}`;
  const { hasMath, headings } = note.note;
  const found = { lang, slug, hasMath, minutes: minutesOf(note.note) };
  const data = await context.parseData({ id, filePath: file, data: { ...frontMatter, ...found } });
  const metadata = { headings: headings.map(({ depth, slug, text }) => ({ depth, slug, text })) };
  const digest = context.generateDigest({ data, html });
  context.store.set({ id, data, body, filePath: file, digest, rendered: { html, metadata } });
}

/** The glossary, its texts rendered. */
export const glossaryLoader = (): Loader =>
  loader('glossary', ['content/glossary'], async (context, root) => {
    await fill(context, loadGlossary(root));
  });

/** The works that notes may cite. */
export const referencesLoader = (): Loader =>
  loader('references', ['content/references'], async (context, root) => {
    await fill(context, loadReferences(root));
  });

/** Every demo's algorithm.ts, highlighted. */
export const sourcesLoader = (): Loader =>
  loader('sources', ['src/demos'], async ({ store }) => {
    const found = await techniques();
    store.clear();
    for (const [id, { algorithm }] of found)
      if (algorithm !== undefined)
        store.set({ id, data: {}, rendered: { html: highlightSource(algorithm) } });
  });

async function fill(context: LoaderContext, entries: ReadonlyMap<string, Record<string, unknown>>) {
  context.store.clear();
  for (const [id, data] of entries)
    context.store.set({ id, data: await context.parseData({ id, data }) });
}

/** Imported anew for each filling, so that `astro dev` sees demos that were added or changed. */
const techniques = async () => (await import('./techniques.ts')).loadTechniques();

const withSlash = (base: string) => base.replace(/\/?$/, '/');

/** A loader that fills its collection once and, in `astro dev`, again when a file in a folder changes. */
function loader(name: string, folders: readonly string[], fill: Fill): Loader {
  return {
    name,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      await fill(context, root);
      watch(context, root, folders, () => fill(context, root));
    },
  };
}

function watch(
  { watcher, logger }: LoaderContext,
  root: string,
  folders: readonly string[],
  refill: () => Promise<void>,
): void {
  if (!watcher) return;
  const paths = folders.map((folder) => `${root}${folder}`);
  watcher.add(paths);
  let soon: NodeJS.Timeout | undefined;
  const changed = (path: string) => {
    if (!paths.some((folder) => path.startsWith(folder))) return;
    clearTimeout(soon);
    // Vite forgets the old module on the same event; after a moment it is sure to have done so.
    soon = setTimeout(() => {
      refill().catch((error: unknown) => {
        logger.error(error instanceof Error ? error.message : String(error));
      });
    }, 100);
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, changed);
}
