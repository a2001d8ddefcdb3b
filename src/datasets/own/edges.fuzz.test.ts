import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepFigures, tries } from '../../../harness/fuzz.ts';
import { frameOf, nodeHost } from '../../../harness/host.ts';
import { demoOf } from '../../../harness/registry.ts';
import { defaults } from '../../lab/contract/params.ts';
import type { Reads } from '../../lab/contract/reads.ts';
import { decode } from './decode.ts';
import { readEdges, type OwnGraph } from './edges.ts';
import { FileMistake } from './file-mistake.ts';

const slugs = ['graph-convolution', 'relational-gcn'] as const;
/** One in so many graphs that a demo takes is also trained on. */
const trainedOne = tries(30, 20);

const odd = [
  'Ａｎｎ',
  'ﾃｽﾄ',
  '1.0',
  '01',
  '①',
  'e\u0301',
  '\u00E9',
  'NA',
  'null',
  'a b',
  '🙂',
  'An\u00ADn',
  '#1',
  '-1',
  '1e400',
];
const name = fc.oneof(
  { weight: 6, arbitrary: fc.nat(12).map((i) => `n${i}`) },
  { weight: 3, arbitrary: fc.nat(9).map(String) },
  { weight: 1, arbitrary: fc.constantFrom(...odd) },
);
const header = fc.constantFrom(
  ['source', 'target'],
  ['Source', 'Target', 'Weight'],
  ['from', 'to'],
  ['source', 'target', 'relation'],
  ['Source', 'Target', 'Type', 'Id', 'Label', 'Weight'],
  ['weight', 'TARGET', 'source'],
  ['a', 'b'],
  ...Array<string[]>(6).fill(['source', 'target', 'relation']),
);
const labelHeader = fc.constantFrom(
  ['node', 'label'],
  ['Id', 'Label', 'class'],
  ['Label', 'Node'],
  ['x'],
  ...Array<string[]>(8).fill(['node', 'label']),
);
const cellOf = (heading: string) =>
  /relation|type/i.test(heading)
    ? fc.constantFrom('r', 's', 't')
    : /label|class/i.test(heading)
      ? fc.constantFrom('1', '1.0', '2', '10', 'x', 'NA', '')
      : name;
const rowsUnder = (head: fc.Arbitrary<string[]>, most: number) =>
  head.chain((heads) => {
    const row = fc.tuple(...heads.map(cellOf));
    const many = { maxLength: most, size: 'max' } as const;
    const rows = fc.oneof(
      fc.array(row, many),
      fc.uniqueArray(row, { ...many, minLength: 1, selector: ([first]) => first }),
    );
    return rows.map((all): string[][] => [heads, ...all]);
  });

type Cells = string[][];
type Style = Record<'delimiter' | 'end' | 'quotes' | 'encoding', string> & { mark: boolean };
type File = [cells: Cells, harms: [string, number][], how: Style];
const plain: Style = { delimiter: ',', end: '\n', quotes: 'none', encoding: 'utf8', mark: false };
/** What goes wrong in files, at a place of the table. */
const harms: Record<string, (cells: Cells, at: number) => void> = {
  'a blank row': (cells, at) => cells.splice(at, 0, ['']),
  'a cell too few': (cells, at) => cells[at]!.pop(),
  'a cell too many': (cells, at) => cells[at]!.push('more'),
  'a row again': (cells, at) => cells.splice(at, 0, [...cells[at]!]),
  'a self-loop': (cells, at) => (cells[at] = cells[at]!.map(() => 'loop')),
  'an empty cell': (cells, at) => (cells[at]![at % cells[at]!.length] = ''),
  'a NUL': (cells, at) => (cells[at]![0] = `${cells[at]![0] ?? ''}\0`),
  'a quotation mark': (cells, at) => (cells[at]![0] = `"${cells[at]![0]!}`),
  'a comment': (cells, at) => cells.splice(at, 0, ['# made by a program']),
  'spaces': (cells, at) => (cells[at] = cells[at]!.map((cell) => `  ${cell}\u3000`)),
  'a long name': (cells, at) => (cells[at]![0] = 'x'.repeat(20_000)),
}; // prettier-ignore
const harm = fc.tuple(fc.constantFrom(...Object.keys(harms)), fc.nat());
const style = fc.record({
  delimiter: fc.constantFrom(',', ',', '\t', ';', '|'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  quotes: fc.constantFrom(
    'none',
    'none',
    'none',
    'none',
    'none',
    'none',
    'cells',
    'cells',
    'cells',
    'rows',
  ),
  encoding: fc.constantFrom('utf8', 'utf8', 'utf16le'),
  mark: fc.boolean(),
});

/** A file as bytes, decoded as the page decodes it. */
async function fileOf([cells, harmed, how]: File): Promise<string | FileMistake> {
  const own = cells.map((row) => [...row]);
  for (const [kind, place] of harmed) harms[kind]!(own, place % own.length);
  const lines = own.map((row) => {
    const line = row
      .map((cell) => (how.quotes === 'cells' ? `"${cell}"` : cell))
      .join(how.delimiter);
    return how.quotes === 'rows' ? `"${line}"` : line;
  });
  const text = (how.mark || how.encoding === 'utf16le' ? '\uFEFF' : '') + lines.join(how.end);
  const { buffer, byteOffset, byteLength } = Buffer.from(text, how.encoding as BufferEncoding);
  try {
    return await decode(buffer.slice(byteOffset, byteOffset + byteLength));
  } catch (error) {
    if (error instanceof FileMistake) return error;
    throw error;
  }
}
const file = (head: fc.Arbitrary<string[]>, most: number) =>
  fc.tuple(
    rowsUnder(head, most),
    fc.oneof(fc.constant<[string, number][]>([]), fc.array(harm, { maxLength: 2 })),
    style,
  );
const small = fc.record({ edges: file(header, 40), labels: fc.option(file(labelHeader, 20), { nil: undefined }) }); // prettier-ignore
/** As large as is allowed, and larger. */
const large = fc.record({ nodes: fc.integer({ min: 400, max: 560 }), rows: fc.integer({ min: 4800, max: 5100 }) }).map(({ nodes, rows }) => ({
  edges: [[['source', 'target'], ...Array.from({ length: rows }, (_, i) => [`n${i % nodes}`, `n${(i * 7 + 3) % nodes}`])], [], plain] as File,
  labels: [[['node', 'label'], ...Array.from({ length: nodes }, (_, i) => [`n${i}`, String(i % 3)])], [], plain] as File,
})); // prettier-ignore

type Counts = Record<string, number>;
const numberIn = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? 0);

