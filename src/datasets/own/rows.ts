import type { Text } from '../../i18n/text.ts';
import { sheetOf, type Row, type Sheet } from './csv.ts';
import { FileMistake, inCell, inRow } from './file-mistake.ts';
import { foreignFormat } from './foreign.ts';

/** A file of cells, every row as long as the header. */
export interface Rows {
  header: readonly string[];
  /** The row of the header, as a spreadsheet counts. */
  headerRow: number;
  /** The rows below the header, with the number that a spreadsheet shows; blank rows and comments are left out. */
  rows: readonly Row[];
  /** What separates the cells. */
  delimiter: string;
  /** What the reader is told: how many rows were taken, and which were left out. */
  said: readonly Text[];
}

/** Reads CSV separated by commas of either width, tabs, semicolons or bars, or as `sep=` says. Throws a FileMistake. */
export function rowsOf(text: string, maxRows: number): Rows {
  const format = foreignFormat(text);
  if (format) throw notCsv(format);
  const sheet = sheetOf(text);
  const [head, ...rest] = sheet.rows;
  if (!head || rest.length === 0)
    throw new FileMistake({
      ja: '見出しの行と、その下に1行以上のデータが必要です',
      en: 'A header row and at least one row of data below it are needed',
    });
  const header = head.cells.slice(0, filled(head.cells));
  checkHeader(head.number, header);
  if (rest.length > maxRows)
    throw new FileMistake({
      ja: `データは${maxRows}行までです（${rest.length}行あります）`,
      en: `At most ${maxRows} rows of data can be used; there are ${rest.length}`,
    });
  const rows = rest.map((row) => fitted(row, header));
  return {
    header,
    headerRow: head.number,
    rows,
    delimiter: sheet.delimiter,
    said: saidOf(rows.length, sheet),
  };
}

const notCsv = (format: string): FileMistake =>
  new FileMistake({
    ja: `内容が${format}です。1行目に列の名前、2行目からデータを書いたCSVにしてください`,
    en: `This is ${format}, not CSV. Write it as CSV: the names of the columns in the first row, the data below it`,
  });

/** How many cells there are without empty ones at the end, which spreadsheets add. */
const filled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '') + 1;

function checkHeader(row: number, header: readonly string[]): void {
  const keys = header.map((name) => name.normalize('NFKC'));
  header.forEach((name, i) => {
    if (name === '')
      throw inRow(row, {
        ja: `${i + 1}列目に見出しがありません`,
        en: `column ${i + 1} has no name`,
      });
    if (keys.indexOf(keys[i]!) < i)
      throw inRow(row, {
        ja: `見出し「${name}」が2回あります`,
        en: `the name “${name}” occurs twice`,
      });
  });
}

/** The row with as many cells as the header. */
function fitted({ number, cells }: Row, header: readonly string[]): Row {
  const n = header.length;
  if (cells.length < n || filled(cells) > n) throw inRow(number, otherLength(cells, header));
  const torn = cells.findIndex((cell) => cell.includes('\0'));
  if (torn >= 0)
    throw inCell(number, header[torn] ?? '', {
      ja: '文字ではないもの（NUL）が含まれています',
      en: 'it contains a NUL, which is not text',
    });
  return { number, cells: cells.slice(0, n) };
}

function otherLength(cells: readonly string[], header: readonly string[]): Text {
  const isWide = [...cells, ...header].some((cell) => cell.includes('，'));
  const hint = isWide
    ? {
        ja: '。半角のコンマで区切るファイルでは、全角の「，」は区切りになりません',
        en: '; beside plain commas, a full-width one “，” separates nothing',
      }
    : { ja: '', en: '' };
  return {
    ja: `セルが${cells.length}個あります。見出しは${header.length}個です${hint.ja}`,
    en: `it has ${counted(cells.length, 'cell')}, the header has ${header.length}${hint.en}`,
  };
}

function saidOf(taken: number, { blank, comments, delimiter }: Sheet): Text[] {
  const said = [
    { ja: `${taken}行を読み込みました。`, en: `${counted(taken, 'row')} of data read.` },
  ];
  if (delimiter === '，')
    said.push({
      ja: '全角のコンマ「，」を区切りとして読みました。',
      en: 'Full-width commas “，” were read as separators.',
    });
  if (blank > 0)
    said.push({
      ja: `空行を${blank}行飛ばしました。`,
      en: `${counted(blank, 'blank row')} skipped.`,
    });
  if (comments > 0)
    said.push({
      ja: `#で始まるコメントを${comments}行飛ばしました。`,
      en: `${counted(comments, 'comment line')} (#) skipped.`,
    });
  return said;
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
