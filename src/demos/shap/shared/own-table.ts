import { Mistake } from '../../../datasets/own/mistake.ts';
import { readTable } from '../../../datasets/own/table.ts';
import { rowsOf, type Table } from './table.ts';

/** With fewer rows there would be next to nothing to learn from, or to hold out. */
const leastRows = 20;

/** A table of the reader's own from the text of a CSV file, or what is wrong with it. */
export function ownTable(csv: string): Table | Mistake {
  const table = readTable(csv);
  if (table instanceof Mistake || rowsOf(table) >= leastRows) return table;
  return new Mistake({
    ja: `少なくとも${leastRows}行必要です（${rowsOf(table)}行あります）`,
    en: `At least ${leastRows} rows are needed; there are ${rowsOf(table)}`,
  });
}
