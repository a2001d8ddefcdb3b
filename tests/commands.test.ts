import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const cwd = fileURLToPath(new URL('..', import.meta.url));
const command = (name: string, ...names: string[]) =>
  run(process.execPath, [`scripts/${name}.mjs`, ...names], { cwd });

test('a command trains with our kernels, outside the tests', { timeout: 120_000 }, async () => {
  const { stdout } = await command('kernels', 'mlp');
  expect(stdout).toMatch(/^mlp: [\d.]+ ms and [\d.]+ kernel calls a step$/m);
  expect(stdout).toMatch(/^ {2}Dense +ours/m);
});

test('an unknown name fails and lists the known ones', { timeout: 120_000 }, async () => {
  const failure: unknown = await command('claims', 'nobody').catch((error: unknown) => error);
  expect(failure).toHaveProperty('code', 1);
  expect(failure).toHaveProperty(
    'stderr',
    expect.stringMatching(/no demo nobody; there are cam, /),
  );
});

test.each([
  ['PORT', 'abc', 'is not a port: a number up to 65535'],
  ['PORT', '99999', 'is not a port: a number up to 65535'],
  ['PORT', '80.5', 'is not a port: a number up to 65535'],
  ['BASE_PATH', '/a?b/', 'cannot be served: "a?b" has one of ? # % / \\ in it'],
  ['SITE_URL', 'example.org', 'is not the address of a host, such as https://example.org'],
])('npm start refuses %s=%s before it builds', async (name, value, why) => {
  const env = { ...process.env, [name]: value };
  const failure: unknown = await run(process.execPath, ['scripts/start.mjs'], { cwd, env }).catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ code: 1, stdout: '', stderr: `\n${name}=${value} ${why}.\n` });
});
