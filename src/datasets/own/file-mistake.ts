import type { Text } from '../../i18n/text.ts';

/** A mistake in a reader's file, with a message for the reader. */
export class FileMistake extends Error {
  readonly text: Text;
  /** Which of several files it is in: the file's key in the demo's `reads.files`. */
  readonly file: string | undefined;

  constructor(text: Text, file?: string) {
    super(text.en);
    this.name = 'FileMistake';
    this.text = text;
    this.file = file;
  }
}

/** The result of `read`, which reads the file with that key: a mistake that it throws is one of this file. */
export function inFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof FileMistake ? new FileMistake(error.text, file) : error;
  }
}

/** The result of `read`, or the first mistake in the file. Rethrows any other error, which is a bug. */
export function unlessMistaken<T>(read: () => T): T | FileMistake {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileMistake) return error;
    throw error;
  }
}

/** A name as it is told: of a long one its beginning. */
export function clipped(name: string): string {
  const characters = Array.from(name);
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : name;
}

/** A mistake in one cell; rows are counted as a spreadsheet counts them, the header being row 1. */
export const inCell = (row: number, column: string, { ja, en }: Text): FileMistake =>
  new FileMistake({
    ja: `${row}行目の列「${clipped(column)}」：${ja}`,
    en: `Row ${row}, column “${clipped(column)}”: ${en}`,
  });

/** A mistake in a whole row. */
export const inRow = (row: number, { ja, en }: Text): FileMistake =>
  new FileMistake({ ja: `${row}行目：${ja}`, en: `Row ${row}: ${en}` });
