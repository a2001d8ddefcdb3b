import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadGlossary, loadNotes, loadReferences } from '../../src/markdown/load.ts';
import type { Param } from '../../src/lab/contract/params.ts';
import { glossaryLoader, notesLoader, sourcesLoader } from '../../src/markdown/loader.ts';
import { loadTechniques } from '../../src/markdown/techniques.ts';
import type { Technique } from '../../src/markdown/library.ts';
import { frontMatter, technique } from './fixture.ts';

let root: string;
beforeEach(() => {
  root = `${mkdtempSync(join(tmpdir(), 'content-'))}/`;
});
afterEach(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}
const [ja, en] = ['content/notes/ja/a.md', 'content/notes/en/a.md'];
const note = (text = '::demo') => `${frontMatter}${text}`;
const [first, second] = ['margin-helps', 'hard-is-unsteady'] as const;
/** The fixture's technique with only these claims, each of which a note must make. */
const withClaims = (...ids: readonly string[]): ReadonlyMap<string, Technique> => {
  const entries = Object.entries(technique.claims ?? {}).filter(([id]) => ids.includes(id));
  return new Map([['plane', { ...technique, claims: Object.fromEntries(entries) }]]);
};
const load = (techniques = withClaims()) => loadNotes(root, techniques, '/');
const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return 'no mistake was found';
};

test('twins that agree', () => {
  const text = '::demo\n\n## Idea {#idea}\n\n:::claim{id=margin-helps}\nx\n:::\n\n## Free\n';
  write({ [ja]: note(text), [en]: note(text.replace('Free', 'Words')) });
  expect(load(withClaims(first)).map(({ lang, slug }) => `${lang}/${slug}`)).toEqual(['ja/a', 'en/a']);
});

const claims = (...ids: string[]) =>
  ids.map((id) => `:::claim{id=${id}}\nx\n:::\n`).join('\n') + '\n::demo';
const question = (answer: number, claim: string) =>
  `::demo\n\n:::predict{answer=${answer} claim=${claim}}\nq\n\n1. a\n2. b\n\n---\n\nr\n:::\n\n`;
const third = [ja, en].map((file) => file.replace('a.md', 'c.md')) as [string, string];

