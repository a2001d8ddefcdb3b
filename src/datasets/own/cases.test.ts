import { expect, test } from 'vitest';
import { isClasses } from '../tools/table.ts';
import { decode } from './decode.ts';
import { FileMistake } from './file-mistake.ts';
import { readTable, type OwnTable } from './table.ts';

const twenty = Array.from({ length: 20 }, (_, i) => i);
/** A feature that does not follow from the row's number. */
const other = (i: number): string => String(((i * 74) % 100) / 100);
const half = (i: number): string => (i < 10 ? 'p' : 'q');
/** Twenty rows below a header. */
const csv = (header: string, row: (i: number) => readonly (string | number)[], by = ','): string =>
  [header, ...twenty.map((i) => row(i).join(by)), ''].join('\n');

async function bytesRead(bytes: Uint8Array): Promise<OwnTable> {
  const read = readTable(await decode(Uint8Array.from(bytes).buffer), { minRows: 20 });
  if (read instanceof FileMistake) throw read;
  return read;
}
const tableOf = (text: string) => bytesRead(new TextEncoder().encode(text));
const namesOf = ({ columns }: OwnTable) => columns.map(({ name }) => name.en);
const saidOf = ({ said }: OwnTable) => said.map(({ en }) => en);
function classesIn({ target }: OwnTable): { names: string[]; labels: number[] } {
  if (!isClasses(target)) throw new Error('there should be classes');
  return { names: target.classes.map(({ en }) => en), labels: [...target.labels] };
}
function numbersIn({ target }: OwnTable): number[] {
  if (isClasses(target)) throw new Error('there should be numbers');
  return [...target.numbers];
}
const pq = { names: ['p', 'q'], labels: twenty.map((i) => Number(i >= 10)) };

test('two columns are the only ones', async () => {
  const table = await tableOf(csv('a,b,y', (i) => [i, other(i), half(i)]));
  expect(namesOf(table)).toEqual(['a', 'b']);
  expect(classesIn(table)).toEqual(pq);
  expect([...table.values]).toEqual(twenty.flatMap((i) => [i, Number(other(i))]));
});

test('numbers of billionths keep their digits, as a target and as a feature', async () => {
  const small = (i: number) => (1e-9 * (1 + 2 * i)).toExponential(3);
  const target = await tableOf(csv('a,b,y', (i) => [i, other(i), small(i)]));
  expect(numbersIn(target)).toEqual(twenty.map((i) => Number(small(i))));
  expect(target.written?.target).toEqual(twenty.map(small));
  const feature = await tableOf(csv('a,y', (i) => [small(i), half(i)]));
  expect([...feature.values]).toEqual(twenty.map((i) => Number(small(i))));
  expect(feature.written?.values).toEqual(twenty.map(small));
});

test('numbers of nine digits and more are not rounded to single precision', async () => {
  const inhabitants = await tableOf(csv('inhabitants,y', (i) => [123456789 + 7 * i, half(i)]));
  expect([...inhabitants.values]).toEqual(twenty.map((i) => 123456789 + 7 * i));
  expect(inhabitants.written?.values[1]).toBe('123456796');
  const seconds = await tableOf(csv('a,y', (i) => [i, 1_700_000_000 + 3 * i]));
  expect(numbersIn(seconds)).toEqual(twenty.map((i) => 1_700_000_000 + 3 * i));
});

test('below blank rows a row keeps the number that a spreadsheet shows', async () => {
  const lines = csv('a,y', (i) => [i, half(i)]).split('\n');
  const table = await tableOf(lines.toSpliced(3, 0, '', '').join('\n'));
  expect(table.written?.rows).toEqual(twenty.map((i) => i + (i < 2 ? 2 : 4)));
  expect(saidOf(table)).toEqual(['20 rows of data read.', '2 blank rows skipped.']);
});

test('a first line sep= is no row, and its delimiter holds', async () => {
  const table = await tableOf(`sep=;\n${csv('a;b;y', (i) => [i, other(i), half(i)], ';')}`);
  expect(namesOf(table)).toEqual(['a', 'b']);
  expect(classesIn(table)).toEqual(pq);
  expect(saidOf(table)).toEqual(['20 rows of data read.']);
});

test('a comma in a name does not divide a file of semicolons', async () => {
  const table = await tableOf(csv('"height, cm";"kind, guess"', (i) => [150 + i, half(i)], ';'));
  expect([...namesOf(table), table.target.name.en]).toEqual(['height, cm', 'kind, guess']);
  expect([...table.values]).toEqual(twenty.map((i) => 150 + i));
});

test('of a single gap in a number to predict, the cell is named', () => {
  const read = readTable(csv('a,y', (i) => [i, i === 7 ? 'NA' : (1.5 * i).toFixed(1)]));
  expect((read as FileMistake).text).toEqual({
    ja: '9行目の列「y」：値がありません（「NA」）',
    en: 'Row 9, column “y”: the value is missing (“NA”)',
  });
});

const word = (i: number) => (i < 10 ? 'été' : 'noël');
const western = csv('Größe,âge,y', (i) => [i, other(i), word(i)]);
test.each([
  ['windows-1252', Buffer.from(western, 'latin1')],
  ['UTF-16, big end first', Buffer.from(`\ufeff${western}`, 'utf16le').swap16()],
])('%s is read letter by letter', async (_, bytes) => {
  const table = await bytesRead(bytes);
  expect(namesOf(table)).toEqual(['Größe', 'âge']);
  expect(classesIn(table).names).toEqual(['été', 'noël']);
});

test('1 and 1.0 are one class, and that is said', async () => {
  const form = (i: number) => ['0', '1', '1.0', '0.0'][i % 4]!;
  const table = await tableOf(csv('a,y', (i) => [i, form(i)]));
  expect(classesIn(table)).toEqual({ names: ['0', '1'], labels: twenty.map((i) => Number(form(i))) }); // prettier-ignore
  expect(saidOf(table).slice(1)).toEqual([
    '“0”, “0.0” count as one class.',
    '“1”, “1.0” count as one class.',
  ]);
});