/** Every line of the files is the header, blank, a comment, taken, or said to be left out; lines are counted here anew. */
function checkNothingLost(texts: { edges: string; labels: string | undefined }, { said }: OwnGraph) {
  const [edges = '', labels = ''] = said.map(({ en }) => en).join(' ').split('Labels: ');
  for (const [text, told] of [[texts.edges, edges], [texts.labels, labels]] as const) {
    if (text === undefined || text.includes('"')) continue;
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/).map((line) => line.replace(/[\s,;|\uFEFF\u200B\u2060]/g, ''));
    const rows = numberIn(told, /(\d+) rows? of data read/);
    const comments = numberIn(told, /(\d+) comment line/);
    expect(rows + comments + 1).toBe(lines.filter((line) => line !== '').length);
    const parts = text === texts.edges
      ? [/(\d+) edges?[,.]/, /Left out: (\d+) edges? from/, /Left out: (\d+) repeated edge/]
      : [/(\d+) labelled nodes?,/, /Left out: (\d+) of/, /Left out: (\d+) repeated label/, /without a label: (\d+)/];
    expect(parts.reduce((sum, part) => sum + numberIn(told, part), 0)).toBe(rows);
  }
} // prettier-ignore

function checkGraph({ names, relations, classes, labels }: OwnGraph) {
  const n = names.length;
  expect(n >= 2 && n <= 500 && labels.length === n).toBe(true);
  for (const { edges } of relations)
    for (const [from, to] of edges) expect(from !== to && Math.max(from, to) < n).toBe(true);
  expect([...labels].every((label) => label >= -1 && label < classes.length)).toBe(true);
}

/** Opens the demo on the data and trains three steps: every number is finite. */
async function train(slug: (typeof slugs)[number], data: unknown) {
  const demo = await demoOf(slug);
  const values = { ...defaults(demo.params), data: 'own' };
  const host = nodeHost();
  frameOf(await host.obey({ type: 'open', demo: slug, values, seed: 1, data }));
  const frame = frameOf(await host.obey({ type: 'advance', values, steps: 3 }));
  await host.close();
  expect(Object.values(frame.metrics).every(Number.isFinite)).toBe(true);
}

test('any edges and labels are a graph that can be learned, with every row told, or a mistake with its place', async () => {
  const demos = await Promise.all(slugs.map(demoOf));
  const counts: Counts = { inputs: 0, graphs: 0 };
  const [taken, trained] = [0, 0].map((none) => Object.fromEntries(slugs.map((slug) => [slug, none]))) as [Counts, Counts]; // prettier-ignore
  const count = (what: string) => (counts[what] = (counts[what] ?? 0) + 1);
  const given = fc.oneof({ weight: 150, arbitrary: small }, { weight: 1, arbitrary: large });
  await fc.assert(
    fc.asyncProperty(given, async (files) => {
      count('inputs');
      const edges = await fileOf(files.edges);
      const labels = files.labels && (await fileOf(files.labels));
      const isMistake = edges instanceof FileMistake || labels instanceof FileMistake;
      if (isMistake) return void count('not decoded');
      const read = readEdges(edges, { labels });
      if (read instanceof FileMistake) {
        count(`mistakes in ${read.file ?? 'none'}`);
        expect(read.file).toMatch(/^(edges|labels)$/);
        expect(read.text.en.length).toBeLessThan(600);
        return;
      }
      count('graphs');
      checkGraph(read);
      checkNothingLost({ edges, labels }, read);
      for (const [i, slug] of slugs.entries()) {
        if (slug === 'relational-gcn' && labels === undefined) continue;
        const data = await (demos[i]!.reads as Reads<unknown>).parse({ edges, labels });
        if (data instanceof FileMistake || taken[slug]!++ % trainedOne !== 0) continue;
        await train(slug, data);
        trained[slug]!++;
      }
    }),
    { seed: 20261130, numRuns: tries(300, 10_000) },
  );
  keepFigures('edges', { ...counts, taken, trained });
  expect(counts.graphs).toBeGreaterThan(counts.inputs! / 5);
  expect(Math.min(...Object.values(trained))).toBeGreaterThan(0);
}, 600_000);
