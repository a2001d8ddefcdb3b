import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressOf } from './address.mjs';
import { serve } from './server.mjs';

test.each([
  ['', '/'],
  ['/', '/'],
  ['notes', '/notes/'],
  ['//a//b', '/a/b/'],
  ['/教材/dl/', '/教材/dl/'],
  ['/%e6%95%99%E6%9D%90/dl', '/教材/dl/'],
  ["/it's (x) & 100+/", "/it's (x) & 100+/"],
])('BASE_PATH=%s is %s', (BASE_PATH, base) => {
  expect(addressOf({ BASE_PATH }).base).toBe(base);
});

test.each([
  ['/100%/', /"100%" is not percent-encoded UTF-8; the sign % itself is written %25/],
  ['/%FF/', /is not percent-encoded UTF-8/],
  ['/a#b/', /"a#b" has one of/],
  ['/a%2Fb/', /"a%2Fb" has one of/],
  ['./', /"." names no folder; give the whole path/],
  ['/a/%2e%2e/', /names no folder/],
  ['https://example.org/notes/', /is a whole address/],
  ['C:/Program Files/Git/notes/', /is a folder of this computer/],
])('BASE_PATH=%s is a mistake', (BASE_PATH, why) => {
  expect(() => addressOf({ BASE_PATH })).toThrow(why);
});

test.each([
  ['', 'http://localhost:4321'],
  ['https://example.org/', 'https://example.org'],
  ['https://例え.jp', 'https://xn--r8jz45g.jp'],
])('SITE_URL=%s is %s', (SITE_URL, site) => {
  expect(addressOf({ SITE_URL }).site).toBe(site);
});

test.each([
  ['example.org', /is not the address of a host/],
  ['ftp://example.org', /is not the address of a host/],
  ['https://example.org/notes/', /has a path; that is for BASE_PATH=\/notes\//],
  ['https://example.org?x', /has more than a host; perhaps https:\/\/example.org is meant/],
])('SITE_URL=%s is a mistake', (SITE_URL, why) => {
  expect(() => addressOf({ SITE_URL })).toThrow(why);
});

test('a folder is served below any letters, however a client encodes them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  writeFileSync(join(folder, 'index.html'), 'here');
  const { url, close } = await serve({ folder, base: "/教材/it's/" });
  expect(url).toMatch(/\/%E6%95%99%E6%9D%90\/it's\/$/);
  const host = new URL('/', url).href;
  for (const path of ["%e6%95%99%E6%9D%90/it's/", '%E6%95%99%E6%9D%90/it%27s/?x', ''])
    expect(await (await fetch(host + path)).text(), path).toBe('here');
  for (const path of ["it's/", '%FF/', '/%E6%95%99'])
    expect((await fetch(host + path)).status, path).toBe(404);
  await close();
  rmSync(folder, { recursive: true });
});
