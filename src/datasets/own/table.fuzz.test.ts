import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameOf, nodeHost } from '../../../harness/host.ts';
import { keepFigures, tries } from '../../../harness/fuzz.ts';
import lime from '../../demos/lime/demo.ts';
import shap from '../../demos/shap/demo.ts';
import { defaults } from '../../lab/contract/params.ts';
import { decode } from './decode.ts';
import { FileMistake } from './file-mistake.ts';
import { readTable, type OwnTable } from './table.ts';

/** A table as it was meant, and how it is written. */
const tables = fc.record({
  n: fc.integer({ min: 20, max: 60 }),
  names: fc.uniqueArray(fc.constantFrom('a', 'b', '長さ', 'Größe', 'ａ', 'x, y', '"q"', 'c d', '2020', '#n', '=s'), { minLength: 1, maxLength: 4 }), // prettier-ignore
  kind: fc.constantFrom('unit', 'small', 'huge', 'tiny', 'seconds', 'constant', 'comma', 'full'),
  goal: fc.constantFrom(
    'words',
    'kana',
    'numbers',
    'small',
    'seconds',
    'huge',
    'few',
    'forms',
    'one',
  ),
  delimiter: fc.constantFrom(',', '\t', ';', '|'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf8', 'bom', 'utf16le', 'utf16be', 'utf16', 'latin1', 'cut'),
  /** Of a cut file, how much is left. */
  left: fc.double({ min: 0, max: 1, noNaN: true }),
  first: fc.constantFrom('', 'sep', '# note', '# note, with, commas'),
  quotes: fc.boolean(),
  blank: fc.array(fc.nat(60), { maxLength: 4 }),
  comments: fc.array(fc.nat(60), { maxLength: 2 }),
  spoil: fc.option(fc.tuple(fc.constantFrom('', 'NA', 'x', '1e999', '\0', '"', '1,5', '=1+1', '+1', ' 2 ', '１', 'y'.repeat(5000), 'less', 'more'), fc.nat(60), fc.nat(4)), { freq: 2 }), // prettier-ignore
});
type Plan = typeof tables extends fc.Arbitrary<infer T> ? T : never;

const numberOf: Readonly<Record<string, (i: number, j: number) => string>> = {
  unit: (i, j) => (((i * 7 + j * 3) % 11) / 10).toFixed(2),
  small: (i, j) => `${((i * 7 + j * 3) % 11) + 1}e-9`,
  huge: (i, j) => `${((i * 5 + j) % 3) + 1}e${i % 38}`,
  tiny: (i, j) => `${((i * 5 + j) % 9) + 1}e-${30 + (i % 9)}`,
  seconds: (i, j) => String(1_700_000_000 + 3 * i + j),
  constant: () => '5',
  comma: (i, j) => `${i % 7},${(i + j) % 10}`,
  full: (i, j) => `１${(i + j) % 10}．５`,
  numbers: (i) => (i * 1.5).toFixed(1),
  words: (i) => (i % 3 ? 'yes' : 'no'),
  kana: (i) => ['良', '悪'][i % 2]!,
  few: (i) => String(i % 4),
  forms: (i) => ['1', '1.0', '2', '１'][i % 4]!,
  one: (i) => (i === 3 ? 'once' : 'often'),
};
const cellOf = (kind: string, i: number, j: number) => numberOf[kind]!(i, j);

/** The lines of the file, with what each is. */
function linesOf(plan: Plan): { text: string; is: 'row' | 'blank' | 'comment' | 'sep' }[] {
  const { n, names, kind, goal, delimiter, quotes, spoil } = plan;
  const quoted = (cell: string) =>
    quotes || /[",\t;|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const rows = Array.from({ length: n }, (_, i) => {
    const cells = [...names.map((_, j) => cellOf(kind, i, j)), cellOf(goal, i, 0)].map(quoted);
    if (spoil && i === spoil[1] % n) {
      if (spoil[0] === 'less') cells.pop();
      else if (spoil[0] === 'more') cells.push('9');
      else cells[spoil[2] % cells.length] = spoil[0];
    }
    return { text: cells.join(delimiter), is: 'row' as const };
  });
  const header = { text: [...names, 'goal'].map(quoted).join(delimiter), is: 'row' as const };
  const all: ReturnType<typeof linesOf> = [header, ...rows];
  for (const at of plan.blank)
    all.splice(Math.min(at + 1, all.length - 1), 0, { text: '', is: 'blank' });
  for (const at of plan.comments)
    all.splice(Math.min(at + 1, all.length - 1), 0, { text: '# c', is: 'comment' });
  if (plan.first === 'sep') return [{ text: `sep=${delimiter}`, is: 'sep' }, ...all];
  return plan.first ? [{ text: plan.first, is: 'comment' }, ...all] : all;
}

