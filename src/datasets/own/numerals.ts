/** How a number may be written: as in 1.5, −2, .5 or 1e-9. */
const plain = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const withComma = /^[+-]?\d*,\d+(?:e[+-]?\d+)?$/i;
/** From here on products of differences are no longer told from 0. */
const least = 1e-36;

/** Letters of full width and other minus signs as a keyboard writes them. */
const typed = (cell: string): string =>
  cell.normalize('NFKC').replace(/[\u2010-\u2015\u2212]/g, '-');

/** Whether a cell has a decimal comma, which stands in files that are separated by semicolons. */
export const hasDecimalComma = (cell: string): boolean => withComma.test(typed(cell));

/** The number in a cell; undefined if there is none that single precision has room for. */
export function numberIn(cell: string, decimalComma = false): number | undefined {
  const text = typed(cell);
  const isNumber = decimalComma
    ? withComma.test(text) || /^[+-]?\d+$/.test(text)
    : plain.test(text);
  const value = isNumber ? Number(text.replace(',', '.')) : NaN;
  const isUsable = Number.isFinite(Math.fround(value)) && (value === 0 || Math.abs(value) >= least);
  return isUsable ? value : undefined;
}

/**
 * A name as it is compared where numbers are names: 1.0 and +1 are 1. Leading zeros count, since they are part of a code.
 */
export function keyOf(text: string): string {
  const isNumber = /^[+-]?(?:0|[1-9]\d*)(?:\.\d*(?:e[+-]?\d+)?)?$/i.test(text);
  const value = Number(text);
  return isNumber && Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER
    ? String(value)
    : text;
}