test.each<[what: string, files: Record<string, string>, message: string]>([
  ['no twin', { [ja]: note() }, `${ja}:1: the note has no twin ${en}`],
  [
    'other order',
    { [ja]: note(), [en]: note().replace('order: 1', 'order: 2') },
    `${en}:5: order is "2", the twin's is "1"; the twin is ${ja}`,
  ],
  [
    'missing claim',
    { [ja]: note(claims(first, second)), [en]: note(claims(first)) },
    `${en}:1: claim 2 is missing, the twin's is "${second}"; the twin is ${ja}`,
  ],
  [
    'claims in another order',
    { [ja]: note(claims(first, second)), [en]: note(claims(second, first)) },
    `${en}:8: claim 1 is "${second}", the twin's is "${first}"; the twin is ${ja}`,
  ],
  [
    'another right answer',
    {
      [ja]: note(question(1, first) + claims(first).replace('::demo', '')),
      [en]: note(question(2, first) + claims(first).replace('::demo', '')),
    },
    `${en}:10: prediction 1 is answer 2 by "${first}", the twin's is answer 1 by "${first}"; the twin is ${ja}`,
  ],
  [
    'other id',
    { [ja]: note('::demo\n\n## あ {#a}'), [en]: note('::demo\n\n## A {#b}') },
    `${en}:10: heading 2 is "## A {#b}", the twin's is "## あ {#a}"; the twin is ${ja}`,
  ],
  [
    'id in one alone',
    { [ja]: note('::demo\n\n## あ {#x}'), [en]: note('::demo\n\n## A') },
    `${en}:10: "## A" needs the id of its twin: ## A {#x}; the twin is ${ja}:10`,
  ],
  [
    'id in the other alone',
    { [ja]: note('::demo\n\n\n## あ'), [en]: note('::demo\n\n## A {#x}') },
    `${ja}:11: "## あ" needs the id of its twin: ## あ {#x}; the twin is ${en}:10`,
  ],
  [
    'heading left out',
    { [ja]: note('::demo\n\n## い {#b}'), [en]: note('::demo\n## A {#a}\n## B {#b}') },
    `${ja}:10: heading 2 is "## い {#b}", the twin's is "## A {#a}"; the twin is ${en}`,
  ],
  [
    'claim left out',
    { [ja]: note(claims(first)), [en]: note(claims(first, second)) },
    `${ja}:1: claim 2 is missing, the twin's is "${second}"; the twin is ${en}`,
  ],
  [
    'one place for two notes',
    { [ja]: note(), [en]: note(), [third[0]]: note(), [third[1]]: note() },
    `${third[1]}:5: order 1 of part 3 is that of ${en}\n` +
      `${third[0]}:5: order 1 of part 3 is that of ${ja}`,
  ],
  [
    'other level',
    { [ja]: note('::demo\n## あ\n## い'), [en]: note('::demo\n## A\n### B') },
    `${en}:10: heading 3 is "### B {#b}", the twin's is "## い {#い}"; the twin is ${ja}`,
  ],
  [
    'demo elsewhere',
    { [ja]: note('::demo\n## あ {#a}'), [en]: note('## A {#a}\n\n::demo') },
    `${en}:8: heading 1 is "## A {#a}", the twin's is "## デモ {#demo}"; the twin is ${ja}`,
  ],
  [
    'heading that is not there',
    { [ja]: note('::demo\n\n[a](#a)'), [en]: note() },
    `${ja}:10: ${ja} has no heading "#a"`,
  ],
  [
    'heading that another note has not',
    { [ja]: note(), [en]: note('[a](note:a#b)\n\n::demo') },
    `${en}:8: ${en} has no heading "#b"`,
  ],
  [
    'all mistakes at once',
    { [ja]: note('$x'), [en]: note('[[x]]') },
    `${en}:8: no term "x" in content/glossary; there are none yet\n` +
      `${ja}:8: this $ opens mathematics that is never closed; a dollar sign is \\$`,
  ],
])('twins: %s', (_what, files, message) => {
  write(files);
  const made = [first, second].filter((id) => Object.values(files).join('').includes(`=${id}}`));
  expect(messageOf(() => load(withClaims(...made)))).toBe(message);
});

test('a claim that no note makes is reported with its line in claims.ts', () => {
  const file = 'src/demos/plane/claims.ts';
  write({
    [ja]: note(claims(first)),
    [en]: note(claims(first)),
    [file]: `export default {\n  '${first}': {},\n  // not yet\n  '${second}': {\n    runs: {} } };`,
  });
  expect(messageOf(() => load(withClaims(first, second)))).toBe(
    `${file}:4: no note makes the claim "${second}"; write :::claim{id=${second}} in ${ja} and ${en}`,
  );
});

test('a technique without a note may have claims already', () => {
  expect(load(withClaims(first))).toEqual([]);
});

test.each([
  [{ default: 3 }, 5, 'the default margin=3 is not a number from 0 to 2'],
  [{ default: 0.25 }, 5, 'the default margin=0.25 lies between 0 and 0.5, the nearest values that can be set'],
  [{ step: 0.3 }, 6, 'margin: the last step ends beside max'],
  [{ min: 2 }, 6, 'margin: the range is empty'],
  [{ scale: 'log' }, 6, 'margin: a logarithmic range starts above 0'],
])('a slider with %o is reported with its line in demo.ts', (changed, line, what) => {
  const file = 'src/demos/plane/demo.ts';
  write({
    [ja]: note(),
    [en]: note(),
    [file]:
      'export default defineDemo({\n  params: {\n    margin: slider({\n      min: 0,\n      default: 3,\n      step: 1,\n',
  });
  const fitting = { min: 0, max: 2, default: 2, step: 0.5 };
  const margin = { ...technique.demo.params.margin!, ...fitting, ...changed } as Param;
  const wrong = { ...technique, demo: { ...technique.demo, params: { margin } }, claims: {} };
  expect(messageOf(() => load(new Map([['plane', wrong]])))).toBe(`${file}:${line}: ${what}`);
});

