import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLang, langs } from '../i18n/text.ts';
import { checkClaimsAreMade, checkParameters, checkTexts } from './check-techniques.ts';
import { checkNotes, checkOrder, checkPairs } from './check.ts';
import { contentFiles, entries } from './files.ts';
import { Glossary, type Library, type Technique } from './library.ts';
import { Attempts, gatherMistakes, Mistake, tell } from './mistake.ts';
import { renderNote, renderPhrase, type RenderedNote } from './render.ts';
import { reference, term, type Reference, type Term } from './schemas.ts';
import { readNote } from './source.ts';
import { lineOf, readYaml } from './yaml.ts';

/** Every cited work by its key. Throws the mistakes of all files together. */
export function loadReferences(root: string): Map<string, Reference> {
  const read = contentFiles(root, 'content/references', '.yaml').map(
    ({ id, file, text }) =>
      () =>
        [id, readYaml(file, text(), reference)] as const,
  );
  return new Map(gatherMistakes(read));
}

/** Every term by its id, its texts rendered. Throws the mistakes of all files together. */
export function loadGlossary(root: string): Map<string, Term> {
  const read = contentFiles(root, 'content/glossary', '.yaml').map((written) => () => {
    const { id, file } = written;
    const text = written.text();
    const data = readYaml(file, text, term);
    const [ja, en] = langs.map((lang) =>
      renderPhrase(data.text[lang], { file, lang, line: lineOf(text, ['text', lang]) - 1 }),
    );
    const html = { ja: ja!.html, en: en!.html };
    return [id, { ...data, html, hasMath: ja!.hasMath || en!.hasMath }] as const;
  });
  return new Map(gatherMistakes(read));
}

/** The files of all notes, read or not. */
function noteFiles(root: string) {
  return langs.flatMap((lang) =>
    contentFiles(root, `content/notes/${lang}`, '.md').map((written) => ({ ...written, lang })),
  );
}

/** Fails for what lies beside the folders of the languages, where no note is looked for. */
function checkFolders(root: string): void {
  const folder = 'content/notes';
  const others = entries(join(root, folder)).filter(({ name }) => !isLang(name));
  const what = `notes are in ${langs.map((lang) => `${folder}/${lang}`).join(' and ')}`;
  tell(others.map(({ name }) => new Mistake(`${folder}/${name}`, 1, what)));
}

/**
 * Reads, renders and checks everything in `root`/content. Throws an error whose message has one line for every
 * mistake, each beginning with its file and line; only what cannot be judged before others are corrected is left out.
 */
export function loadNotes(
  root: string,
  techniques: ReadonlyMap<string, Technique>,
  base: string,
): RenderedNote[] {
  const read = (file: string) =>
    existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
  const files = noteFiles(root);
  const attempts = new Attempts();
  attempts.try(() => checkParameters(techniques, read));
  attempts.try(() => checkTexts(techniques, read));
  attempts.try(() => checkFolders(root));
  attempts.try(() => checkPairs(files.filter(({ isNamed }) => isNamed)));
  const sources = files.flatMap(
    ({ file, text }) => attempts.try(() => readNote(file, text())) ?? [],
  );
  attempts.try(() => checkOrder(sources));
  const references = attempts.try(() => loadReferences(root));
  const glossary = attempts.try(() => new Glossary(loadGlossary(root)));
  // Without them every citation and every term would be called unknown.
  if (!references || !glossary) {
    attempts.end();
    return [];
  }

  const library: Library = {
    ...{ references, glossary, techniques },
    notes: new Set(files.map(({ id }) => id)),
  };
  const notes = sources.flatMap(
    (source) => attempts.try(() => renderNote(source, library, base)) ?? [],
  );
  attempts.try(() => checkNotes(notes));
  // A note that could not be rendered may make the claim.
  if (notes.length === files.length)
    attempts.try(() => checkClaimsAreMade(notes, techniques, read));
  attempts.end();
  return notes;
}
