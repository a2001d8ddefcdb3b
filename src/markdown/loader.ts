import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { isStray } from './files.ts';
import { highlightSource } from './highlight.ts';
import { loadGlossary, loadNotes, loadReferences } from './load.ts';
import { minutesOf, type RenderedNote } from './render.ts';
import { loadTechniques } from './techniques.ts';

// Astro's own glob loader swallows an error in Markdown and builds an empty page (withastro/astro#18054). These
// loaders throw, and name file and line.

/**
 * Event on Vite's watcher, the only part of the server that Astro gives a loader. It tells build/content.mjs that a
 * collection was read: `{ collection, mistakes }`, where `mistakes` is empty if all was right.
 */
const contentRead = 'content:read';

/** Reads a collection again and puts it into the store. */
type Fill = (context: LoaderContext, root: string) => Promise<void>;

/** Notes, rendered. */
export const notesLoader = (): Loader =>
  loader('notes', ['content', 'src/demos'], async (context, root) => {
    const notes = loadNotes(root, await loadTechniques(root), withSlash(context.config.base));
    const entries = await Promise.all(notes.map((note) => entryOf(note, context)));
    context.store.clear();
    for (const entry of entries) context.store.set(entry);
  });

async function entryOf(note: RenderedNote, context: LoaderContext) {
  const { lang, slug, file, body, html, frontMatter } = note;
  const id = `${lang}/${slug}`;
  const { hasMath, headings } = note.note;
  const found = { lang, slug, hasMath, minutes: minutesOf(note.note) };
  const data = await context.parseData({ id, filePath: file, data: { ...frontMatter, ...found } });
  const metadata = { headings: headings.map(({ depth, slug, text }) => ({ depth, slug, text })) };
  const digest = context.generateDigest({ data, html });
  return { id, data, body, filePath: file, digest, rendered: { html, metadata } };
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

/** Every demo's algorithm.ts and what it hands on, highlighted. */
export const sourcesLoader = (): Loader =>
  loader('sources', ['src/demos', 'src/numerics'], async ({ store }, root) => {
    const found = await loadTechniques(root);
    store.clear();
    for (const [id, { sources }] of found)
      if (sources.length > 0)
        store.set({ id, data: {}, rendered: { html: sources.map(highlightSource).join('') } });
  });

async function fill(context: LoaderContext, found: ReadonlyMap<string, Record<string, unknown>>) {
  const entries = await Promise.all(
    Array.from(found, async ([id, data]) => ({ id, data: await context.parseData({ id, data }) })),
  );
  context.store.clear();
  for (const entry of entries) context.store.set(entry);
}

const withSlash = (base: string) => base.replace(/\/?$/, '/');

/**
 * A loader that fills its collection once and, in `astro dev`, again when a file in a folder changes. A build
 * fails on a mistake; `astro dev` says it, in the terminal and by `contentRead` in the browser, and keeps what it
 * had until the file is right.
 */
function loader(name: string, folders: readonly string[], fill: Fill): Loader {
  return {
    name,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const { watcher, logger } = context;
      if (!watcher)
        return fill(context, root).catch((error: unknown) => failAll(context, root, error));
      const tell = (mistakes: string) => {
        if (mistakes !== '') logger.error(mistakes);
        watcher.emit(contentRead, { collection: name, mistakes });
      };
      const refill = () =>
        fill(context, root).then(
          () => tell(''),
          (error: unknown) => tell(error instanceof Error ? error.message : String(error)),
        );
      await refill();
      watch(
        watcher,
        folders.map((folder) => root + folder),
        refill,
      );
    },
  };
}

/** Astro stops at the first collection that fails; whichever it is, the mistakes of all content are told. */
async function failAll({ config }: LoaderContext, root: string, error: unknown): Promise<never> {
  loadNotes(root, await loadTechniques(root), withSlash(config.base));
  throw error;
}

function watch(
  watcher: NonNullable<LoaderContext['watcher']>,
  folders: readonly string[],
  refill: () => Promise<void>,
): void {
  watcher.add([...folders]);
  let soon: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  const changed = (path: string) => {
    if (!folders.some((folder) => path.startsWith(folder)) || isStray(basename(path))) return;
    clearTimeout(soon);
    // Vite forgets the old module on the same event; after a moment it is sure to have done so.
    soon = setTimeout(() => {
      // One after the other, so that the last state read is the one that is kept.
      turn = turn.then(refill);
    }, 100);
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, changed);
}
