import { expect, test } from 'vitest';
import { FileMistake } from './file-mistake.ts';
import { readTable } from './table.ts';

const told = (read: unknown) => {
  expect(read).toBeInstanceOf(FileMistake);
  return (read as FileMistake).text;
};
const tableOf = (csv: string) => {
  const read = readTable(csv);
  if (read instanceof FileMistake) throw read;
  return read;
};

test('a table of numbers and a target of words', () => {
  const { columns, values, target } = tableOf('a,b,kind\n1,2.50,x\n3,-4e1,y\n\n5,6,x\n');
  expect(columns.map(({ name, decimals }) => [name.en, decimals])).toEqual([
    ['a', 0],
    ['b', 2],
  ]);
  expect([...values]).toEqual([1, 2.5, 3, -40, 5, 6]);
  if (!('classes' in target)) throw new Error('words are classes');
  expect(target.classes.map(({ ja }) => ja)).toEqual(['x', 'y']);
  expect([...target.labels]).toEqual([0, 1, 0]);
});

test.each([
  ['tabs', 'a\tb\n1\t0\n2\t1'],
  ['semicolons', 'a;b\n1;0\n2;1'],
  ['quotes, a byte order mark and Windows line ends', '\uFEFF"a",b\r\n"1",0\r\n 2 ,1\r\n'],
])('%s are read too', (_, csv) => {
  const { columns, values } = tableOf(csv);
  expect(columns[0]!.name.en).toBe('a');
  expect([...values]).toEqual([1, 2]);
});

test('few different numbers are classes in order, many are predicted', () => {
  const csv = (n: number) =>
    `a,y\n${Array.from({ length: n }, (_, i) => `${i},${n - i}`).join('\n')}`;
  const few = tableOf(csv(10)).target;
  expect('classes' in few && few.classes.map(({ en }) => en)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    '8',
    '9',
    '10',
  ]);
  const many = tableOf(csv(11)).target;
  expect('numbers' in many && [...many.numbers.subarray(0, 2)]).toEqual([11, 10]);
});

test.each([
  ['a,b,y\n1,2,x\n1,?,x', 'Row 3, column “b”: “?” is not a number', '3行目の列「b」'],
  ['a,b,y\n1,2,x\n\n1,,x', 'Row 4, column “b”: the cell is empty', '4行目の列「b」'],
  ['a,b,y\n1,2,x\n2,1e39,x', 'Row 3, column “b”: “1e39” is not a number', '3行目の列「b」'],
  ['a,b,y\n1,2,x\n2,3,', 'Row 3, column “y”: the cell is empty', '3行目の列「y」'],
  ['a,b,y\n1,2,x\n1,2', 'Row 3: it has 2 cells, the header has 3', '3行目'],
  ['a,a,y\n1,2,x', 'Row 1: the name “a” occurs twice', '1行目'],
  ['a,,y\n1,2,x', 'Row 1: column 2 has no name', '1行目'],
  [
    'a,y\n1,x\n1,y',
    'Column “a” has the same value in every row, so that it tells nothing',
    '列「a」',
  ],
  ['a,y\n1,x\n2,x', 'The target column “y” needs 2 to 10 different values; it has 1', '列「y」'],
  ['a,y', 'A header row and at least one row of data below it are needed', '見出し'],
  ['', 'A header row and at least one row of data below it are needed', '見出し'],
  [
    'y\n1',
    '1 to 12 columns to predict from are needed, and the target right of them; there is 1 column in all',
    '1列',
  ],
])('what is wrong in %j is said, and where', (csv, en, ja) => {
  const text = told(readTable(csv));
  expect(text.en).toBe(en);
  expect(text.ja).toContain(ja);
});

test.each([
  ['a first line sep=', 'sep=;\na;y\n1;x\n2;y'],
  ['a delimiter within quotes', '"a";"b, c"\n1;x\n2;y'],
  ['bars', 'a|y\n1|x\n2|y'],
  ['returns alone', 'a,y\r1,x\r2,y\r'],
  ['comments', '# made by hand, in May, twice\na,y\n# half\n1,x\n2,y'],
  ['a header that is a comment', '# a,y\n1,x\n2,y'],
  ['empty columns to the right', 'a,y,,\n1,x,,\n2,y,,'],
  ['commas of full width', 'a，y\n1，x\n2，y'],
  ['full width', 'ａ,y\n１,x\n＋２．０,y'],
  ['decimal commas', 'a;y\n1,0;x\n2,0;y'],
  ['a line end within quotes', 'a,y\n1,"x\nz"\n2,y'],
])('%s: read, and every row counted', (_, csv) => {
  const { values, said } = tableOf(csv);
  expect([...values]).toEqual([1, 2]);
  expect(said[0]!.en).toBe('2 rows of data read.');
});

