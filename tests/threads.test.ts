import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, relative, sep } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pathOf, slugs } from '../harness/registry.ts';
import { closure } from '../harness/source.ts';

/** Files and packages that one thread must not reach: by a path from the demo's folder, or a package's name. */
const ofTheWorker = /^@tensorflow\/|^worker\/|^(algorithm|session|claims)\.ts$/;
const ofThePage = /^(page\/|view\.ts)|\/(charts|figure|lab\/(page|frame|tools))\/|\.css$/;
/** Objects that only a page has. The code searched contains neither types nor comments. */
const dom = /\b(document|window|navigator|localStorage|HTML\w*Element|SVG\w*Element)\b\s*[.[(]/;

/** Files and packages of the other thread that a file of a demo reaches by value. */
function trespasses(folder: string, entry: string): string[] {
  const isPage = entry === 'view.ts';
  const others = isPage ? ofTheWorker : ofThePage;
  return [...closure(folder, [entry])]
    .filter(([name, content]) => {
      const isOurs = name.endsWith('.ts') && typeof content === 'string';
      return others.test(name) || (!isPage && isOurs && dom.test(content));
    })
    .map(([name]) => name);
}

test.each(slugs)(
  '%s: the page loads no code of the worker, and the worker none of the page',
  (slug) => {
    for (const entry of ['view.ts', 'session.ts', 'claims.ts'])
      expect(trespasses(pathOf(slug, '.'), entry), entry).toEqual([]);
  },
);

const planted = mkdtempSync(join(tmpdir(), 'demo-'));
afterAll(() => rmSync(planted, { recursive: true }));
/** A demo's folder with these files. */
function plant(folder: string, files: Record<string, string>): string {
  for (const [name, content] of Object.entries(files)) {
    const path = join(planted, folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return join(planted, folder);
}

test('a page that reaches the worker is found, however indirectly', () => {
  const folder = plant('page', {
    'view.ts': "import { names } from './shared/names.ts'; console.log(names);",
    'shared/names.ts': "export { names } from '../worker/network.ts';",
    'worker/network.ts': `
      import type { Tensor } from '@tensorflow/tfjs-core';
      import { tensor } from '@tensorflow/tfjs-core';
      export const names: Tensor = tensor(1);`,
  });
  expect(trespasses(folder, 'view.ts').sort()).toEqual([
    '@tensorflow/tfjs-core',
    'worker/network.ts',
  ]);
});

test('a worker that needs a page is found: by files, styles or objects', () => {
  const charts = join(import.meta.dirname, '../src/charts/numbers.ts');
  const toCharts = relative(join(planted, 'worker'), charts).replaceAll(sep, posix.sep);
  const folder = plant('worker', {
    'session.ts': `import './page/draw.ts'; import './worker/size.ts'; import '${toCharts}';`,
    'page/draw.ts': "import './view.css';",
    'page/view.css': '',
    'worker/size.ts': 'export const size = window.innerWidth;',
  });
  expect(trespasses(folder, 'session.ts').sort()).toEqual(
    [toCharts, 'page/draw.ts', 'page/view.css', 'worker/size.ts'].sort(),
  );
});

test('types and words may be shared', () => {
  const folder = plant('types', {
    'view.ts': "import type { Size } from './worker/size.ts'; export type Shown = Size;",
    'session.ts': "import './worker/size.ts'; import type { Shown } from './view.ts';",
    'worker/size.ts': '// Not window.innerWidth, nor HTMLElement.\nexport type Size = number;',
  });
  for (const entry of ['view.ts', 'session.ts']) expect(trespasses(folder, entry)).toEqual([]);
});