test('markup in a text of a demo is reported with its line in demo.ts', () => {
  const file = 'src/demos/plane/demo.ts';
  const question = { ja: '$x$は？', en: 'Does `margin` help?' };
  const text = "title,\n  question: {\n    ja: '$x$は？',\n    en: 'Does `margin` help?',\n  },\n";
  write({ [ja]: note(), [en]: note(), [file]: `export default defineDemo({ ${text}` });
  const wrong = { ...technique, demo: { ...technique.demo, question }, claims: {} };
  expect(messageOf(() => load(new Map([['plane', wrong]])))).toMatch(
    /^src\/demos\/plane\/demo\.ts:3: question\.ja: "\$x\$" would .*\n.*demo\.ts:4: question\.en: "`margin` help\?" would /,
  );
});

test('an unknown name is reported with only the similar ones of many', () => {
  const terms = ['anchor', 'anchors-away', 'backbone', 'coalition', 'epoch', 'head', 'logit', 'recall'];
  const files = terms.map(
    (id) =>
      [
        `content/glossary/${id}.yaml`,
        `name: { ja: ${id}, en: ${id} }\ntext:\n  ja: い\n  en: B\n`,
      ] as const,
  );
  write({ 'content/glossary/z.yaml': term });
  for (const [file, text] of files) write({ [file]: text });
  const says = (written: string) => {
    write({ [ja]: note(`::demo\n\n[[${written}]]`), [en]: note() });
    return messageOf(load);
  };
  expect(says('anchr')).toBe(`${ja}:10: no term "anchr" in content/glossary; near it are anchor`);
  expect(says('anchors')).toContain('; near it are anchor, anchors-away');
  expect(says('query')).toContain('; none of the 11 is near it');
});

const work = `type: preprint
authors: [{ family: A, given: B }]
title: T
year: 2020
arxiv: '2001.00001'
`;
const term = `name: { ja: あ, en: A }
text:
  ja: い
  en: B
`;
test.each<[what: string, file: string, text: string, message: string]>([
  ['type', 'references/a', work.replace('preprint', 'poem'), ':1: type: '],
  ['author', 'references/a', work.replace('family', 'name'), ':2: authors.0.family: '],
  ['year', 'references/a', work.replace('2020', 'soon'), ':4: year: '],
  ['arXiv number read as a number', 'references/a', work.replaceAll("'", ''), ':5: arxiv: '],
  ['doi', 'references/a', `${work}doi: https://doi.org/10.1/x\n`, ':6: doi: must look like'],
  ['nothing to find it by', 'references/a', work.replace(/arxiv.*\n/, ''), ':1: needs a doi'],
  ['no venue', 'references/a', work.replace('preprint', 'article'), ':1: needs a venue'],
  ['missing language', 'glossary/a', term.replace('  en: B\n', ''), ':3: text.en: '],
  ['no reading', 'glossary/a', term.replace('あ', '亜'), ':1: reading: is needed'],
  ['reading with kanji', 'glossary/a', `reading: 亜\n${term}`, ':1: reading: must be in kana'],
  ['unknown key', 'glossary/a', `${term}also: [x]\n`, ':5: also: Unrecognized key'],
  ['TeX', 'glossary/a', term.replace('い', '$\\no$'), ':3: TeX: Undefined control sequence'],
  ['link', 'glossary/a', term.replace('B', 'a [B](https://example.org)'), ':4: the text of a term has no links'],
  ['term in a term', 'glossary/a', term.replace('B', 'a [[b]]'), ':4: the text of a term has no links'],
  ['markup in a name', 'glossary/a', term.replace('en: A', 'en: "*A*"'), ':1: name.en: "*A*" would be shown as it is'],
  ['markup in a title', 'references/a', work.replace('T\n', '"{CNN}s"\n'), ':3: title: "{CNN}" would be shown as it is'],
  ['HTML', 'glossary/a', term.replace('B', '<b>B</b>'), ':4: raw HTML is off'],
])('YAML: %s', (_what, name, text, message) => {
  write({ [`content/${name}.yaml`]: text });
  const read = name.startsWith('references') ? loadReferences : loadGlossary;
  expect(() => read(root)).toThrow(`content/${name}.yaml${message}`);
});

