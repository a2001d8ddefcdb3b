// npm run new -- <slug>: a new technique, copied from template/.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, Problem, root } from './first-run.mjs';

const languages = ['ja', 'en'];
/** @param {string} language */
const notes = (language) => join(root, 'content/notes', language);

await main(async () => {
  const [slug = '', ...more] = process.argv.slice(2);
  if (more.length > 0 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new Problem(
      'Name the technique in lower-case letters, digits and hyphens: npm run new -- my-technique',
    );
  const folder = join(root, 'src/demos', slug);
  const made = [folder, ...languages.map((language) => join(notes(language), `${slug}.md`))];
  const taken = made.find((path) => existsSync(path));
  if (taken) throw new Problem(`The name "${slug}" is taken: there is ${taken}.`);
  try {
    copy(slug, folder);
  } catch (error) {
    for (const path of made) rmSync(path, { recursive: true, force: true });
    throw error;
  }
  console.log(`Made src/demos/${slug} and content/notes/{ja,en}/${slug}.md. Next:
  npm run dev               and open /embed/en/${slug}/, then /en/${slug}/
  npm run claims -- ${slug}   measure the claims once now, and after every change of what is measured
  npm test -- node ${slug}   test it
docs/authoring.md leads through every file. Replace the title with its "(TODO)", summary, part and order in both notes.`);
});

/**
 * @param {string} slug
 * @param {string} folder
 */
function copy(slug, folder) {
  cpSync(join(root, 'template/demo'), folder, { recursive: true });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts')))
    edit(join(folder, file), (text) => text.replaceAll("'../../src/", "'../../"));
  const title = slug.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  const order = String(freeOrder());
  for (const language of languages) {
    const note = readFileSync(join(root, `template/${language}.md`), 'utf8')
      .replace('TITLE', `${title} (TODO)`)
      .replace('PART', '1')
      .replace('ORDER', order)
      .replace('SLUG', slug);
    writeFileSync(join(notes(language), `${slug}.md`), note);
  }
}

/**
 * @param {string} path
 * @param {(text: string) => string} change
 */
function edit(path, change) {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** After the last note of part 1. */
function freeOrder() {
  const orders = languages.flatMap((language) =>
    readdirSync(notes(language))
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(join(notes(language), name), 'utf8'))
      .filter((text) => /^part: *1$/m.test(text))
      .map((text) => Number(/^order: *(\d+)$/m.exec(text)?.[1])),
  );
  return Math.max(0, ...orders) + 1;
}
