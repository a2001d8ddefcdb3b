import type { Prediction } from './prediction.ts';
import { isClasses, pick, type Table } from '../shared/table.ts';

/** How well the network does on rows it did not learn from: the share it gets right; R² where it finds a number. */
export function score(table: Table, rows: Int32Array, prediction: Prediction): number {
  const answers = prediction.answer(pick(table, rows));
  const { target } = table;
  if (isClasses(target)) {
    const right = rows.filter((row, i) => {
      const own = answers.subarray(i * prediction.outputs, (i + 1) * prediction.outputs);
      return largest(own) === target.labels[row];
    });
    return right.length / rows.length;
  }
  const truths = Array.from(rows, (row) => target.numbers[row]!);
  const mean = truths.reduce((sum, y) => sum + y, 0) / truths.length;
  const squares = (against: (i: number) => number) =>
    truths.reduce((sum, y, i) => sum + (y - against(i)) ** 2, 0);
  return 1 - squares((i) => answers[i]!) / (squares(() => mean) || 1);
}

/** The index of the largest number. */
const largest = (numbers: Float32Array): number => numbers.indexOf(Math.max(...numbers));
