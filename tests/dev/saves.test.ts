import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { frontMatter } from '../markdown/fixture.ts';

/* `astro dev` as an author has it open, with this site's loaders and plugins, around two small notes. */

const repository = fileURLToPath(new URL('../../', import.meta.url));
const wait = { timeout: 60_000, interval: 10 };
const both = `{ ja: 'あ', en: 'A' }`;
const site = {
  'package.json': '{ "type": "module" }',
  'astro.config.mjs': `import { content } from '${repository}build/content.mjs';
    export default { devToolbar: { enabled: false }, cacheDir: '.cache',
      vite: { plugins: [content], cacheDir: '.vite' } };`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
    import { notesLoader } from '${repository}src/markdown/loader.ts';
    import { note } from '${repository}src/markdown/schemas.ts';
    export const collections = { notes: defineCollection({ loader: notesLoader(), schema: note }) };`,
  // Like src/layouts/notes.ts: what has been read is kept by the module.
  'src/layouts/notes.ts': `import { getCollection } from 'astro:content';
    export const notes = await getCollection('notes');`,
  'src/pages/[slug].astro': `---
import { render } from 'astro:content';
import Layout from '../layouts/Layout.astro';
import { notes } from '../layouts/notes.ts';
export const getStaticPaths = () =>
  notes.map((note) => ({ params: { slug: note.data.lang }, props: { note } }));
const { Content } = await render(Astro.props.note);
---
<Layout><Content /></Layout>`,
  'src/layouts/Layout.astro': `---
import '../styles.css';
import { notes } from './notes.ts';
---
<html><body data-notes={notes.length}><slot /></body></html>`,
  'src/styles.css': 'p { color: green }',
  'src/demos/plane/demo.ts': `export default { params: {}, title: ${both}, question: ${both},
    shows: ${both}, measures: {}, arms: {}, steps: 1, pace: 1, shape: 'tall' };`,
};
const ja = 'content/notes/ja/a.md';
const note = (text: string) => `${frontMatter}::demo\n\n${text}\n`;

let root: string;
let server: ChildProcess;
let address: string;
/** The end of the server's output, for the message of a failed test. */
let said = '';

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}
const page = async () => (await fetch(`http://${address}/ja`)).text();

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'dev-'));
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction');
  write({ ...site, [ja]: note('first'), [ja.replace('ja', 'en')]: note('first') });
  const port = await freePort();
  address = `localhost:${port}`;
  // Astro leaves its pages out if it runs in a test.
  const { VITEST: _, NODE_ENV: _mode, ...env } = process.env;
  const astro = join(repository, 'node_modules/astro/bin/astro.mjs');
  server = spawn(process.execPath, [astro, 'dev', '--root', root, '--port', String(port)], {
    cwd: root,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  for (const stream of [server.stdout!, server.stderr!])
    stream.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-2000);
    });
  await vi.waitFor(
    async () => expect(await page().catch(() => said), said).toContain('<p>first</p>'),
    { timeout: 240_000, interval: 200 },
  );
}, 300_000);
afterAll(async () => {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await gone;
  rmSync(root, { recursive: true, force: true });
});

test('each of 20 saves appears while the page is requested all the time', async () => {
  for (let save = 1; save <= 20; save++) {
    write({ [ja]: note(`save ${save}.`) });
    await vi.waitFor(
      async () => expect(await page(), said).toContain(`<p>save ${save}.</p>`),
      wait,
    );
  }
}, 600_000);

interface Message {
  type: string;
  err?: { message: string; loc: { file: string; line: number } };
}
/** Messages from the server to a browser from now on. */
async function listen(): Promise<Message[]> {
  const messages: Message[] = [];
  const socket = new WebSocket(`ws://${address}/`, 'vite-hmr');
  socket.addEventListener('message', ({ data }) =>
    messages.push(JSON.parse(String(data)) as Message),
  );
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  return messages;
}

test('a mistake is shown in every open page and in one opened later, until it is corrected', async () => {
  const told = (messages: Message[], type: string) =>
    vi.waitFor(() => {
      const message = messages.find((one) => one.type === type);
      expect(message, said).toBeDefined();
      return message!;
    }, wait);
  const open = await listen();
  write({ [ja]: note('[[x]]') });
  for (const messages of [open, await listen()]) {
    const { err } = await told(messages, 'error');
    expect(err!.message).toMatch(`${ja}:10: no term `);
    expect(err!.loc).toMatchObject({ file: join(root, ja), line: 10 });
  }
  write({ [ja]: note('save 20.') });
  await told(open, 'update');
  const afterwards = await listen();
  write({ [ja]: note('right.') });
  await told(afterwards, 'full-reload');
  expect(afterwards.map(({ type }) => type)).not.toContain('error');
}, 300_000);