test('two terms with the same name', () => {
  write({
    'content/glossary/a.yaml': term,
    'content/glossary/b.yaml': term.replace('あ', 'う'),
    [ja]: note(),
    [en]: note(),
  });
  expect(messageOf(load)).toBe('content/glossary/b.yaml:1: "A" already means a');
});

test('a byte order mark and CRLF are read in every file', () => {
  const marked = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
  write({
    [ja]: marked(note('::demo\n\n[[A]][@a]')),
    [en]: marked(note('::demo\n\n[@a]')),
    'content/references/a.yaml': marked(work),
    'content/glossary/a.yaml': marked(term),
  });
  const [{ html } = { html: '' }] = load();
  expect(html).toContain('href="#ref-a"');
  expect(html).not.toMatch(/[\ufeff\r]/);
});

const utf16 = (text: string) => new Uint8Array(new Uint16Array(Array.from(text, (c) => c.charCodeAt(0))).buffer);
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Uint8Array.from(part))));
const lines = note().split('\n').length;
test.each<[what: string, text: string | Uint8Array, line: number, says: string]>([
  ['Shift_JIS', bytes(note('a\nb'), [0x83, 0x7d]), lines + 1, 'byte 2 of this line, 0x83, is not UTF-8'],
  ['Windows-1252', bytes(note('Poincar'), [0xe9]), lines, 'byte 8 of this line, 0xE9, is not UTF-8'],
  ['UTF-16', utf16(`\ufeff${note()}`), 1, 'the file is in UTF-16; save it as UTF-8'],
  ['UTF-16 without a mark', utf16(note()), 1, 'the file is in UTF-16'],
  ['U+FFFD', note('a\nb\ufffd'), lines + 1, 'U+FFFD stands after "b" for a character that was lost'],
  ['NUL', note('a\0\nb\0'), lines, 'a control character, U+0000, after "a"; delete it (and 1 more line)'],
  ['CR alone', note().replaceAll('\n', '\r'), 1, 'a line ends with CR alone'],
  ['private use', note('\ue000'), lines, 'U+E000 is no character that others can read, at the start'],
  ['zero-width space', note('gra\u200bdient'), lines, 'an invisible character, U+200B, after "gra"'],
  ['direction', note('a\u202eb'), lines, 'an invisible character, U+202E'],
  ['joiner', note('a\u200db'), lines, 'an invisible character, U+200D'],
  ['mark in the text', note('a\ufeffb'), lines, 'an invisible character, U+FEFF'],
])('characters: %s', (_what, text, line, says) => {
  write({ [ja]: text, [en]: note() });
  const message = messageOf(load);
  expect(message).toContain(says);
  expect(message.slice(0, message.indexOf(': '))).toBe(`${ja}:${line}`);
  expect(message.split('\n')).toHaveLength(1);
});

test('joiners of emoji and of scripts that need them are text', () => {
  write({ [ja]: note('::demo\n\n👩\u200d🔬 می\u200cخواهم क्\u200dष'), [en]: note() });
  expect(load()).toHaveLength(2);
});

test('what editors and systems leave beside a file is no content', () => {
  write({ [ja]: note(), [en]: note(), 'src/demos/.DS_Store': '', 'src/demos/plane/.#demo.ts': 'x' });
  const stray = ['._a.md', '~$a.md', '.DS_Store', 'a.md~', '#a.md#', '.a.md.swp', 'Thumbs.db', '4913', 'a.md.orig'];
  for (const folder of ['notes/ja', 'notes', 'references', 'glossary']) {
    for (const name of stray) write({ [`content/${folder}/${name}`]: 'x' });
    symlinkSync('me@host.1:2', join(root, `content/${folder}/.#a.md`));
  }
  expect(load()).toHaveLength(2);
});

