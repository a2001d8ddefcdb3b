import { afterEach, expect, test, vi } from 'vitest';
import { arrived, FileMissing, hindranceIn, load, wasmHindrance } from './hindrance.ts';

afterEach(() => vi.unstubAllGlobals());

test('nothing hinders where WebAssembly compiles', async () => {
  expect(await wasmHindrance()).toBeUndefined();
});

test('a policy that forbids to compile is told from a browser without WebAssembly or SIMD', async () => {
  const { validate } = WebAssembly;
  const compile = () => Promise.reject(new Error('blocked'));
  vi.stubGlobal('WebAssembly', { validate, compile });
  expect(await wasmHindrance()).toBe('policy');
  vi.stubGlobal('WebAssembly', { validate: () => false, compile });
  expect(await wasmHindrance()).toBe('noWasm');
  vi.stubGlobal('WebAssembly', undefined);
  expect(await wasmHindrance()).toBe('noWasm');
});

test.each([
  ['status 404', () => new Response('', { status: 404 }), /data\.bin: 404/],
  [
    'a page in its place',
    () => new Response('', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    /answered with a page/,
  ],
  ['no network', () => Promise.reject(new TypeError('offline')), /offline/],
])('a file that does not arrive is named: %s', async (_, answer, message) => {
  vi.stubGlobal('fetch', async () => answer());
  const failure: unknown = await load('https://example.org/data.bin').catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(FileMissing);
  expect(failure).toHaveProperty('message', expect.stringMatching(message));
});

test('a module that does not arrive is told from one that fails', async () => {
  const lost = new TypeError(
    'Failed to fetch dynamically imported module: https://example.org/x.js',
  );
  await expect(arrived(Promise.reject(lost))).rejects.toBeInstanceOf(FileMissing);
  const broken = new TypeError('x is undefined');
  await expect(arrived(Promise.reject(broken))).rejects.toBe(broken);
});

test('refused memory is told from other errors', () => {
  for (const message of [
    'There is no memory left for 4096 bytes.',
    'Array buffer allocation failed',
    'WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance',
  ])
    expect(hindranceIn(new RangeError(message))).toBe('memory');
  expect(hindranceIn(new RangeError('Invalid array length'))).toBeUndefined();
  expect(hindranceIn(new FileMissing('data.bin'))).toBe('file');
});
