import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { langs } from '../i18n/text.ts';
import { checkClaimsAreMade, checkParameters } from './check-techniques.ts';
import { checkNotes, checkOrder, checkPairs } from './check.ts';
import { Glossary, type Library, type Technique } from './library.ts';
import { gatherMistakes } from './mistake.ts';
import { renderNote, renderPhrase, type RenderedNote } from './render.ts';
import { reference, term, type Reference, type Term } from './schemas.ts';
import { readNote, type NoteSource } from './source.ts';
import { lineOf, readYaml } from './yaml.ts';

/** Names and texts of the files with an ending in a folder below `root`; none when there is no such folder. */
function files(root: string, folder: string, ending: string) {
  let names: string[] = [];
  try {
    names = readdirSync(join(root, folder)).filter((name) => name.endsWith(ending));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return names.sort().map((name) => ({
    id: name.slice(0, -ending.length),
    file: `${folder}/${name}`,
    text: readFileSync(join(root, folder, name), 'utf8'),
  }));
}

/** Every cited work by its key. Throws the mistakes of all files together. */
export function loadReferences(root: string): Map<string, Reference> {
  const read = files(root, 'content/references', '.yaml').map(
    ({ id, file, text }) =>
      () =>
        [id, readYaml(file, text, reference)] as const,
  );
  return new Map(gatherMistakes(read));
}

/** Every term by its id, its texts rendered. Throws the mistakes of all files together. */
export function loadGlossary(root: string): Map<string, Term> {
  const read = files(root, 'content/glossary', '.yaml').map(({ id, file, text }) => () => {
    const data = readYaml(file, text, term);
    const [ja, en] = langs.map((lang) =>
      renderPhrase(data.text[lang], { file, lang, line: lineOf(text, ['text', lang]) - 1 }),
    );
    const html = { ja: ja!.html, en: en!.html };
    return [id, { ...data, html, hasMath: ja!.hasMath || en!.hasMath }] as const;
  });
  return new Map(gatherMistakes(read));
}

/** Every note as it was written. */
export function loadSources(root: string): NoteSource[] {
  return gatherMistakes(
    langs.flatMap((lang) =>
      files(root, `content/notes/${lang}`, '.md').map(
        ({ file, text }) =>
          () =>
            readNote(file, text),
      ),
    ),
  );
}

/**
 * Reads, renders and checks everything in `root`/content. Throws an error whose message has one line for every
 * mistake, each beginning with its file and line.
 */
export function loadNotes(
  root: string,
  techniques: ReadonlyMap<string, Technique>,
  base: string,
): RenderedNote[] {
  const read = (file: string) =>
    existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
  checkParameters(techniques, read);
  const sources = loadSources(root);
  const library: Library = {
    references: loadReferences(root),
    glossary: new Glossary(loadGlossary(root)),
    techniques,
    notes: new Set(sources.map(({ slug }) => slug)),
  };
  const notes = gatherMistakes([
    ...sources.map((source) => () => renderNote(source, library, base)),
    () => {
      checkPairs(sources);
    },
    () => {
      checkOrder(sources);
    },
  ]).filter((note) => note !== undefined);
  gatherMistakes([
    () => {
      checkNotes(notes);
    },
    () => {
      checkClaimsAreMade(notes, techniques, read);
    },
  ]);
  return notes;
}