function bytesOf(text: string, { encoding, left }: Plan): Uint8Array {
  const wide = (mark: string) => Uint8Array.from(Buffer.from(mark + text, 'utf16le'));
  const swapped = (bytes: Uint8Array) => bytes.map((_, i) => bytes[i ^ 1]!);
  switch (encoding) {
    case 'utf16le':
      return wide('\ufeff');
    case 'utf16be':
      return swapped(wide('\ufeff'));
    case 'utf16':
      return wide('');
    case 'latin1':
      return Uint8Array.from(Buffer.from(text, 'latin1'));
    case 'cut':
      return Uint8Array.from(Buffer.from(text)).slice(0, Math.ceil(left * Buffer.byteLength(text)));
    default:
      return Uint8Array.from(Buffer.from((encoding === 'bom' ? '\ufeff' : '') + text));
  }
}

const placed =
  /^Row \d+|^Column “|^The target column “|^At (least|most) |^1 to 12 columns|^A header row|^The encoding|^The file is cut/;

/** Checks what was taken against the lines of the file, which are counted apart from the reader. */
function checkTaken(plan: Plan, text: string, own: OwnTable): void {
  const lines = linesOf(plan).filter(({ is }) => is !== 'sep');
  const sep = plan.first === 'sep' ? `sep=${plan.delimiter}${plan.end}`.length : 0;
  let from = sep;
  const left = lines.filter((line) => {
    const starts = from;
    from += line.text.length + plan.end.length;
    return starts < text.length;
  });
  const end = left.findLastIndex(({ is }) => is !== 'blank');
  const numbers = (wanted: string) =>
    left.flatMap(({ is }, i) => (is === wanted && i <= end ? [i + 1] : []));
  const said = (what: RegExp) => Number(own.said.map(({ en }) => what.exec(en)?.[1]).find(Boolean) ?? 0); // prettier-ignore
  const [, ...rows] = numbers('row');
  expect(own.written?.rows).toEqual(rows);
  expect(said(/^(\d+) rows? of data/)).toBe(rows.length);
  expect(said(/^(\d+) blank/)).toBe(numbers('blank').length);
  expect(said(/^(\d+) comment/)).toBe(numbers('comment').length);
  expect(own.values.every(Number.isFinite)).toBe(true);
}

/** Letters that the encoding has room for are read as they were written, and of a cut file what is left of it. */
function checkLetters({ encoding }: Plan, meant: string, text: string): void {
  const isLost = encoding === 'latin1' && /[^\0-\xff]/.test(meant);
  if (!isLost) expect(meant.startsWith(text.replace(/^\ufeff/, ''))).toBe(true);
  expect(text).not.toContain('\ufffd');
}

/** Trains a few steps on the table and expects finite numbers. */
async function trains(name: 'shap' | 'lime', data: OwnTable): Promise<void> {
  const values = {
    ...defaults((name === 'shap' ? shap : lime).params),
    data: 'own',
    background: 4,
  };
  const host = nodeHost();
  frameOf(await host.obey({ type: 'open', demo: name, values, seed: 1, data }));
  const { metrics } = frameOf(await host.obey({ type: 'advance', values, steps: 3 }));
  await host.close();
  expect(Object.entries(metrics).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
}

/** The table in the file that is meant, or the first mistake. */
async function readAs(plan: Plan, meant: string): Promise<{ text: string; table: unknown }> {
  const bytes = bytesOf(meant, plan);
  return decode(bytes.slice().buffer).then(
    (text) => ({ text, table: readTable(text, { minRows: 20 }) }),
    (error: unknown) => ({ text: '', table: error }),
  );
}

function checkMistake({ text: { ja, en } }: FileMistake): string {
  expect(en).toMatch(placed);
  expect(ja).not.toBe('');
  expect(en).not.toContain('\ufffd');
  return en.replace(/“[^]*?”/g, '…').replace(/\d+/g, 'n');
}

test('a mutated table is read to the last row and can be learned, or the place of its fault is named', async () => {
  const [count, trained] = [tries(120, 10_000), tries(2, 60)];
  const found = { tables: 0, taken: 0, trained: 0, mistakes: {} as Record<string, number> };
  for (const plan of fc.sample(tables, { numRuns: count, seed: 20_261_130 })) {
    found.tables++;
    const meant = linesOf(plan).map(({ text }) => text + plan.end).join(''); // prettier-ignore
    const { text, table } = await readAs(plan, meant);
    try {
      if (table instanceof FileMistake) {
        const kind = checkMistake(table);
        found.mistakes[kind] = (found.mistakes[kind] ?? 0) + 1;
        continue;
      }
      if (table instanceof Error) throw table;
      checkLetters(plan, meant, text);
      checkTaken(plan, text, table as OwnTable);
      found.taken++;
      if (found.trained >= trained || found.taken % 3 > 0) continue;
      await trains(found.trained++ % 2 ? 'lime' : 'shap', table as OwnTable);
    } catch (error) {
      throw new Error(`with ${JSON.stringify(plan)}`, { cause: error });
    }
  }
  keepFigures('table', found);
}, 7_200_000);