test('a file with another name is told what a name may be', () => {
  const name = (ending: string) =>
    `:1: a file here is named <words>${ending}, of lower-case letters a–z, digits, and single hyphens between`;
  const wrong = ['A.md', 'b.MD', 'c d.md', 'é.md', 'e.txt', 'f--g.md'].map((one) => `content/notes/ja/${one}`);
  write({ [ja]: note(), [en]: note(), 'content/notes/fr/a.md': note() });
  for (const file of wrong) write({ [file]: note() });
  write({ 'content/references/A b.yaml': work, 'content/glossary/a.yml': term });
  symlinkSync('nowhere', join(root, 'content/references/gone.yaml'));
  expect(messageOf(load).split('\n').sort()).toEqual(
    [
      ...wrong.map((file) => file + name('.md')),
      ...['A b.yaml'].map((file) => `content/references/${file}${name('.yaml')}`),
      `content/glossary/a.yml${name('.yaml')}`,
      'content/references/gone.yaml:1: cannot be read (ENOENT)',
      'content/notes/fr:1: notes are in content/notes/ja and content/notes/en',
    ].sort(),
  );
});

test('a note cannot have the name of a page', () => {
  const named = (file: string) => file.replace('a.md', 'glossary.md');
  write({ [named(ja)]: note(), [named(en)]: note() });
  expect(messageOf(load)).toContain(`${named(ja)}:1: the site has a page "glossary" of its own`);
});

test('mistakes of notes, references, terms and twins are told together, in order', () => {
  write({
    [ja]: note().replace('part: 3', 'part: 9').replace('order: 1', 'order: x'),
    [third[1]]: note(),
    'content/references/a.yaml': work.replace('preprint', 'poem'),
    'content/glossary/a.yaml': `${term}also: [x]\n`,
  });
  expect(messageOf(load).split('\n').map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
    'content/glossary/a.yaml:5',
    `${third[1]}:1`,
    `${ja}:1`,
    `${ja}:4`,
    `${ja}:5`,
    'content/references/a.yaml:1',
  ]);
});

test('a demo’s folder has a name that can be an address', async () => {
  write({ 'src/demos/My demo/demo.ts': demo });
  await expect(loadTechniques(root)).rejects.toThrow('src/demos/My demo/demo.ts:1: the folder of a demo');
});

test('an anchor is found in what is rendered, not in shown code', () => {
  const text = '::demo\n\n```text\n<p id="nowhere">\n```\n\n`<p id="nowhere">` [x](#nowhere)';
  write({ [ja]: note(text), [en]: note('::demo\n\na[^1] [x](#fn-1) [y](#demo-title)\n\n[^1]: b') });
  expect(messageOf(load)).toBe(`${ja}:14: ${ja} has no heading "#nowhere"`);
});

const demo = `export default { params: {}, title: { ja: 'あ', en: 'A' }, question: { ja: '', en: '' },
  shows: { ja: '', en: '' }, measures: {}, arms: {}, steps: 1, pace: 1, shape: 'tall' };`;

test('a demo is found by its folder', async () => {
  write({
    'src/demos/plane/demo.ts': demo,
    'src/demos/plane/algorithm.ts': "export { b } from '../../numerics/b.ts';\n",
    'src/numerics/b.ts': 'export const b = 1;\n',
    'src/demos/half-made/view.ts': '',
  });
  const found = await loadTechniques(root);
  expect([...found.keys()]).toEqual(['plane']);
  expect(found.get('plane')).toMatchObject({
    demo: { title: { ja: 'あ' } },
    sources: [
      { name: 'algorithm.ts', path: 'src/demos/plane/algorithm.ts' },
      { name: 'b.ts', path: 'src/numerics/b.ts', text: 'export const b = 1;\n' },
    ],
    claims: undefined,
  });
});

test('claims.json that is not JSON', async () => {
  write({ 'src/demos/plane/demo.ts': demo, 'src/demos/plane/claims.json': '{' });
  await expect(loadTechniques(root)).rejects.toThrow(/^src\/demos\/plane\/claims.json:1: /);
});