test('rows are called by the number that a spreadsheet shows, and what is left out is said', () => {
  const { written, said } = tableOf('a,y\n1,x\n\n\n# no\n2,y\n');
  expect(written?.rows).toEqual([2, 6]);
  expect(said.map(({ en }) => en)).toEqual([
    '2 rows of data read.',
    '2 blank rows skipped.',
    '1 comment line (#) skipped.',
    'Classes of a single row: “x”, “y”.',
  ]);
});

test('that commas of full width were read as separators is said', () => {
  expect(tableOf('a，y\n1，x\n2，y').said[1]!.en).toContain('Full-width commas');
});

test('what begins like JSON or HTML may still be a table', () => {
  expect(tableOf('[m],<y>\n1,x\n2,y').columns[0]!.name.en).toBe('[m]');
});

test('numbers keep all digits, and cells their text', () => {
  const { values, written } = tableOf('a,y\n123456789,x\n0123456790.50,y');
  expect([...values]).toEqual([123456789, 123456790.5]);
  expect(written?.values).toEqual(['123456789', '0123456790.50']);
});

test('classes are one if they differ in writing alone, and in natural order', () => {
  const { target, said } = tableOf('a,y\n1,10\n2,1\n3,2\n4,1.0\n5,１\n6,2\n7,10');
  expect('classes' in target && target.classes.map(({ en }) => en)).toEqual(['1', '2', '10']);
  expect('labels' in target && [...target.labels]).toEqual([2, 0, 1, 0, 0, 1, 2]);
  expect(said[1]!.en).toBe('“1”, “1.0”, “１” count as one class.');
  const words = tableOf('a,y\n1,Yes\n2,yes\n3,Yes\n4,yes\n');
  expect(words.said[1]!.ja).toBe('「yes」、「Yes」は別のクラスとしました。');
});

test.each([
  ['a,y\n1,0.5\n2,1\n3,NA\n', 'Row 4, column “y”: the value is missing (“NA”)'],
  ['a;y\n1,5;x\n2.5;y', 'Row 3, column “a”: “2.5” is not a number'],
  ['a,y\n"1,234",x\n2,y', 'Row 2, column “a”: “1,234” is not read as a number'],
  ['a,y\n1,x\n"2,y\n3,z', 'Row 3: a quotation mark'],
  ['1,2,x\n2,3,x\n3,4,y', 'Row 1: it holds data'],
  ['a,y\n0x10,x\n1,y', '“0x10” is not a number'],
  ['a,y\n=1+1,x\n1,y', '“=1+1” is not a number'],
  ['a,y\n1\0,x\n1,y', 'Row 2, column “a”: it contains a NUL'],
  ['ａ,a,y\n1,2,x', 'Row 1: the name “a” occurs twice'],
  ['[{"a": 1, "y": "x"}]', 'This is JSON, not CSV.'],
  ['\uFEFF{"a": 1}\n{"a": 2}\n', 'This is JSON, not CSV.'],
  ['\n<!doctype html>\n<table>', 'This is HTML, not CSV.'],
  ['<?xml version="1.0"?>\n<rows/>', 'This is XML, not CSV.'],
  ['a,b,y\n1,2，x', 'Row 2: it has 2 cells, the header has 3; beside plain commas, a full-width'],
  ['a，b，y\n1,2,x\n3,4,y', 'Row 2: it has 3 cells, the header has 1; beside plain commas, a'],
  ['a,b,y\n1', 'Row 2: it has 1 cell, the header has 3'],
])('%j: the true cause', (csv, en) => {
  expect(told(readTable(csv)).en).toContain(en);
});

test('tables have limits', () => {
  expect(told(readTable('a,y\n1,x\n2,y\n3,x', { maxRows: 2 })).en).toContain('At most 2 rows');
  expect(told(readTable('a,b,y\n1,2,x', { maxColumns: 1 })).en).toContain('there are 3 columns');
  const few = 'a,y\n1,x\n2,y';
  expect(told(readTable(few, { minRows: 3 })).en).toBe('At least 3 rows are needed; there are 2');
  expect(told(readTable('a,y\n1,x', { minRows: 3 })).en).toContain('there is 1');
  expect(told(readTable('y\n1\n2', { minRows: 3 })).en).toContain('1 to 12 columns');
  expect(readTable(few, { minRows: 2 })).not.toBeInstanceOf(FileMistake);
});
