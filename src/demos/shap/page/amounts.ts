import { formatFor, formatted } from '../../../charts/numbers.ts';
import { isClasses } from '../../../datasets/tools/table.ts';
import type { Fixed } from '../session.ts';
import type { Settings } from '../worker/study.ts';

/** How outputs and contributions are written. */
export interface Amounts {
  kind: 'probability' | 'log-odds' | 'number';
  /** Beside which a difference is large or small: 1, or the range of the numbers that are predicted. */
  unit: number;
  /** By which a value is multiplied to be written: 100 for a probability. */
  factor: number;
  /** An output, as in 97.1%. */
  answer: (value: number) => string;
  /** A contribution with its sign, as in +28.1 (percentage points for a probability). */
  signed: (value: number) => string;
  /** A distance, in the unit of contributions. */
  size: (value: number) => string;
}

export function amountsOf({ table }: Fixed, { output }: Settings): Amounts {
  const { target } = table;
  const kind = isClasses(target) ? output : 'number';
  const factor = kind === 'probability' ? 100 : 1;
  const format = isClasses(target)
    ? { digits: { probability: 1, 'log-odds': 2 }[output], power: 0 }
    : formatFor(target.numbers);
  return {
    kind,
    unit: isClasses(target) ? 1 : rangeOf(target.numbers),
    factor,
    answer: (value) => formatted(factor * value, format) + (kind === 'probability' ? '%' : ''),
    signed: (value) => formatted(factor * value, format, { sum: true }),
    size: (value) => formatted(factor * value, format, { more: 1 }),
  };
}

function rangeOf(numbers: Iterable<number>): number {
  let [low, high] = [Infinity, -Infinity];
  for (const one of numbers) [low, high] = [Math.min(low, one), Math.max(high, one)];
  return high - low || Math.abs(high) || 1;
}
