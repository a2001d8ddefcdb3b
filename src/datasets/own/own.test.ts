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
    '1 to 12 columns to predict from are needed, and the target right of them; there are 1 columns in all',
    '1列',
  ],
])('what is wrong in %j is said, and where', (csv, en, ja) => {
  const text = told(readTable(csv));
  expect(text.en).toBe(en);
  expect(text.ja).toContain(ja);
});

test('tables have limits', () => {
  expect(told(readTable('a,y\n1,x\n2,y\n3,x', { maxRows: 2 })).en).toContain('At most 2 rows');
  expect(told(readTable('a,b,y\n1,2,x', { maxColumns: 1 })).en).toContain('there are 3 columns');
  const few = 'a,y\n1,x\n2,y';
  expect(told(readTable(few, { minRows: 3 })).en).toBe('At least 3 rows are needed; there are 2');
  expect(readTable(few, { minRows: 2 })).not.toBeInstanceOf(FileMistake);
});
