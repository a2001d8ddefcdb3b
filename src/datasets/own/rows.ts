import { dsvFormat } from 'd3';
import { inRow, FileMistake } from './file-mistake.ts';

/** A file of cells, trimmed, every row as long as the header. */
export interface Rows {
  header: readonly string[];
  /** Rows with the number that a spreadsheet shows; blank rows are left out. */
  rows: readonly { number: number; cells: readonly string[] }[];
}

const delimiters = [',', '\t', ';'];

/**
 * Reads CSV separated by commas, tabs or semicolons, whichever is most frequent in the first line. Throws a
 * FileMistake.
 */
export function rowsOf(text: string, maxRows: number): Rows {
  const content = text.replace(/^\uFEFF/, '');
  const [firstLine = ''] = content.split(/\r?\n/, 1);
  const times = (delimiter: string) => firstLine.split(delimiter).length;
  const delimiter = delimiters.reduce((a, b) => (times(b) > times(a) ? b : a));
  const all = dsvFormat(delimiter)
    .parseRows(content, (cells, i) => ({ number: i + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head, ...rows] = all;
  if (!head || rows.length === 0)
    throw new FileMistake({
      ja: '見出しの行と、その下に1行以上のデータが必要です',
      en: 'A header row and at least one row of data below it are needed',
    });
  checkHeader(head.cells);
  if (rows.length > maxRows)
    throw new FileMistake({
      ja: `データは${maxRows}行までです（${rows.length}行あります）`,
      en: `At most ${maxRows} rows of data can be used; there are ${rows.length}`,
    });
  for (const { number, cells } of rows)
    if (cells.length !== head.cells.length)
      throw inRow(number, {
        ja: `セルが${cells.length}個あります。見出しは${head.cells.length}個です`,
        en: `it has ${cells.length} cells, the header has ${head.cells.length}`,
      });
  return { header: head.cells, rows };
}

function checkHeader(header: readonly string[]): void {
  header.forEach((name, i) => {
    if (name === '')
      throw inRow(1, { ja: `${i + 1}列目に見出しがありません`, en: `column ${i + 1} has no name` });
    if (header.indexOf(name) < i)
      throw inRow(1, {
        ja: `見出し「${name}」が2回あります`,
        en: `the name “${name}” occurs twice`,
      });
  });
}
