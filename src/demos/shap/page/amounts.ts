import { signed, withSign } from '../../../charts/numbers.ts';
import { isClasses, type Numbers } from '../../../datasets/tools/table.ts';
import type { Fixed } from '../session.ts';
import type { Settings } from '../worker/study.ts';

/** How outputs and contributions are written. */
export interface Amounts {
  kind: 'probability' | 'log-odds' | 'number';
  /** By which a value is multiplied to be written: 100 for a probability. */
  factor: number;
  /** An output, as in 97.1%. */
  answer: (value: number) => string;
  /** A contribution with its sign, as in +28.1 (percentage points for a probability). */
  signed: (value: number) => string;
  /** A distance, in the unit of contributions. */
  size: (value: number) => string;
}

/** Digits after the point that tell a thousandth of the range. */
function digits({ numbers }: Numbers): number {
  const range = Math.max(...numbers) - Math.min(...numbers);
  return Math.min(6, Math.max(0, 3 - Math.ceil(Math.log10(range))));
}

export function amountsOf({ table }: Fixed, { output }: Settings): Amounts {
  const { target } = table;
  const kind = isClasses(target) ? output : 'number';
  const factor = kind === 'probability' ? 100 : 1;
  const decimals = isClasses(target) ? { probability: 1, 'log-odds': 2 }[output] : digits(target);
  return {
    kind,
    factor,
    answer: (value) => signed(factor * value, decimals) + (kind === 'probability' ? '%' : ''),
    signed: (value) => withSign(factor * value, decimals),
    size: (value) => signed(factor * value, decimals + 1),
  };
}