/** The part of Astro that a loader uses. */
function surroundings(watcher?: Record<'add' | 'on' | 'emit', unknown>) {
  const entries = new Map<string, Record<string, unknown>>();
  const error = vi.fn<(message: string) => void>();
  const context = {
    config: { root: pathToFileURL(root), base: '/base' },
    store: {
      set: (entry: { id: string }) => entries.set(entry.id, entry),
      clear: () => entries.clear(),
    },
    logger: { error },
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    generateDigest: JSON.stringify,
    watcher,
  } as unknown as LoaderContext;
  return { context, entries, error };
}

test('a build fails on a mistake, with file and line', async () => {
  write({ 'src/demos/plane/demo.ts': demo, [ja]: note('[[x]]'), [en]: note() });
  const { context } = surroundings();
  await expect(notesLoader().load(context)).rejects.toThrow(`${ja}:8: no term "x"`);
});

test('whichever collection fails first, all mistakes are told', async () => {
  write({ 'src/demos/plane/demo.ts': demo, [ja]: '', 'content/glossary/a.yaml': 'x' });
  const { context } = surroundings();
  await expect(glossaryLoader().load(context)).rejects.toThrow(/glossary\/a.yaml:1: [^]*ja\/a.md:1: /);
});

test('entries as pages receive them', async () => {
  write({
    'src/demos/plane/demo.ts': demo,
    'src/demos/plane/algorithm.ts': 'const a = 1; // b\n',
    [ja]: note('::demo\n\n## あ {#a}\n\n$x$ [b](note:a)'),
    [en]: note('::demo\n\n## A {#a}'),
  });
  const { context, entries } = surroundings();
  await notesLoader().load(context);
  const { data, rendered } = entries.get('ja/a') as {
    data: Record<string, unknown>;
    rendered: { html: string; metadata: { headings: unknown } };
  };
  expect(data).toMatchObject({ lang: 'ja', slug: 'a', title: 'Sample', part: 3, hasMath: true });
  expect(data.minutes).toBe(1);
  expect(entries.get('en/a')).toMatchObject({ data: { hasMath: false } });
  expect(rendered.html).toContain('<a href="/base/ja/a/">b</a>');
  expect(rendered.metadata.headings).toEqual([
    { depth: 2, slug: 'demo', text: 'デモ' },
    { depth: 2, slug: 'a', text: 'あ' },
  ]);

  await sourcesLoader().load(context);
  expect(entries.get('plane')).toMatchObject({
    rendered: {
      html:
        '<pre class="source" tabindex="0"><code><span class="n" aria-hidden="true" id="L1">1</span>' +
        '<span class="k">const </span><span class="v">a </span><span class="k">= </span>' +
        '<span class="v">1</span>; <span class="c">// b</span></code></pre>',
    },
  });
});

test('astro dev reports a mistake, keeps the earlier content, and reads again when a file changes', async () => {
  const files = { 'src/demos/plane/demo.ts': demo, [ja]: note(), [en]: note() };
  write(files);
  const listeners: Record<string, (path: string) => void> = {};
  const on = (event: string, listener: (path: string) => void) => {
    listeners[event] = listener;
  };
  const { context, entries, error } = surroundings({ add: vi.fn(), emit: vi.fn(), on });
  await notesLoader().load(context);
  expect([...entries.keys()]).toEqual(['ja/a', 'en/a']);

  write({ [ja]: note('[[x]]') });
  listeners.change!(join(root, ja));
  await vi.waitFor(() => expect(error).toHaveBeenCalledOnce());
  expect(error.mock.lastCall?.[0]).toContain(`${ja}:8: no term "x"`);
  expect(entries.size).toBe(2);

  const other = note().replace('order: 1', 'order: 2');
  write({ [ja]: note(), [ja.replace('a.md', 'b.md')]: other, [en.replace('a.md', 'b.md')]: other });
  listeners.add!(join(root, en));
  await vi.waitFor(() => expect(entries.size).toBe(4));
  listeners.change!(join(root, 'src/lab/frame/frame.ts'));
  expect(error).toHaveBeenCalledOnce();
});
